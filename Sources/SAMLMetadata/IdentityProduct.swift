/// Other identity providers, told by the shape of their entity IDs.
enum IdentityProduct {
  /// The product's name; nil for one that is not known here.
  static func name(of entityID: String) -> String? {
    let lower = entityID.lowercased()
    let address = Address(lower)
    if let host = address?.host {
      for (domain, name) in domains where host == domain || host.hasSuffix("." + domain) { return name }
    }
    for (piece, name) in pieces where (address?.path ?? lower).contains(piece) { return name }
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
