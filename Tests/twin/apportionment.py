"""Whole numbers in proportion to weights."""

from math import floor


def largest_remainders(total, weights):
    """Parts that add up to `total`; equal remainders go to the earlier part."""
    everything = sum_in_order(weights)
    if not everything > 0:
        return [0] * len(weights)
    exact = [total * (weight / everything) for weight in weights]
    parts = [floor(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for index in by_remainder[: max(total - sum(parts), 0)]:
        parts[index] += 1
    return parts


def sum_in_order(numbers):
    """Python's own `sum` corrects rounding from version 3.12 on."""
    total = 0.0
    for number in numbers:
        total += number
    return total
