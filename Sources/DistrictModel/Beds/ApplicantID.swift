/// The number of an applicant within a replication.
package struct ApplicantID: BitwiseCopyable, Hashable, Sendable {
  package let index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }
}
