import SetupRules

/// Values that probably fit, for the fields that have such.
package struct Suggestions: Equatable, Sendable {
  /// The workshop's name for the role's application.
  package var applicationName: String?
  /// The Region that the machine is set to.
  package var identityCenterRegion: String?
  /// The newest metadata file that was found.
  package var metadataFile: String?
  /// The Region of the instance, where the other role's run has the same one.
  package var instanceRegion: String?
  /// The account that the instance is probably in.
  package var instanceAccount: String?

  package init() {}

  /// What is suggested in a field. The instance and the relay state never have a suggestion: a guess there looks like
  /// an answer.
  package subscript(field: Field) -> String? {
    switch field {
    case .applicationName: applicationName
    case .identityCenterRegion: identityCenterRegion
    case .metadataFile: metadataFile
    case .instanceRegion: instanceRegion
    case .instanceAccount: instanceAccount
    case .consoleShows, .instance, .relayState: nil
    }
  }
}

extension WizardState {
  /// The ARN of the instance as the other role's run has it; nil where that is another instance.
  var likelyARN: InstanceARN? {
    guard let arn = otherApplication?.instance?.arn, arn.id == run.instance?.id else { return nil }
    return arn
  }

  /// The account that the instance is probably in: that of the same instance in the other role's run, else the one that
  /// the metadata file seems to name, else that of the other role's instance.
  var likelyAccount: String? {
    likelyARN?.account ?? run.metadata?.accountID ?? otherApplication?.instance?.arn?.account
  }
}
