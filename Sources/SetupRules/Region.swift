/// An AWS Region.
package struct Region: Hashable, Sendable, CustomStringConvertible {
  /// What the Region is asked for; the lists of the two services differ.
  package enum Purpose: Sendable, CaseIterable {
    case any, identityCenter, connect
  }

  /// The Region's id, such as `us-east-1`.
  package let id: String
  /// The Region's name in the console, such as `US East (N. Virginia)`.
  package let name: String
  /// The partition of its ARNs, such as `aws` or `aws-us-gov`.
  package let partition: String
  /// Whether Amazon Connect has an endpoint there (AWS's endpoint list; 11 Regions).
  package let hasConnect: Bool
  /// Whether IAM Identity Center has an endpoint there.
  package let hasIdentityCenter: Bool

  /// The id.
  package var description: String { id }
}

extension Region {
  /// The Region with this id, exactly as AWS writes it.
  package static func named(_ id: String) -> Region? {
    all.first { $0.id.isExactly(id) }
  }

  /// Judges the id of a Region. A Region without Amazon Connect is a warning, unless it is asked for Identity Center;
  /// a Region without Identity Center is an error when it is asked for that.
  package static func judge(_ input: String, for purpose: Purpose = .any) -> Judgement<Region> {
    Judgement(input) { RegionRule(purpose: purpose).examine($0) }
  }
}
