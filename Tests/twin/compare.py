"""Runs random scenarios through carecap and through the twin, and compares all they tell.

python3 -m twin.compare [--scenarios 1000] [--first 0], from the folder Tests. The program is
that of the environment variable CARECAP_BINARY. Ends with 1 at a difference, after printing
the first event and the first number in which the two differ.
"""

import argparse
import csv
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import date
from multiprocessing import Pool
from pathlib import Path

from . import generate
from .district import District
from .scenario import scenario_of

# Floating-point sums may be taken in another order; nothing else may differ.
TOLERANCE = 1e-12
MOST_TOLD = 5
TABLES = {
    "summary": "place", "communities": "community", "facilities": "facility",
    "waiting": "class",
}
# The variants of log, exp and pow that carecap chooses: see Documentation/Reproducibility.md.
TUNABLES = "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2"


def carecap(*arguments):
    program = os.environ["CARECAP_BINARY"]
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True)


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class FromCarecap:
    def __init__(self, path, replication, folder):
        result = folder / "result"
        carecap("run", path, "--replication", replication, "--quiet", "--output", result)
        self.values = {
            (row["date"], row[place], row["measure"]): float(row["mean"]) if row["mean"] else None
            for table, place in TABLES.items() if (result / f"{table}.csv").exists()
            for row in rows(result / f"{table}.csv")
        }
        for row in rows(result / "targets.csv"):
            self.values[row["date"], row["target"], "kept"] = float(row["probability"])
        for row in rows(result / "target_dates.csv"):
            if row["outcome"] == "reached_by_date":
                key = row["date"], row["target"], "reached"
                self.values[key] = float(row["probability"])
        trace = folder / "trace.csv"
        carecap("trace", path, "--replication", replication, "--output", trace)
        with open(trace, encoding="utf-8-sig", newline="") as file:
            self.events = [tuple(row) for row in csv.reader(file)][1:]


class FromTwin:
    def __init__(self, written, replication, reached_on):
        district = District(scenario_of(written), replication).run()
        self.values = {
            (day.isoformat(), subject, measure): value
            for (day, subject, measure), value in district.values.items()
        }
        last = district.clock.horizon
        for promise in district.promises:
            name = promise.identifier
            for day in promise.dates:
                if district.clock.start <= day <= last:
                    is_kept = day in district.kept.get(name, ())
                    self.values[day.isoformat(), name, "kept"] = float(is_kept)
            first = district.first_kept.get(name, date.max)
            for day in reached_on:
                is_reached = first <= date.fromisoformat(day)
                self.values[day, name, "reached"] = float(is_reached)
        self.events = district.log.rows()


def is_same(one, other):
    if one is None or other is None or one == other:
        return one == other
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other))


def first_difference(first, twin):
    """In words; None if there is none."""
    for number, pair in enumerate(zip(first.events, twin.events)):
        if pair[0] != pair[1]:
            return event_difference(number, *pair)
    shared = min(len(first.events), len(twin.events))
    if len(first.events) != len(twin.events):
        pair = [(events[shared:] or ["nothing more"])[0] for events in (first.events, twin.events)]
        return event_difference(shared, *pair)
    for key in sorted(first.values.keys() | twin.values.keys()):
        one, other = first.values.get(key, "no such"), twin.values.get(key, "no such")
        if "no such" in (one, other) or not is_same(one, other):
            return f"value {' '.join(key)}\n  carecap: {one!r}\n  twin:    {other!r}"
    return None


def event_difference(number, one, other):
    one, other = (event if isinstance(event, str) else ",".join(event) for event in (one, other))
    return f"event {number + 1}\n  carecap: {one}\n  twin:    {other}"


def compare(number):
    """The number of events and of values compared, or the difference in words."""
    replication = 1 + number % 3
    written = generate.scenario(number)
    with tempfile.TemporaryDirectory(prefix="carecap-twin-") as folder:
        path = Path(folder) / "scenario.json"
        path.write_text(json.dumps(written), encoding="utf-8")
        try:
            first = FromCarecap(path, replication, Path(folder))
        except subprocess.CalledProcessError as error:
            return number, f"carecap ended with {error.returncode}: {error.stderr.decode()}"
    reached_on = {key[0] for key in first.values if key[2] == "reached"}
    twin = FromTwin(written, replication, reached_on)
    difference = first_difference(first, twin)
    if difference:
        return number, f"replication {replication}: {difference}"
    exact = sum(first.values[key] == twin.values[key] for key in first.values)
    return number, (len(first.events), len(first.values), exact)


def main():
    if platform.machine() == "x86_64" and platform.system() == "Linux":
        if os.environ.get("GLIBC_TUNABLES") != TUNABLES:
            os.environ["GLIBC_TUNABLES"] = TUNABLES
            os.execv(sys.executable, [sys.executable, "-m", "twin.compare", *sys.argv[1:]])
    parser = argparse.ArgumentParser(prog="twin.compare")
    parser.add_argument("--scenarios", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    wanted = parser.parse_args()
    begin = time.monotonic()
    totals, differing = [0, 0, 0], 0
    numbers = range(wanted.first, wanted.first + wanted.scenarios)
    with Pool(wanted.workers) as pool:
        for number, outcome in pool.imap(compare, numbers):
            if isinstance(outcome, str):
                differing += 1
                if differing <= MOST_TOLD:
                    print(f"scenario {number}: {outcome}", file=sys.stderr)
            else:
                totals = [sum(pair) for pair in zip(totals, outcome)]
    events, values, exact = totals
    print(
        f"twin: {len(numbers) - differing} of {len(numbers)} random scenarios agree: "
        f"{events:,} events, {values:,} values ({exact:,} to the bit), "
        f"{time.monotonic() - begin:.0f} s")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
