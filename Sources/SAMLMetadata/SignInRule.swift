import SetupRules

/// The addresses that take sign-in requests (SAML metadata, section 2.4.3; SAML bindings, sections 3.4 and 3.5).
enum SignInRule {
  private static let post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
  private static let redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"

  static func findings(_ document: MetadataDocument) -> [Finding] {
    guard !document.signIn.isEmpty else {
      return [
        MetadataCode.signInMissing.error(
          "The file holds no address for signing in (SingleSignOnService).", advice: Advice.downloadAgain,
          at: document.entityPlace)
      ]
    }
    return bindings(document) + locations(document)
  }

  private static func bindings(_ document: MetadataDocument) -> [Finding] {
    var findings: [Finding] = []
    let bindings = Set(document.signIn.map(\.binding))
    if !bindings.contains(post) { findings.append(missing(.postMissing, "HTTP-POST", document)) }
    if !bindings.contains(redirect) { findings.append(missing(.redirectMissing, "HTTP-Redirect", document)) }
    return findings
  }

  private static func missing(_ code: MetadataCode, _ way: String, _ document: MetadataDocument) -> Finding {
    code.warning(
      "The file holds no sign-in address for \(way). AWS's own file has one for HTTP-POST and one for HTTP-Redirect.",
      advice: "Perhaps a part of the file is lost. \(Advice.downloadAgain)", at: document.signIn.first?.place)
  }

  private static func locations(_ document: MetadataDocument) -> [Finding] {
    let insecure = document.signIn.first { Address($0.location)?.scheme != "https" }
    if let insecure {
      return [
        MetadataCode.signInNotHTTPS.warning(
          insecure.location.isEmpty
            ? "A sign-in address is empty."
            : "A sign-in address does not begin with https: \(ShownText.quoted(insecure.location)).",
          advice: "Passwords must not travel in the open. \(Advice.downloadAgain)", at: insecure.place)
      ]
    }
    // In every file of Identity Center the addresses are the entity ID itself.
    guard let entityID = document.entityID, AWSEntityID(entityID) != nil,
      let other = document.signIn.first(where: { $0.location != entityID })
    else { return [] }
    return [
      MetadataCode.signInDiffers.warning(
        "A sign-in address differs from the entity ID. In AWS's own file they are the same.",
        advice: "Perhaps the file was changed or put together from two. \(Advice.downloadAgain)", at: other.place)
    ]
  }
}
