/// What the console shows when IAM Identity Center is opened for the first time; the raw value is the saved answer.
package enum ConsoleView: String, Sendable, CaseIterable, CustomStringConvertible {
  /// A button Enable: nothing is set up yet.
  case enableButton = "enable-button"
  /// A dashboard: Identity Center is enabled in this Region already.
  case dashboard
  /// A message that it is enabled in another Region.
  case otherRegion = "other-region"
  /// Only an account instance is offered, or an error is shown.
  case accountInstance = "account-instance"

  package var description: String { rawValue }

  /// Judges what the console shows: some views mean that the module cannot go on in this account.
  package static func judge(_ input: String) -> Judgement<ConsoleView> {
    Judgement(input, examine: ConsoleRule.examine)
  }
}
