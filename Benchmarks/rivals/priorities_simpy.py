"""The queue with two priorities, impatience and changing capacity, in SimPy.

The numbers are those of `PriorityQueue` in QueueBenchmarks. SimPy's resources have
a fixed capacity; the usual way to take servers out is a request of the highest
priority that holds them.
"""

import random
import sys
from time import process_time

import simpy


def run(customers, seed=1):
    generator = random.Random(seed)
    draw, uniform = generator.expovariate, generator.random
    env = simpy.Environment()
    server = simpy.PriorityResource(env, 10)
    waited = 0.0
    served = reneged = 0
    done = False

    def customer():
        nonlocal waited, served, reneged
        arrival = env.now
        with server.request(priority=1 if uniform() < 0.3 else 2) as request:
            if not request.triggered:
                yield request | env.timeout(draw(0.5))
            if not request.triggered:
                reneged += 1
                return
            served += 1
            waited += env.now - arrival
            yield env.timeout(draw(1.0))

    def arrivals():
        nonlocal done
        for _ in range(customers):
            env.process(customer())
            yield env.timeout(draw(9.0))
        done = True

    def absence(until):
        with server.request(priority=0) as request:
            yield request | env.timeout(until - env.now)
            if env.now < until:
                yield env.timeout(until - env.now)

    def shifts():
        while not done:
            yield env.timeout(25)
            for _ in range(2):
                env.process(absence(env.now + 25))
            yield env.timeout(25)

    env.process(arrivals())
    env.process(shifts())
    env.run()
    return waited / served, reneged / customers


if __name__ == "__main__":
    customers = int(sys.argv[1])
    start = process_time()
    wait, reneged = run(customers)
    print((process_time() - start) * 1e9 / customers, "wait", wait, "reneged", reneged)
