import Measurement
package import RandomVariates
import ScenarioDefinition

/// How people wait, and what they make of an offer.
package struct WaitingRules: Sendable {
  package let policy: WaitingPolicy
  /// The share of applicants who want a public home and nothing else.
  package let publicOnlyShare: Double
  package let destituteShare: Double
  package let specialShare: Double
  package let patienceMonths: Distribution
  package let answerDays: Distribution
  /// The probability that an offer is accepted: of a public home, of a private one.
  package let acceptancePublic: Double
  package let acceptancePrivate: Double
  /// Days after which somebody who has declined is on the list again.
  package let pauseDays: Distribution
  package let withdrawalAfterDeclining: Double

  init(reading section: SectionReader) {
    func share(_ key: String, _ meaning: LocalizedText) -> Double {
      section.number(key, unit: .share, in: 0...1, meaning: meaning)
    }
    policy = section.choice(
      "policy", of: WaitingPolicy.self,
      meaning: LocalizedText(en: "one list, or one for each home", zh: "全区统一轮候或各院自设轮候"))
    publicOnlyShare = share(
      "public_only_share",
      LocalizedText(en: "applicants who want only a public home", zh: "只愿入住公办机构的申请者比例"))
    destituteShare = share(
      "destitute_share", LocalizedText(en: "destitute people among applicants", zh: "申请者中特困人员比例"))
    specialShare = share(
      "special_groups_share",
      LocalizedText(en: "special groups among applicants", zh: "申请者中特殊优待对象比例"))
    if destituteShare + specialShare > 1 {
      section.report(
        DistrictProblem(
          en: "destitute_share and special_groups_share add up to more than 1",
          zh: "特困与特殊优待对象比例之和超过1"),
        at: "special_groups_share")
    }
    patienceMonths = section.distribution(
      "patience_months", unit: .months, in: 0...(.infinity),
      meaning: LocalizedText(en: "months on the list until giving up", zh: "放弃轮候前的月数"))
    answerDays = section.distribution(
      "answer_days", unit: .days, in: 0...(.infinity),
      meaning: LocalizedText(en: "days in which an offer is answered", zh: "答复配床天数"))
    acceptancePublic = share(
      "acceptance_public", LocalizedText(en: "offers of public homes accepted", zh: "公办床位接受率"))
    acceptancePrivate = share(
      "acceptance_private", LocalizedText(en: "offers of private homes accepted", zh: "民办床位接受率"))
    pauseDays = section.distribution(
      "pause_after_declining_days", unit: .days, in: 0...(.infinity),
      meaning: LocalizedText(en: "days off the list after declining", zh: "拒绝后暂停轮候天数"))
    withdrawalAfterDeclining = share(
      "withdrawal_after_declining",
      LocalizedText(en: "those who give up after declining", zh: "拒绝后退出轮候比例"))
  }
}
