"""The families of distributions, as a scenario writes them."""

from math import exp, inf, log, log1p, sqrt

from . import gsl


def standard_exponential(uniform):
    return -log(uniform)


def clamp(value, low, high):
    return min(max(value, low), high)


def first_above(sorted_values, x):
    """The index of the first value above x."""
    return next((i for i, value in enumerate(sorted_values) if value > x), len(sorted_values))


class Distribution:
    """A distribution from a number or `{distribution: family, ...}`."""

    def __init__(self, written):
        if isinstance(written, (int, float)):
            written = {"distribution": "constant", "value": written}
        self.parameters = written
        draw, highest = getattr(self, "_" + written["distribution"])(written)
        self.draw = draw
        self.highest = highest

    def _constant(self, p):
        return lambda stream: float(p["value"]), float(p["value"])

    def _uniform(self, p):
        low, high = float(p["from"]), float(p["to"])
        return lambda s: clamp(low + s.uniform() * (high - low), low, high), high

    def _triangular(self, p):
        low, mode, high = float(p["from"]), float(p["mode"]), float(p["to"])
        width, rise = high - low, mode - low

        def draw(stream):
            u = stream.uniform()
            if u * width < rise:
                value = low + sqrt(u * width * rise)
            else:
                value = high - sqrt((1 - u) * width * (high - mode))
            return clamp(value, low, high)

        return draw, high

    def _exponential(self, p):
        return lambda s: p["mean"] * standard_exponential(s.uniform()), inf

    def _gamma(self, p):
        if "standard_deviation" in p:
            ratio = p["mean"] / p["standard_deviation"]
            shape, scale = ratio * ratio, p["standard_deviation"] / ratio
        else:
            shape, scale = float(p["shape"]), p["mean"] / p["shape"]
        return lambda s: gsl.gamma(s, shape, scale), inf

    def _erlang(self, p):
        return self._gamma({"shape": p["stages"], "mean": p["mean"]})

    def _weibull(self, p):
        shape = float(p["shape"])
        scale = p["mean"] / gsl.gamma_function(1 + 1 / shape)
        return lambda s: scale * standard_exponential(s.uniform()) ** (1 / shape), inf

    def _lognormal(self, p):
        if "standard_deviation" in p:
            variation = p["standard_deviation"] / p["mean"]
            variance = log1p(variation * variation)
            median, spread = p["mean"] * exp(-variance / 2), sqrt(variance)
        else:
            median, spread = float(p["median"]), float(p["spread"])
        return lambda s: median * exp(spread * gsl.normal_quantile(s.uniform())), inf

    def _normal(self, p):
        mean, deviation = float(p["mean"]), float(p["standard_deviation"])
        low, high = float(p.get("from", -inf)), float(p.get("to", inf))
        # Measured in the tail in which the range lies, to keep the digits.
        is_above = (low - mean) / deviation > 0
        beyond = gsl.normal_above if is_above else gsl.normal_below
        quantile = gsl.normal_upper_quantile if is_above else gsl.normal_quantile
        at_low, at_high = beyond((low - mean) / deviation), beyond((high - mean) / deviation)

        def draw(stream):
            share = at_low + stream.uniform() * (at_high - at_low)
            standard = quantile(clamp(share, 2.0**-1022, 1 - 2.0**-53))
            return clamp(mean + standard * deviation, low, high)

        return draw, high

    def _beta(self, p):
        low, high = float(p["from"]), float(p["to"])
        width = high - low
        centre = (p["mean"] - low) / width
        relative = p["standard_deviation"] / width
        concentration = centre * (1 - centre) / (relative * relative) - 1
        first, second = centre * concentration, (1 - centre) * concentration
        return lambda s: clamp(low + gsl.beta(s, first, second) * width, low, high), high

    def _empirical(self, p):
        pairs = sorted((v, i) for i, v in enumerate(p["values"]) if p["weights"][i] > 0)
        values, sums, total = [], [], 0.0
        for value, index in pairs:
            total += p["weights"][index]
            if values and values[-1] == value:
                sums[-1] = total
            else:
                values.append(float(value))
                sums.append(total)
        shares = [s / total for s in sums]
        return lambda s: values[first_above(shares, s.uniform())], values[-1]

    def _quantiles(self, p):
        shares, values = p["probabilities"], p["values"]

        def draw(stream):
            u = stream.uniform()
            upper = min(first_above(shares, u), len(values) - 1)
            fraction = (u - shares[upper - 1]) / (shares[upper] - shares[upper - 1])
            return values[upper - 1] + fraction * (values[upper] - values[upper - 1])

        return draw, float(values[-1])


def negative_binomial(stream, mean, dispersion):
    """A count with variance mean + mean² / dispersion."""
    if mean == 0:
        return 0
    return gsl.poisson(stream, gsl.gamma(stream, dispersion, 1.0) * mean / dispersion)
