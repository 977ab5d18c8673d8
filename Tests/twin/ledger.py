"""The district's books, in whole fen."""

DISTRICT_PAYS = (
    "beds_building_yuan", "beds_subsidy_yuan", "canteens_building_yuan",
    "canteens_meal_subsidy_yuan",
)
OTHERS_PAY = "canteens_sponsors_yuan", "canteens_diners_yuan"


class Ledger:
    def __init__(self):
        self.fen = dict.fromkeys(DISTRICT_PAYS + OTHERS_PAY, 0)
        self.paid_by_district = 0

    def book(self, yuan, account):
        fen = round(yuan * 100)
        self.fen[account] += fen
        if account in DISTRICT_PAYS:
            self.paid_by_district += fen

    def observe(self, record):
        for account in self.fen:
            record("district", account, self.fen[account] / 100)
            self.fen[account] = 0
        record("district", "district_spending_total_yuan", self.paid_by_district / 100)
