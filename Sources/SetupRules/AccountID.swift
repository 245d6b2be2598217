/// An AWS account ID: 12 digits (AWS Organizations API, AccountId).
public struct AccountID: Hashable, Sendable, CustomStringConvertible {
  /// The 12 digits, without blanks or hyphens.
  public let digits: String

  /// The digits.
  public var description: String { digits }

  /// Judges an account ID. Blanks and hyphens between the digits, as the console shows them, are taken out and noted.
  public static func judge(_ input: String) -> Judgement<AccountID> {
    Judgement(input, examine: AccountRule.examine)
  }
}
