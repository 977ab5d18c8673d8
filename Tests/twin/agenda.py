"""What is still to happen, in order: by time, then class, then order of scheduling."""

import heapq
from itertools import count

OBSERVATION, RELEASE, CAPACITY, OFFER, ACTIVITY, ARRIVAL = range(6)


class Agenda:
    def __init__(self):
        self.now = 0
        self._heap = []
        self._numbers = count(1)
        self._cancelled = set()

    def at(self, tick, kind, action, *arguments):
        """Schedules a call; the result names it, to cancel it."""
        assert tick >= self.now, "an event in the past"
        number = next(self._numbers)
        heapq.heappush(self._heap, (tick, kind, number, action, arguments))
        return number

    def after(self, delay, kind, action, *arguments):
        return self.at(self.now + delay, kind, action, *arguments)

    def cancel(self, number):
        self._cancelled.add(number)

    def run(self, until):
        while self._heap and self._heap[0][0] <= until:
            self.now, _, number, action, arguments = heapq.heappop(self._heap)
            if number not in self._cancelled:
                action(*arguments)
