"""One spell of a person with the homes: from the application to its end."""

DISPLACED, DESTITUTE, SPECIAL, DEPENDENT_OR_OLD, ORDINARY = range(5)
CLASS_NAMES = (
    "1-displaced", "2-destitute", "3-special", "4-dependent-or-80", "5-ordinary")

ON_LIST = {"waiting", "offered", "pausing"}
HOLDING_BED = {"offered", "resident"}
ADMITTED = {"resident", "died_in_home", "left_home", "displaced"}


class Spell:
    def __init__(self, person, waiting_class, wants_public_only):
        self.person = person
        self.waiting_class = waiting_class
        self.wants_public_only = wants_public_only
        self.state = "in_assessment"
        # The type of bed he needs, and the type of that which he holds: 0, 1, 2 for
        # self-care, assisted and nursing, as the care states count.
        self.need = person.state
        self.bed_type = None
        self.home = None
        self.joined = None
        self.settled = None
        self.offers = 0
        self.place = None
        self.timer = None
        self.withdrawal = None

    @property
    def is_on_list(self):
        return self.state in ON_LIST

    @property
    def answer_occurrence(self):
        return (self.person.plans << 12) + self.offers
