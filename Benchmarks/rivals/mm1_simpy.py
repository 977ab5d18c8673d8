"""M/M/c in SimPy, one process for each customer, as SimPy's own examples do it."""

import random
import sys
from time import process_time

import simpy


def run(customers, servers=1, load=0.8, seed=1):
    draw = random.Random(seed).expovariate
    env = simpy.Environment()
    server = simpy.Resource(env, servers)
    rate = load * servers
    waited = 0.0

    def customer():
        nonlocal waited
        arrival = env.now
        with server.request() as request:
            yield request
            waited += env.now - arrival
            yield env.timeout(draw(1.0))

    def arrivals():
        for _ in range(customers):
            env.process(customer())
            yield env.timeout(draw(rate))

    env.process(arrivals())
    env.run()
    return waited / customers


if __name__ == "__main__":
    customers, servers, load = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    start = process_time()
    wait = run(customers, servers, load)
    print((process_time() - start) * 1e9 / customers, "wait", wait)
