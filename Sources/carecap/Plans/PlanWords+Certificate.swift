import PlanSelection

extension PlanWords {
  /// Between which plans the cheapest one lies that keeps all requirements; nil unless both ends
  /// are established, and the plans lie in one line whose direction is known.
  func between(_ certificate: PlanCertificate) -> String? {
    guard case .search(let search, let outcome) = findings.way, search.grid.counts.count == 1,
      search.grid.directions != [.unknown], !outcome.monotonicity.isGivenUp
    else { return nil }
    let established = certificate.statements.filter(\.isEstablished)
    func cost(_ statement: PlanCertificate.Statement) -> Double {
      findings.knownCost(statement.plan) ?? Double(statement.plan)
    }
    func plans(_ claim: PlanCertificate.Claim) -> [Int] {
      established.filter { $0.claim == claim }.sorted { cost($0) < cost($1) }.map(\.plan)
    }
    guard let enough = plans(.meets).first, let tooFew = plans(.fails).last else { return nil }
    var text = ""
    if let answer = findings.answer, enough != answer {
      text = say(
        "The cheaper \(name(enough)) keeps all requirements too: the search refused it because "
          + "\(count(search.replications)) replications did not show it. ",
        "更省的\(name(enough))也满足全部要求：搜索未采纳它，是因为\(count(search.replications))次模拟不足以证明。")
    }
    return text
      + say(
        "So the cheapest plan that keeps all requirements costs more than \(name(tooFew)), which "
          + "falls short, and no more than \(name(enough)).",
        "因此，满足全部要求的最省方案高于\(name(tooFew))（不满足），不高于\(name(enough))。")
  }

  /// What the certificate could not decide.
  func undecided(_ certificate: PlanCertificate) -> [String] {
    let decided = certificate.statements.filter(\.isEstablished)
    return certificate.statements.filter { !$0.isEstablished }.compactMap { statement in
      let others = certificate.statements.filter {
        $0.plan == statement.plan && $0.claim != statement.claim
      }
      switch statement.claim {
      case .isBetter(let other):
        return notToldApart(statement, other, certificate)
      case .meets, .fails:
        // Of a plan that may keep the requirements or not, one of two claims is wrong: nothing
        // is open if the other is established, and otherwise it is said once.
        if decided.contains(where: { $0.plan == statement.plan }) { return nil }
        if others.isEmpty { return open(statement, certificate) }
        return statement.claim == .fails
          ? eitherWay(statement, others[0], certificate) : nil
      }
    }
  }

  private func notToldApart(
    _ statement: PlanCertificate.Statement, _ other: Int, _ certificate: PlanCertificate
  ) -> String {
    let number = count(certificate.replications)
    return say(
      "Not decided: \(name(statement.plan)) and \(name(other)) cannot be told apart with "
        + "\(number) replications.",
      "未决：\(number)次模拟不足以区分\(name(statement.plan))与\(name(other))。")
      + more(statement.replicationsNeeded)
  }

  private func open(
    _ statement: PlanCertificate.Statement, _ certificate: PlanCertificate
  ) -> String {
    let number = count(certificate.replications)
    let text =
      statement.claim == .meets
      ? say(
        "Not decided: whether \(name(statement.plan)) keeps all requirements cannot be told with "
          + "\(number) replications.",
        "未决：\(number)次模拟不足以判定\(name(statement.plan))是否满足全部要求。")
      : say(
        "Not decided: with \(number) replications it cannot be told whether the cheaper "
          + "\(name(statement.plan)) falls short.",
        "未决：\(number)次模拟不足以判定更省的\(name(statement.plan))是否达不到要求。")
    return text + more(statement.replicationsNeeded)
  }

  private func eitherWay(
    _ statement: PlanCertificate.Statement, _ opposite: PlanCertificate.Statement,
    _ certificate: PlanCertificate
  ) -> String {
    let number = count(certificate.replications)
    return say(
      "Not decided: with \(number) replications it cannot be told whether the cheaper "
        + "\(name(statement.plan)) falls short or keeps all requirements too.",
      "未决：\(number)次模拟不足以判定更省的\(name(statement.plan))是达不到要求，还是同样满足。")
      + more(statement.replicationsNeeded ?? opposite.replicationsNeeded)
  }

  private func more(_ replications: Int?) -> String {
    guard let replications else {
      return say(
        " The estimate itself speaks against the claim.", "估计值本身不支持该论断。")
    }
    return say(
      " If the estimates are the truth, about \(count(replications)) replications would tell.",
      "若估计值即真值，约需\(count(replications))次模拟才能判定。")
  }
}
