import SetupRules

/// IAM takes documents of 1,000 to 10,000,000 characters (IAM API, CreateSAMLProvider, SAMLMetadataDocument).
enum LengthRule {
  private static let shortest = 1000

  static func findings(_ document: MetadataDocument) -> [Finding] {
    var findings: [Finding] = []
    if document.characters < shortest {
      findings.append(
        MetadataCode.tooShortForIAM.error(
          "The file has \(document.characters) characters. IAM takes \(shortest) or more; AWS's own file has about 2,500.",
          advice: "Perhaps a part of the file is lost. \(Advice.downloadAgain)"))
    }
    if document.isUTF16 {
      findings.append(
        MetadataCode.isUTF16.note(
          "The file is in UTF-16. It seems to have been saved again by an editor; AWS's own file is in UTF-8.",
          advice: "The AWS command line reads only UTF-8. If you use it, download the file again."))
    }
    return findings
  }
}
