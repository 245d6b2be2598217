import SetupRules

/// IAM takes documents of 1,000 to 10,000,000 characters (IAM API, CreateSAMLProvider, SAMLMetadataDocument).
enum LengthRule {
  static let shortest = 1000

  static func findings(_ document: MetadataDocument) -> [Finding] {
    document.characters < shortest ? [Finding(.tooShortForIAM(document.characters))] : []
  }
}
