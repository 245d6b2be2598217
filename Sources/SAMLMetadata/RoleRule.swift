import SetupRules

/// The file must describe one identity provider (SAML metadata, section 2.4.3), and nothing else will do.
enum RoleRule {
  /// A fault that leaves nothing to describe.
  static func refusal(_ document: MetadataDocument) -> Finding? {
    guard let root = document.root, SAMLElement.metadataNamespace == root.namespace,
      root.local == "EntityDescriptor" || root.local == "EntitiesDescriptor"
    else { return notSAML(document.root) }
    guard document.entities > 1 else {
      return document.entities == 1 ? nil : notSAML(root)
    }
    return MetadataCode.severalEntities.error(
      "The file describes \(document.entities) systems. A list like this belongs to a federation, not to this module.",
      advice: Advice.downloadAgain)
  }

  /// What is wrong with the kinds of system that the entity says it is.
  static func findings(_ document: MetadataDocument) -> [Finding] {
    var findings: [Finding] = []
    if document.root?.local == "EntitiesDescriptor" {
      findings.append(
        MetadataCode.entitiesWrapper.warning(
          "The metadata is wrapped in a list (EntitiesDescriptor). IAM may not take it.",
          advice: "AWS's own file has no list around it. \(Advice.downloadAgain)"))
    }
    if document.identityProviders == 0 {
      findings.append(document.serviceProviders > 0 ? serviceProvider(document) : noIdentityProvider(document))
    }
    if document.identityProviders > 1 {
      findings.append(
        MetadataCode.severalIdentityProviders.warning(
          "The file holds \(document.identityProviders) identity providers (IDPSSODescriptor). AWS's own file holds 1.",
          advice: "IAM may read only one of them. \(Advice.downloadAgain)", at: document.entityPlace))
    }
    return findings
  }

  private static func notSAML(_ root: MetadataDocument.Name?) -> Finding {
    let local = root?.local ?? ""
    if ["html", "head", "body"].contains(local.lowercased()) { return SavedKindRule.finding(.html) }
    let what =
      switch local {
      case "Error": "It is an error message of a server"
      case "Response": "It is the answer of a login (a SAML response)"
      case "AuthnRequest": "It is the request of a login"
      case "EntitiesDescriptor": "It is an empty list"
      case "EntityDescriptor": "Its outermost element has the right name and another namespace (xmlns)"
      default: "Its outermost element is \(ShownText.quoted(local))"
      }
    return MetadataCode.notSAML.error(
      "This is XML, but not SAML metadata. \(what); it must be EntityDescriptor of SAML 2.0.",
      advice: Advice.downloadAgain)
  }

  private static func serviceProvider(_ document: MetadataDocument) -> Finding {
    let entityID = document.entityID ?? ""
    let host = Address(entityID)?.host ?? ""
    let isAWS = entityID.hasPrefix("urn:amazon:webservices")
    let isIdentityCenter = host.hasSuffix(".signin.aws.amazon.com") || entityID.contains("/platform/saml")
    let whose =
      if isAWS {
        "It is AWS's own (urn:amazon:webservices), which other identity providers need."
      } else if isIdentityCenter {
        "It is IAM Identity Center's own from Settings, for a login through another company."
      } else {
        "It is named \(ShownText.quoted(entityID))."
      }
    return MetadataCode.serviceProvider.error(
      "This is the file of a service provider: the side that people log in to. \(whose)",
      advice: "The file of the identity provider is needed. \(Advice.downloadAgain)", at: document.entityPlace)
  }

  private static func noIdentityProvider(_ document: MetadataDocument) -> Finding {
    MetadataCode.noIdentityProvider.error(
      "The metadata describes no identity provider: the part IDPSSODescriptor is missing.",
      advice: Advice.downloadAgain, at: document.entityPlace)
  }
}
