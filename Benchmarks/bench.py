"""Runs the benchmarks beside their rivals and prints a table of each.

    bench.py [--rounds N] [queues] [hold] [district] [country]

Every round runs everything once, one after the other, so that a slow minute of the
machine hits all alike. A figure is the median over the rounds of processor time; a
ratio is the median of the ratios within the rounds. In brackets stand the least and
the greatest. Nothing is written outside a temporary folder.
"""

import csv
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SWIFT = os.path.join(HERE, ".build", "release")
CARECAP = os.path.join(ROOT, ".build", "release", "carecap")


def spent(*command):
    """Output and processor seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, seconds


def swift(workload, customers):
    """Nanoseconds of processor for a customer, start of the process included."""
    _, seconds = spent(os.path.join(SWIFT, "QueueBenchmarks"), workload, str(customers))
    return seconds * 1e9 / customers


def rival(script, *arguments):
    """Nanoseconds of processor for a customer, as the rival measures itself."""
    path = os.path.join(HERE, "rivals", script)
    return float(spent(sys.executable, path, *map(str, arguments))[0].split()[0])


def figure(values, digits=0):
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:,.{digits}f} ({low:,.{digits}f}–{high:,.{digits}f})"


def measure(cases, rounds):
    columns = {name: [] for name, _, _ in cases}
    for number in range(rounds):
        for name, _, run in cases:
            print(f"round {number + 1}: {name} …", file=sys.stderr)
            columns[name].append(run())
    return columns


def table(title, ours, cases, columns):
    print(f"\n{title}\n\n| what | customers | ns a customer | times {ours} |\n|---|---|---|---|")
    for name, customers, _ in cases:
        ratios = [value / own for value, own in zip(columns[name], columns[ours])]
        print(f"| {name} | {customers:,} | {figure(columns[name])} | {figure(ratios, 1)} |")


def queues(rounds):
    ten, one = 10_000_000, 1_000_000
    cases = [
        ("carecap M/M/1", ten, lambda: swift("mm1", ten)),
        ("its two exponentials", ten, lambda: swift("exponentials", ten)),
        ("the same by `sample`", ten, lambda: swift("exponentialsSampled", ten)),
        ("`gsl_ran_exponential`, MT19937", ten, lambda: swift("exponentialsOfGSL", ten)),
        ("SimPy M/M/1", 200_000, lambda: rival("mm1_simpy.py", 200_000, 1, 0.8)),
        ("salabim M/M/1", 5_000, lambda: rival("mm1_salabim.py", 5_000, 1, 0.8)),
        ("Ciw M/M/1", 20_000, lambda: rival("mm1_ciw.py", 20_000, 1, 0.8)),
    ]
    columns = measure(cases, rounds)
    table("M/M/1, load 0.8", "carecap M/M/1", cases, columns)
    beyond = [whole - part for whole, part in
              zip(columns["carecap M/M/1"], columns["its two exponentials"])]
    print(f"\nbeyond its two exponentials: {figure(beyond, 1)} ns a customer")
    cases = [
        ("carecap M/M/10", ten, lambda: swift("mmc", ten)),
        ("SimPy M/M/10", 200_000, lambda: rival("mm1_simpy.py", 200_000, 10, 0.9)),
        ("salabim M/M/10", 5_000, lambda: rival("mm1_salabim.py", 5_000, 10, 0.9)),
        ("Ciw M/M/10", 20_000, lambda: rival("mm1_ciw.py", 20_000, 10, 0.9)),
    ]
    table("M/M/10, load 0.9", "carecap M/M/10", cases, measure(cases, rounds))
    cases = [
        ("carecap", one, lambda: swift("priorities", one)),
        ("SimPy", 100_000, lambda: rival("priorities_simpy.py", 100_000)),
    ]
    title = "Two priorities, reneging, changing capacity"
    table(title, "carecap", cases, measure(cases, rounds))


def hold(rounds):
    rows = {}
    for number in range(rounds):
        print(f"round {number + 1}: hold model …", file=sys.stderr)
        output, _ = spent(
            os.path.join(SWIFT, "KernelBenchmarks"), "hold", "exponential", "10000000", "kernel")
        for pending, cost in re.findall(r"^\| (\d+) \| (\d+) \|$", output, re.MULTILINE):
            rows.setdefault(int(pending), []).append(float(cost))
    print("\nHold model, exponential increments included\n\n| pending | ns an event |\n|---|---|")
    for pending, costs in rows.items():
        print(f"| {pending:,} | {figure(costs)} |")
    growth = [last / first for last, first in zip(rows[10_000_000], rows[1_000])]
    print(f"\ngrowth from 1,000 to 10,000,000 pending: {figure(growth, 2)}")


def carecap_seconds(scenario, folder, replications):
    result = os.path.join(folder, "result")
    _, seconds = spent(
        CARECAP, "run", scenario, "--replications", str(replications), "--workers", "1",
        "--quiet", "--output", result)
    return seconds


def replication_seconds(resolved, replications):
    """Processor seconds of a replication by itself, measured as the rival measures itself."""
    # What carecap sets for itself when it starts.
    settings = "glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=268435456"
    output, _ = spent(
        "env", f"GLIBC_TUNABLES={settings}",
        os.path.join(ROOT, ".build", "release", "district-replications"), resolved,
        str(replications))
    return float(output.split()[0])


def milliseconds(seconds, digits=0):
    return figure([1e3 * value for value in seconds], digits)


def district(rounds):
    scenario = os.path.join(ROOT, "scenarios", "binhu-2012.yaml")
    few, many, rows = 5, 45, []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            print(f"round {number + 1}: district …", file=sys.stderr)
            short = carecap_seconds(scenario, folder, few)
            whole = (carecap_seconds(scenario, folder, many) - short) / (many - few)
            resolved = os.path.join(folder, "result", "resolved.yaml")
            ours = replication_seconds(resolved, many)
            twin = rival("binhu_simpy.py", resolved, 1, number + 1)
            rows.append((ours, whole, twin, twin / ours, twin / whole))
        print("\nBinhu 2012, five years, one replication\n\n| what | ms | ratio |\n|---|---|---|")
        ours, wholes, twins, ratios, whole_ratios = zip(*rows)
        print(f"| carecap, all measures | {milliseconds(ours, 1)} | 1 |")
        print(f"| SimPy, the district's measures | {milliseconds(twins)} | {figure(ratios)} |")
        print(f"| carecap, with its statistics and files | {milliseconds(wholes, 1)} | |")
        print(f"| SimPy beside that | | {figure(whole_ratios)} |")
        starter = os.path.join(folder, "starter.yaml")
        subprocess.run([CARECAP, "init", starter], check=True, capture_output=True)
        carecap_seconds(starter, folder, 400)
        result, twin = os.path.join(folder, "result"), os.path.join(folder, "twin.csv")
        rival("binhu_simpy.py", os.path.join(result, "resolved.yaml"), 60, 1, twin)
        print("\nThe same distribution of results? (the district of `carecap init`)\n", flush=True)
        compare = os.path.join(HERE, "rivals", "compare_binhu.py")
        return subprocess.run([sys.executable, compare, result, twin]).returncode


def copied_areas(copies, path):
    """Writes the shipped areas that many times over, under codes of their own."""
    shipped = os.path.join(ROOT, "scenarios", "country", "areas.csv")
    with open(shipped, encoding="utf-8-sig", newline="") as source:
        header, *areas = csv.reader(source)
    with open(path, "w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(header)
        for number in range(copies * len(areas)):
            rows.writerow([f"{number + 1:06d}"] + areas[number % len(areas)][1:])


def country_run(areas, folder, replications):
    """Person-years of a replication, as printed, and processor seconds of the run."""
    scenario = os.path.join(ROOT, "scenarios", "country-2010.yaml")
    output, seconds = spent(
        CARECAP, "run", scenario, "--areas", areas, "--replications", str(replications),
        "--workers", "1", "--lang", "en", "--output", os.path.join(folder, "country"))
    totals = re.findall(r"^\d+-12-31 +([\d,]+)", output, re.MULTILINE)
    return sum(int(total.replace(",", "")) for total in totals), seconds


def country(rounds):
    # The further replications make up for what small tables lack in people.
    sizes = [(1, 100), (6, 20), (60, 2), (600, 1)]
    costs = {copies: [] for copies, _ in sizes}
    years = {}
    with tempfile.TemporaryDirectory() as folder:
        areas = os.path.join(folder, "areas.csv")
        for number in range(rounds):
            for copies, further in sizes:
                print(f"round {number + 1}: country, {copies} copies …", file=sys.stderr)
                copied_areas(copies, areas)
                years[copies], one = country_run(areas, folder, 1)
                _, more = country_run(areas, folder, 1 + further)
                costs[copies].append((more - one) * 1e9 / (further * years[copies]))
    print("\nAreas, ten years, everybody of 60 and over: a replication more\n")
    print("| person-years | ns a person-year | times the smallest |\n|---|---|---|")
    smallest = costs[sizes[0][0]]
    for copies, own in costs.items():
        ratios = [cost / least for cost, least in zip(own, smallest)]
        print(f"| {years[copies]:,} | {figure(own, 1)} | {figure(ratios, 2)} |")


def main():
    arguments = sys.argv[1:]
    rounds = 5
    if "--rounds" in arguments:
        place = arguments.index("--rounds")
        rounds = int(arguments[place + 1])
        del arguments[place : place + 2]
    status = 0
    for name, run in (("queues", queues), ("hold", hold), ("district", district),
                      ("country", country)):
        if not arguments or name in arguments:
            status |= run(rounds) or 0
    sys.exit(status)


if __name__ == "__main__":
    main()
