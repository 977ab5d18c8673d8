"""M/M/c in salabim, one component for each customer.

Monitors of the queues and of the components' states are off, as salabim advises
for speed; the wait is summed as in the other rivals.
"""

import random
import sys
from time import process_time

import salabim as sim

sim.yieldless(False)


class Customer(sim.Component):
    def process(self):
        arrival = env.now()
        yield self.request(server)
        Customer.waited += env.now() - arrival
        yield self.hold(draw(1.0))
        self.release()


class Arrivals(sim.Component):
    def process(self):
        for _ in range(customers):
            Customer(mode="")
            yield self.hold(draw(rate))


if __name__ == "__main__":
    customers, servers, load = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    draw = random.Random(1).expovariate
    rate = load * servers
    start = process_time()
    env = sim.Environment(trace=False)
    server = sim.Resource("server", capacity=servers, monitor=False)
    Customer.waited = 0.0
    Arrivals()
    env.run()
    wait = Customer.waited / customers
    print((process_time() - start) * 1e9 / customers, "wait", wait)
