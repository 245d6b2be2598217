import SetupRules

/// The entity ID: the identity provider's name (SAML metadata, sections 2.2.1 and 2.3.2). Identity Center's tells Region,
/// account and application.
enum EntityRule {
  /// In characters (SAML metadata, section 2.2.1).
  static let longest = 1024

  static func findings(_ document: MetadataDocument) -> [Finding] {
    guard let entityID = document.entityID, !entityID.withoutBlanksAround.isEmpty else {
      return [Finding(.entityIDMissing, at: document.entityPlace)]
    }
    var findings: [MetadataFinding] = []
    if entityID.unicodeScalars.count > longest { findings.append(.entityIDTooLong) }
    if entityID.hasUnseen { findings.append(.hiddenCharacters) }
    if entityID.contains(where: "[]{}<>".contains) {
      findings.append(.placeholderLeft(entityID))
    } else if let aws = AWSEntityID(entityID) {
      if aws.accountID == nil { findings.append(.tokenUnknown) }
      if Region.named(aws.region) == nil { findings.append(.regionUnknown(aws.region)) }
    } else {
      findings.append(otherProvider(entityID))
    }
    return findings.map { Finding($0, at: document.entityPlace) }
  }

  private static func otherProvider(_ entityID: String) -> MetadataFinding {
    let host = URLParts(entityID)?.host.lowercased() ?? ""
    let shown = (host.isEmpty ? entityID : host).shown
    let whose = IdentityProduct.name(of: entityID).map { "\($0) (\(shown))" } ?? shown
    return .otherProvider(whose, hasForeignLetters: !host.withoutUnseen.allSatisfy(\.isASCII))
  }
}

/// Other identity providers, told by the shape of their entity IDs.
enum IdentityProduct {
  /// The product's name; nil for one that is not known here.
  static func name(of entityID: String) -> String? {
    let lower = entityID.lowercased()
    let address = URLParts(lower)
    if let host = address?.host {
      for (domain, name) in domains where host == domain || host.hasSuffix("." + domain) { return name }
    }
    for (piece, name) in pieces where (address?.path ?? lower[...]).contains(piece) { return name }
    return lower.hasPrefix("urn:") && lower.contains("auth0.com") ? "Auth0" : nil
  }

  private static let domains = [
    ("okta.com", "Okta"), ("oktapreview.com", "Okta"), ("okta-emea.com", "Okta"),
    ("sts.windows.net", "Microsoft Entra ID"), ("login.microsoftonline.com", "Microsoft Entra ID"),
    ("accounts.google.com", "Google Workspace"), ("onelogin.com", "OneLogin"),
    ("pingone.com", "PingOne"), ("pingone.eu", "PingOne"), ("pingone.ca", "PingOne"), ("pingone.asia", "PingOne"),
    ("pingidentity.com", "Ping Identity"), ("auth0.com", "Auth0"), ("jumpcloud.com", "JumpCloud"),
    ("duosecurity.com", "Duo"), ("amazonaws.com", "another service of AWS"),
    ("aws.amazon.com", "another service of AWS"), ("api.aws", "another service of AWS"),
  ]

  private static let pieces = [
    ("/adfs/services/trust", "AD FS"), ("/realms/", "Keycloak"), ("/idp/shibboleth", "Shibboleth"),
    ("/simplesaml", "SimpleSAMLphp"), ("pingfederate", "PingFederate"),
  ]
}
