/// What the homes know of a person who has turned to them.
struct Client: BitwiseCopyable, Sendable {
  /// How often his application has been planned: numbers the draws, and tells a plan that
  /// stands from one overtaken.
  var plan: UInt32
  /// His present spell with the homes; nil if he has none.
  var applicant: ApplicantID?
}
