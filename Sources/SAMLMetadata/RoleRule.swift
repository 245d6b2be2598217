import SetupRules

/// The file must describe one identity provider (SAML metadata, section 2.4.3), and nothing else will do.
enum RoleRule {
  /// A fault that leaves nothing to describe.
  static func refusal(_ document: MetadataDocument) -> Finding? {
    let isMetadata = document.rootElement == .entity || document.rootElement == .entities
    guard isMetadata, document.entities > 0 else { return notSAML(document.root ?? "") }
    return document.entities == 1 ? nil : Finding(.severalEntities(document.entities))
  }

  /// What is wrong with the kinds of system that the entity says it is.
  static func findings(_ document: MetadataDocument) -> [Finding] {
    var findings: [Finding] = []
    if document.rootElement == .entities { findings.append(Finding(.entitiesWrapper)) }
    if document.identityProviders == 0 {
      let isOther = document.serviceProviders > 0
      findings.append(
        Finding(
          isOther ? .serviceProvider(whose: owner(document.entityID ?? "")) : .noIdentityProvider,
          at: document.entityPlace))
    }
    if document.identityProviders > 1 {
      findings.append(Finding(.severalIdentityProviders(document.identityProviders), at: document.entityPlace))
    }
    return findings
  }

  private static func notSAML(_ root: String) -> Finding {
    Finding(["html", "head", "body"].contains(root.lowercased()) ? .isHTML : .notSAML(root: root))
  }

  private static func owner(_ entityID: String) -> String {
    if entityID.hasPrefix("urn:amazon:webservices") {
      return "It is AWS's own (urn:amazon:webservices), which other identity providers need."
    }
    let host = URLParts(entityID)?.host.lowercased() ?? ""
    return host.hasSuffix(".signin.aws.amazon.com") || entityID.contains("/platform/saml")
      ? "It is IAM Identity Center's own from Settings, for a login through another company."
      : "It is named \(entityID.shown)."
  }
}
