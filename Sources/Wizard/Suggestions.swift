import SetupRules

/// Values that probably fit, for the fields that have such.
public struct Suggestions: Equatable, Sendable {
  /// The workshop's name for the role's application.
  public var applicationName: String?
  /// The Region that the machine is set to.
  public var identityCenterRegion: String?
  /// The newest metadata file that was found.
  public var metadataFile: String?

  /// No suggestions.
  public init() {}

  /// What is suggested in a field. The instance and the relay state never have a suggestion: a guess there looks like
  /// an answer.
  public subscript(field: Field) -> String? {
    switch field {
    case .applicationName: applicationName
    case .identityCenterRegion: identityCenterRegion
    case .metadataFile: metadataFile
    case .consoleShows, .instance, .instanceRegion, .relayState: nil
    }
  }
}
