"""Who dies of the heat of a hot summer."""

from math import exp, floor, log

from .life_course import CELLS, CELLS_PER_YEAR

BEARABLE = "people: hot summer"


class Heat:
    """Everybody bears an exponential hazard of heat in his life; what exceeds it kills."""

    def __init__(self, summers, life, clock, streams):
        self.summers = [
            (max(clock.beginning_of(summer.first_day), 0),
             min(clock.end_of(summer.last_day), clock.end),
             summer.age_from, summer.mortality_factor - 1)
            for summer in summers if summer.mortality_factor > 1
        ]
        self.life, self.clock, self.streams = life, clock, streams
        self.bearable = {}

    def death(self, person, now, end):
        """The age at which a stay in his present state, from one tick to another, ends with
        death of the heat; None if it does not. To be asked once for each stay, in order."""
        age_at = lambda tick: self.clock.age(person.birth, tick)
        first, last, at_start = age_at(now), age_at(end), age_at(0)
        hot = []
        for begin, over, age_from, excess in self.summers:
            low, high = max(age_at(begin), age_from), age_at(over)
            if max(low, first) < min(high, last):
                hot.append((low, high, excess))
        if not hot:
            return None
        cuts = {first, last} | {
            age for low, high, _ in hot for age in (low, high) if first < age < last}
        quarters = range(floor(first * CELLS_PER_YEAR), floor(last * CELLS_PER_YEAR) + 1)
        cuts |= {
            quarter / CELLS_PER_YEAR for quarter in quarters
            if first < quarter / CELLS_PER_YEAR < last
            and quarter < 60 * CELLS_PER_YEAR + CELLS}
        cuts = sorted(cuts)
        left = self.bearable.get(person.key)
        if left is None:
            left = -log(self.streams.uniforms(BEARABLE, person.key)[0])
        death = None
        for low, high in zip(cuts, cuts[1:]):
            excess = sum(summer[2] for summer in hot if summer[0] <= low < summer[1])
            decline = exp(-self.life.decline * ((low + high) / 2 - at_start))
            rate = excess * self.life.death_rate(person.sex, person.state, low) * decline
            hazard = rate * (high - low)
            if hazard > 0 and hazard >= left:
                death, left = min(low + left / rate, high), 0.0
                break
            left -= hazard
        self.bearable[person.key] = left
        return death
