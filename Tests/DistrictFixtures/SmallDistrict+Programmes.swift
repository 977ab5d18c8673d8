extension SmallDistrict {
  static let beds = """
    beds:
      official_ratio: {people: registered, beds: all}
      facilities:
        home-a: {name: A, owner: public, sector: institution, street: east, opened: 2000-01-01,
          self_care_beds: 8, assisted_beds: 5, nursing_beds: 5, residents: 14,
          closing_per_year: 0.2}
        home-b: {name: B, owner: private, sector: institution, street: north, opened: 2005-01-01,
          self_care_beds: 6, assisted_beds: 4, nursing_beds: 2, residents: 9, closing_per_year: 0.2}
        home-c: {name: C, owner: public, sector: community, street: west, opened: 2012-12-24,
          self_care_beds: 5, assisted_beds: 4, nursing_beds: 3, residents: 0, closing_per_year: 0}
      transfers:
        a-to-c: {from: home-a, to: home-c, people: 6, date: 2012-12-24}
      projects:
        home-d: {name: D, owner: public, sector: institution, street: north, kind: large,
          self_care_beds: 4, assisted_beds: 3, nursing_beds: 3, planned_opening: 2014-03-01,
          postponed_months: 0, cancelled: no, closing_per_year: 0.3}
      project_kinds:
        large:
          build_months: 12
          on_time_probability: 0.5
          delay_months: {distribution: lognormal, median: 4, spread: 0.8}
          cancellation_probability: 0.1
          cost_per_bed_yuan: 350000
          cost_overrun_factor: 1.2
      move_ins_per_month: 2
      merging_share: 0.5
      applications:
        independent_below_80_per_year: 0.02
        independent_from_80_per_year: 0.05
        semi_dependent_below_80_per_year: 0.2
        semi_dependent_from_80_per_year: 0.3
        dependent_below_80_per_year: 0.6
        dependent_from_80_per_year: 0.8
        living_alone_factor: 2
      assessment_days: {distribution: gamma, mean: 14, standard_deviation: 10}
      waiting:
        policy: central
        public_only_share: 0.5
        destitute_share: 0.1
        special_groups_share: 0.1
        patience_months: {distribution: exponential, mean: 8}
        answer_days: {distribution: uniform, from: 1, to: 7}
        acceptance_public: 0.8
        acceptance_private: 0.6
        pause_after_declining_days: {distribution: exponential, mean: 20}
        withdrawal_after_declining: 0.2
      returning_home_per_year: 0.3
      waiting_at_start: 10
      waited_days_at_start: {distribution: exponential, mean: 120}
      subsidy_per_resident_month_yuan: 100

    """

  static let canteens = """
    canteens:
      rule: most_elderly_first
      open_at_start: [north-2]
      openings_per_year: 3
      building_months: {distribution: lognormal, median: 3, spread: 0.5}
      building_cost_yuan: 100000
      diners_per_day: {distribution: lognormal, median: 40, spread: 0.8}
      day_to_day_dispersion: 8
      open_days_per_month: 22
      price_per_meal_yuan: 6
      cost_per_meal_yuan: 7
      fixed_cost_per_month_yuan: 3000
      subsidy_per_meal_yuan: 4
      closing_solvent_per_year: 0.2
      closing_in_the_red_per_year: 1
      in_the_red_months: 3
      reopening_per_year: 0.8
      sponsors:
        one: {name: One, community: east-2, yuan_per_year: 9000}
        two: {name: Two, community: north-2, yuan_per_year: 12000}
      sponsorship:
        lapse_per_year: 0.5
        new_sponsors_per_year: 2
        new_sponsor_yuan_per_year: {distribution: lognormal, median: 20000, spread: 0.8}

    """
}
