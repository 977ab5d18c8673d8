package import Measurement

/// Who is offered a bed first. Within a class, whoever has waited longest.
package enum WaitingClass: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Residents of a home that closed.
  case displaced
  /// People without income, kin or strength to work (特困): their place is guaranteed.
  case destitute
  /// Low-income disabled people, bereaved parents, veterans and the like.
  case special
  /// Other people who are dependent, or 80 and over.
  case dependentOrOld
  case ordinary

  package var subject: Subject {
    switch self {
    case .displaced: subject("1-displaced", "residents of closed homes", "关停机构安置对象")
    case .destitute: subject("2-destitute", "destitute people", "特困人员")
    case .special: subject("3-special", "special groups", "特殊优待对象")
    case .dependentOrOld: subject("4-dependent-or-80", "dependent, or 80 and over", "失能或80岁以上")
    case .ordinary: subject("5-ordinary", "all others", "其他老人")
    }
  }

  private func subject(_ identifier: String, _ english: String, _ chinese: String) -> Subject {
    Subject(.waitingClass, identifier: identifier, name: LocalizedText(en: english, zh: chinese))
  }
}
