"""M/M/c in Ciw, which simulates queueing networks from their description."""

import sys
from time import process_time

import ciw

if __name__ == "__main__":
    customers, servers, load = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(load * servers)],
        service_distributions=[ciw.dists.Exponential(1.0)],
        number_of_servers=[servers],
    )
    start = process_time()
    ciw.seed(1)
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers, method="Finish")
    elapsed = process_time() - start
    records = simulation.get_all_records()
    wait = sum(record.waiting_time for record in records) / len(records)
    print(elapsed * 1e9 / customers, "wait", wait)
