import SetupRules

/// The addresses that take sign-in requests (SAML metadata, section 2.4.3; SAML bindings, sections 3.4 and 3.5).
enum SignInRule {
  private static let post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
  private static let redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"

  static func findings(_ document: MetadataDocument) -> [Finding] {
    guard let first = document.signIn.first else { return [Finding(.signInMissing, at: document.entityPlace)] }
    let bindings = Set(document.signIn.map(\.binding))
    let missing: [MetadataFinding] =
      (bindings.contains(post) ? [] : [.postMissing]) + (bindings.contains(redirect) ? [] : [.redirectMissing])
    return missing.map { Finding($0, at: first.place) } + locations(document)
  }

  private static func locations(_ document: MetadataDocument) -> [Finding] {
    if let insecure = document.signIn.first(where: { URLParts($0.location)?.scheme.lowercased() != "https" }) {
      let location = insecure.location
      return [Finding(location.isEmpty ? .signInEmpty : .signInNotHTTPS(location), at: insecure.place)]
    }
    // In every file of Identity Center the addresses are the entity ID itself.
    guard let entityID = document.entityID, AWSEntityID(entityID) != nil,
      let other = document.signIn.first(where: { $0.location != entityID })
    else { return [] }
    return [Finding(.signInDiffers, at: other.place)]
  }
}
