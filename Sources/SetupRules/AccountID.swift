/// An AWS account ID: 12 digits (AWS Organizations API, AccountId).
package struct AccountID: Hashable, Sendable, CustomStringConvertible {
  /// The 12 digits, without blanks or hyphens.
  package let digits: String

  package var description: String { digits }

  /// Judges an account ID. Blanks and hyphens between the digits, as the console shows them, are taken out and noted.
  package static func judge(_ input: String) -> Judgement<AccountID> {
    Judgement(input, examine: AccountRule.examine)
  }
}

extension StringProtocol {
  var isAccountID: Bool { utf8.count == 12 && isASCIIDigits }
}
