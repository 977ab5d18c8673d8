/// The scenario that `carecap init` writes: complete, commented and made up.
///
/// A text of the program, because an array of bytes, as which the package manager would embed a
/// file, takes the compiler seconds.
package enum StarterScenario {
  package static let text = """
    # A made-up district to start from: change its figures to yours.
    #
    #   carecap validate my-district.yaml    finds all mistakes
    #   carecap run my-district.yaml         answers
    #   carecap describe my-district.yaml    lists every figure and its source
    #
    # Every figure has its unit in its name. Say where each comes from: beside a figure
    # as {value: 0.75, source: "yearbook 2025, table 3"}, or once for a whole section.
    # Long lists may stand in a CSV table instead: communities: {table: communities.csv}
    # with the columns id, name.en, name.zh, street, elderly_weight.

    carecap: 1
    name: {en: My district, zh: 我的区}

    run:
      start: 2025-12-31         # the state at the end of this day
      until: 2030-12-31
      replications: 1000
      seed: 1

    promises:
      beds-40:
        name: {en: 40 beds per thousand, zh: 每千名老人拥有床位40张以上}
        measure: beds_per_thousand
        at_least: 40
        dates: [2028-12-31, 2029-12-31, 2030-12-31]
      canteens-everywhere:
        name: {en: a canteen in every community, zh: 幸福餐厅全覆盖}
        measure: canteen_coverage
        at_least: 1
        dates: [2028-12-31, 2029-12-31, 2030-12-31]

    district:
      source: made up
      name: {en: My district, zh: 我的区}
      streets:
        east: {name: {en: East Street, zh: 东街道}}
        west: {name: {en: West Street, zh: 西街道}}
      communities:
        east-1: {name: {en: East 1, zh: 东一社区}, street: east, elderly_weight: 2200}
        east-2: {name: {en: East 2, zh: 东二社区}, street: east, elderly_weight: 1600}
        east-3: {name: {en: East 3, zh: 东三社区}, street: east, elderly_weight: 1400}
        west-1: {name: {en: West 1, zh: 西一社区}, street: west, elderly_weight: 2000}
        west-2: {name: {en: West 2, zh: 西二社区}, street: west, elderly_weight: 1500}
        west-3: {name: {en: West 3, zh: 西三社区}, street: west, elderly_weight: 1300}

    people:
      source: made up
      registered_at_start: 10000
      incomers_at_start: 1000   # residents registered elsewhere
      registered_living_elsewhere_share: 0.04
      age_groups:
        male-60: {sex: male, age_from: 60, age_to: 64, weight: 170, arrival_weight: 40}
        male-65: {sex: male, age_from: 65, age_to: 69, weight: 128, arrival_weight: 25}
        male-70: {sex: male, age_from: 70, age_to: 74, weight: 83, arrival_weight: 15}
        male-75: {sex: male, age_from: 75, age_to: 79, weight: 55, arrival_weight: 10}
        male-80: {sex: male, age_from: 80, age_to: 84, weight: 32, arrival_weight: 6}
        male-85: {sex: male, age_from: 85, weight: 22, arrival_weight: 4}
        female-60: {sex: female, age_from: 60, age_to: 64, weight: 162, arrival_weight: 40}
        female-65: {sex: female, age_from: 65, age_to: 69, weight: 121, arrival_weight: 25}
        female-70: {sex: female, age_from: 70, age_to: 74, weight: 80, arrival_weight: 15}
        female-75: {sex: female, age_from: 75, age_to: 79, weight: 59, arrival_weight: 10}
        female-80: {sex: female, age_from: 80, age_to: 84, weight: 43, arrival_weight: 6}
        female-85: {sex: female, age_from: 85, weight: 40, arrival_weight: 4}
      turning_sixty:
        y2026: {year: 2026, registered: 820, incomers: 40}
        y2027: {year: 2027, registered: 810, incomers: 40}
        y2028: {year: 2028, registered: 900, incomers: 45}
        y2029: {year: 2029, registered: 880, incomers: 45}
        y2030: {year: 2030, registered: 860, incomers: 45}
      turning_sixty_factor: {distribution: uniform, from: 0.94, to: 1.06}  # drawn for each future
      turning_sixty_female_share: 0.5
      living_alone_share_below_80: 0.10
      living_alone_share_from_80: 0.18
      mortality:
        local_factor: 0.8       # times the life table below
        decline_per_year: 0.01
        life_table:
          source: "China 2010-2015, United Nations, World Population Prospects 2024 (CC BY 3.0 IGO)"
          age-60: {age: 60, female: 0.005987, male: 0.012296}
          age-61: {age: 61, female: 0.006772, male: 0.013774}
          age-62: {age: 62, female: 0.00766, male: 0.01543}
          age-63: {age: 63, female: 0.008606, male: 0.0169}
          age-64: {age: 64, female: 0.009668, male: 0.018511}
          age-65: {age: 65, female: 0.010862, male: 0.020276}
          age-66: {age: 66, female: 0.012202, male: 0.022208}
          age-67: {age: 67, female: 0.013709, male: 0.024325}
          age-68: {age: 68, female: 0.015329, male: 0.026857}
          age-69: {age: 69, female: 0.017141, male: 0.029651}
          age-70: {age: 70, female: 0.019168, male: 0.032737}
          age-71: {age: 71, female: 0.021433, male: 0.036143}
          age-72: {age: 72, female: 0.023967, male: 0.039904}
          age-73: {age: 73, female: 0.026779, male: 0.043854}
          age-74: {age: 74, female: 0.02992, male: 0.048194}
          age-75: {age: 75, female: 0.03343, male: 0.052964}
          age-76: {age: 76, female: 0.037352, male: 0.058206}
          age-77: {age: 77, female: 0.041733, male: 0.063967}
          age-78: {age: 78, female: 0.047066, male: 0.070989}
          age-79: {age: 79, female: 0.05308, male: 0.078781}
          age-80: {age: 80, female: 0.059862, male: 0.087429}
          age-81: {age: 81, female: 0.067512, male: 0.097027}
          age-82: {age: 82, female: 0.076138, male: 0.107677}
          age-83: {age: 83, female: 0.084637, male: 0.118996}
          age-84: {age: 84, female: 0.094084, male: 0.131505}
          age-85: {age: 85, female: 0.104586, male: 0.145328}
          age-86: {age: 86, female: 0.11626, male: 0.160605}
          age-87: {age: 87, female: 0.129237, male: 0.177488}
          age-88: {age: 88, female: 0.144495, male: 0.197843}
          age-89: {age: 89, female: 0.161555, male: 0.220534}
          age-90: {age: 90, female: 0.180628, male: 0.245826}
          age-91: {age: 91, female: 0.201953, male: 0.27402}
          age-92: {age: 92, female: 0.225796, male: 0.305446}
          age-93: {age: 93, female: 0.249925, male: 0.342678}
          age-94: {age: 94, female: 0.276633, male: 0.384447}
          age-95: {age: 95, female: 0.306195, male: 0.431308}
          age-96: {age: 96, female: 0.338916, male: 0.483881}
          age-97: {age: 97, female: 0.375134, male: 0.542862}
          age-98: {age: 98, female: 0.413253, male: 0.624446}
          age-99: {age: 99, female: 0.455245, male: 0.718291}
          age-100: {age: 100, female: 0.501505, male: 0.826239}
      care:
        relative_mortality_semi_dependent: 1.5
        relative_mortality_dependent: 3
        recovery_from_semi_dependent_per_year: 0.15
        recovery_from_dependent_per_year: 0.10
        recovery_decline_per_year_of_age: 0.025
        prevalence:
          age-60: {age: 60, female_semi_dependent: 0.0525, female_dependent: 0.0105, male_semi_dependent: 0.0475, male_dependent: 0.0095}
          age-65: {age: 65, female_semi_dependent: 0.0735, female_dependent: 0.0158, male_semi_dependent: 0.0665, male_dependent: 0.0142}
          age-70: {age: 70, female_semi_dependent: 0.105, female_dependent: 0.0294, male_semi_dependent: 0.095, male_dependent: 0.0266}
          age-75: {age: 75, female_semi_dependent: 0.147, female_dependent: 0.0578, male_semi_dependent: 0.133, male_dependent: 0.0522}
          age-80: {age: 80, female_semi_dependent: 0.1995, female_dependent: 0.105, male_semi_dependent: 0.1805, male_dependent: 0.095}
          age-85: {age: 85, female_semi_dependent: 0.2415, female_dependent: 0.1785, male_semi_dependent: 0.2185, male_dependent: 0.1615}
          age-90: {age: 90, female_semi_dependent: 0.2625, female_dependent: 0.273, male_semi_dependent: 0.2375, male_dependent: 0.247}
          age-95: {age: 95, female_semi_dependent: 0.273, female_dependent: 0.378, male_semi_dependent: 0.247, male_dependent: 0.342}
          age-100: {age: 100, female_semi_dependent: 0.273, female_dependent: 0.4725, male_semi_dependent: 0.247, male_dependent: 0.4275}
      migration:
        registered_moving_out_per_year: 0.002
        incomers_moving_out_per_year: 0.03
        registered_moving_in_people_per_year: 30
        incomers_moving_in_people_per_year: 120

    # Leave out this whole section, or the next, to switch the programme off.
    beds:
      source: made up
      official_ratio: {people: registered, beds: all}   # or resident; without_community, nursing
      facilities:
        east-home:
          name: {en: East home, zh: 东街道敬老院}
          owner: public         # or private
          sector: institution   # or community
          street: east
          opened: 2010-10-01
          self_care_beds: 80
          assisted_beds: 60
          nursing_beds: 60
          residents: 150
          closing_per_year: 0.01
        west-home:
          name: {en: West home, zh: 西街道养老院}
          owner: private
          sector: institution
          street: west
          opened: 2018-05-01
          self_care_beds: 60
          assisted_beds: 50
          nursing_beds: 50
          residents: 90
          closing_per_year: 0.02
      transfers: {}
      projects:
        new-centre:
          name: {en: New centre, zh: 新福利中心}
          owner: public
          sector: institution
          street: west
          kind: large
          self_care_beds: 40
          assisted_beds: 40
          nursing_beds: 60
          planned_opening: 2027-10-01
          postponed_months: 0
          cancelled: no
          closing_per_year: 0
      # yearly_programme: see carecap schema; so many beds a year
      project_kinds:
        large:
          build_months: {distribution: lognormal, median: 27, spread: 0.3}
          on_time_probability: 0.35
          delay_months: {distribution: lognormal, median: 6, spread: 0.9}
          cancellation_probability: 0.03
          cost_per_bed_yuan: 350000
          cost_overrun_factor: {distribution: lognormal, median: 1.05, spread: 0.2}
      move_ins_per_month: 15
      merging_share: 0.5
      applications:
        independent_below_80_per_year: 0.001
        independent_from_80_per_year: 0.004
        semi_dependent_below_80_per_year: 0.012
        semi_dependent_from_80_per_year: 0.025
        dependent_below_80_per_year: 0.05
        dependent_from_80_per_year: 0.08
        living_alone_factor: 1.8
      assessment_days: {distribution: gamma, mean: 14, standard_deviation: 10}
      waiting:
        policy: central         # or per_home
        public_only_share: 0.7
        destitute_share: 0.05
        special_groups_share: 0.05
        patience_months: {distribution: exponential, mean: 80}
        answer_days: {distribution: uniform, from: 1, to: 7}
        acceptance_public: 0.85
        acceptance_private: 0.6
        pause_after_declining_days: {distribution: exponential, mean: 90}
        withdrawal_after_declining: 0.2
      returning_home_per_year: 0.08
      waiting_at_start: 20
      waited_days_at_start: {distribution: exponential, mean: 120}
      subsidy_per_resident_month_yuan: 100

    canteens:
      source: made up
      rule: most_elderly_first  # or sponsors_first, worst_served_first
      open_at_start: [east-1, west-1]
      openings_per_year: 2
      building_months: {distribution: lognormal, median: 4, spread: 0.5}
      building_cost_yuan: 100000
      diners_per_day: {distribution: lognormal, median: 45, spread: 1}
      day_to_day_dispersion: 8
      open_days_per_month: 22
      price_per_meal_yuan: 10
      cost_per_meal_yuan: 12
      fixed_cost_per_month_yuan: 6000
      subsidy_per_meal_yuan: 6
      closing_solvent_per_year: 0.03
      closing_in_the_red_per_year: 0.6
      in_the_red_months: 6
      reopening_per_year: 0.6
      sponsors:
        factory-1: {name: {en: Factory 1, zh: 一厂}, community: east-1, yuan_per_year: 60000}
        factory-2: {name: {en: Factory 2, zh: 二厂}, community: west-2, yuan_per_year: 40000}
      sponsorship:
        lapse_per_year: 0.15
        new_sponsors_per_year: 0.5
        new_sponsor_yuan_per_year: {distribution: lognormal, median: 40000, spread: 0.8}

    """
}
