"""Whether carecap and its SimPy twin give the same distribution of results.

    compare_binhu.py CARECAP_RESULT TWIN.csv

For every measure of the district and every observation date, a two-sample z test
of the means, one of the variances, and one of the whole distribution
(Kolmogorov and Smirnov), each at a false-alarm rate such that all of them
together raise a false alarm in one of a thousand comparisons (Bonferroni).
"""

import csv
import math
import sys
from collections import defaultdict
from statistics import NormalDist, fmean

FAMILY_WISE = 1e-3


def read(path, place=None):
    columns = defaultdict(list)
    with open(path, encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if place is None or row["place"] == place:
                value = float(row["value"]) if row["value"] not in ("", "NA") else math.nan
                columns[row["date"], row["measure"]].append(value)
    return columns


def moments(values):
    mean = fmean(values)
    deviations = [(value - mean) ** 2 for value in values]
    variance = sum(deviations) / (len(values) - 1)
    error = math.sqrt(sum((d - variance) ** 2 for d in deviations)) / len(values)
    return mean, variance, error


def greatest_distance(first, second):
    first, second = sorted(first), sorted(second)
    i = j = 0
    greatest = 0.0
    while i < len(first) and j < len(second):
        value = min(first[i], second[j])
        while i < len(first) and first[i] == value:
            i += 1
        while j < len(second) and second[j] == value:
            j += 1
        greatest = max(greatest, abs(i / len(first) - j / len(second)))
    return greatest


def main():
    ours, theirs = read(sys.argv[1] + "/replications.csv", "district"), read(sys.argv[2])
    common = sorted(key for key in ours.keys() & theirs.keys() if len(set(ours[key])) > 1
                    or len(set(theirs[key])) > 1)
    constant = [key for key in ours.keys() & theirs.keys() if key not in common]
    unequal = [key for key in constant if ours[key][0] != theirs[key][0]
               and not (math.isnan(ours[key][0]) and math.isnan(theirs[key][0]))]
    rows = []
    for key in common:
        first, second = ours[key], theirs[key]
        m, n = len(first), len(second)
        a, b = moments(first), moments(second)
        z = abs(a[0] - b[0]) / math.sqrt(a[1] / m + b[1] / n)
        spread = math.hypot(a[2], b[2])
        zv = abs(a[1] - b[1]) / spread if spread > 0 else 0.0
        d = greatest_distance(first, second)
        p = min(1.0, 2 * math.exp(-2 * d * d * m * n / (m + n)))
        rows.append((2 * NormalDist().cdf(-z), 2 * NormalDist().cdf(-zv), p, key, a, b, z))
    level = FAMILY_WISE / (3 * len(rows))
    print(f"{len(rows)} measures and dates that vary, {m} against {n} replications; "
          f"{len(constant)} that do not, {len(unequal)} of them unequal")
    print(f"smallest p: means {min(r[0] for r in rows):.2g}, variances "
          f"{min(r[1] for r in rows):.2g}, distributions {min(r[2] for r in rows):.2g}; "
          f"each test at {level:.2g}")
    failed = [row for row in rows if min(row[:3]) < level]
    last = max(key[0] for key in common)
    shown = ("elderly", "semi_dependent", "dependent", "deaths", "beds", "residents", "waiting",
             "applications", "canteens", "meals_per_day", "sponsors")
    print(f"\nat {last}\n| measure | carecap | SimPy | z |\n|---|---|---|---|")
    for row in sorted(rows, key=lambda row: shown.index(row[3][1]) if row[3][1] in shown else 99):
        if row[3][0] == last and row[3][1] in shown:
            print(f"| {row[3][1]} | {row[4][0]:.2f} | {row[5][0]:.2f} | {row[6]:.2f} |")
    for row in failed:
        print("UNEQUAL", row[3], "p", row[:3], "mean and variance", row[4][:2], row[5][:2])
    for key in unequal:
        print("UNEQUAL", key, ours[key][0], theirs[key][0])
    sys.exit(1 if failed or unequal else 0)


if __name__ == "__main__":
    main()
