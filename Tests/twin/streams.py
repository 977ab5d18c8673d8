"""Random numbers that belong to somebody: Philox4x64-10 in whole numbers.

Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011.
"""

WORD = 2**64 - 1
MULTIPLIERS = 0xD2E7470EE14C6C93, 0xCA5A826395121157
WEYL = 0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B


def philox(counter, key):
    """Four words from a counter of four words and a key of two."""
    c0, c1, c2, c3 = counter
    k0, k1 = key
    for _ in range(10):
        product0 = MULTIPLIERS[0] * c0
        product1 = MULTIPLIERS[1] * c2
        c0, c1, c2, c3 = (
            product1 >> 64 ^ c1 ^ k0,
            product1 & WORD,
            product0 >> 64 ^ c3 ^ k1,
            product0 & WORD,
        )
        k0 = k0 + WEYL[0] & WORD
        k1 = k1 + WEYL[1] & WORD
    return c0, c1, c2, c3


def name_word(name):
    """FNV-1a of the name, spread by the finaliser of MurmurHash3."""
    word = 0xCBF29CE484222325
    for byte in name.encode():
        word = (word ^ byte) * 0x100000001B3 & WORD
    for multiplier in 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53:
        word = (word ^ word >> 33) * multiplier & WORD
    return word ^ word >> 33


def unit(word):
    """The middle of one of 2^52 equal parts of the unit interval."""
    return ((word >> 12) + 0.5) * 2.0**-52


class Stream:
    """The words of one purpose, one entity and one occasion, one after the other."""

    def __init__(self, counter, key):
        self.counter = counter
        self.key = key
        self.words = []

    def word(self):
        if not self.words:
            self.words = list(philox(self.counter, self.key))
            self.counter = self.counter[0] + 1, *self.counter[1:]
        return self.words.pop(0)

    def uniform(self):
        return unit(self.word())

    def index_below(self, count):
        """Lemire, "Fast random integer generation in an interval", 2019."""
        while True:
            high, low = divmod(self.word() * count, 2**64)
            if low >= 2**64 % count:
                return high


class Streams:
    """All random numbers of a replication, counted from 1."""

    def __init__(self, seed, replication):
        self.key = seed & WORD, seed >> 64
        self.replication = replication

    def stream(self, purpose, entity, occurrence=0):
        counter = (occurrence & 0xFFFFFFFF) << 32, entity, name_word(purpose), self.replication
        return Stream(counter, self.key)

    def uniforms(self, purpose, entity, occurrence=0):
        """The first four uniforms of a stream."""
        stream = self.stream(purpose, entity, occurrence)
        return [stream.uniform() for _ in range(4)]
