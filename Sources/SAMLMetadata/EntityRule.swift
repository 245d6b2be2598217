import SetupRules

/// The entity ID: the identity provider's name (SAML metadata, sections 2.2.1 and 2.3.2). Identity Center's tells Region,
/// account and application.
enum EntityRule {
  /// In characters (SAML metadata, section 2.2.1).
  private static let longest = 1024

  static func findings(_ document: MetadataDocument) -> [Finding] {
    guard let entityID = document.entityID, !entityID.isEmpty else {
      return [
        MetadataCode.entityIDMissing.error(
          "The name of the identity provider (entityID) is missing.", advice: Advice.downloadAgain,
          at: document.entityPlace)
      ]
    }
    let place = document.entityPlace
    var findings: [Finding] = []
    if entityID.unicodeScalars.count > longest {
      findings.append(
        MetadataCode.entityIDTooLong.error(
          "The name of the identity provider (entityID) is longer than \(longest) characters.",
          advice: Advice.downloadAgain, at: place))
    }
    if ShownText.hasHiddenCharacters(entityID) {
      findings.append(
        MetadataCode.hiddenCharacters.warning(
          "The name of the identity provider (entityID) holds characters that cannot be seen.",
          advice: "The login compares this name character by character. \(Advice.downloadAgain)", at: place))
    }
    if entityID.contains(where: "[]{}<>".contains) {
      findings.append(
        MetadataCode.placeholderLeft.error(
          "The name of the identity provider still holds a placeholder: \(ShownText.quoted(entityID)).",
          advice: "This seems to be an example from a page. \(Advice.downloadAgain)", at: place))
      return findings
    }
    return findings + provider(entityID, place)
  }

  private static func provider(_ entityID: String, _ place: Place?) -> [Finding] {
    guard let aws = AWSEntityID(entityID) else { return [otherProvider(entityID, place)] }
    guard aws.accountID == nil else { return [] }
    return [
      MetadataCode.tokenUnknown.note(
        "The end of the entity ID does not have the usual form, so account and application cannot be read from it.",
        advice: "Nothing to do if the file comes from the console. An example from a page does not work.", at: place)
    ]
  }

  private static func otherProvider(_ entityID: String, _ place: Place?) -> Finding {
    let host = Address(entityID)?.host ?? ""
    let shown = ShownText.quoted(host.isEmpty ? entityID : host)
    let whose = IdentityProduct.name(of: entityID).map { "\($0) (\(shown))" } ?? shown
    let lookAlike =
      ShownText.cleaned(host).allSatisfy(\.isASCII) ? "" : " Some of its letters only look like Latin ones."
    return MetadataCode.otherProvider.warning(
      "This file comes from \(whose), not from IAM Identity Center.\(lookAlike)",
      advice: "This module uses IAM Identity Center. \(Advice.downloadAgain) Go on only if you mean to use the other.",
      at: place)
  }
}
