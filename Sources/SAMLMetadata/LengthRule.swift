import SetupRules

/// IAM takes documents of 1,000 to 10,000,000 characters (IAM API, CreateSAMLProvider, SAMLMetadataDocument).
enum LengthRule {
  private static let shortest = 1000

  static func findings(_ document: MetadataDocument) -> [Finding] {
    guard document.characters < shortest else { return [] }
    return [
      MetadataCode.tooShortForIAM.error(
        "The file has \(document.characters) characters. IAM takes \(shortest) or more; AWS's own file has about 2,500.",
        advice: "Perhaps a part of the file is lost. \(Advice.downloadAgain)")
    ]
  }
}
