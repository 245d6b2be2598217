import SAMLMetadata

private let sample = SampleMetadata()

extension ContentsRow {
  static let roles: [ContentsRow] = [
    .init("another root", "<note xmlns='urn:x'/>", ["not-saml"], says: ["note"]),
    .init(
      "a server's error message", "<Error><Code>AccessDenied</Code></Error>", ["not-saml"], says: ["error message"]),
    .init(
      "a login's answer", "<p:Response xmlns:p='urn:oasis:names:tc:SAML:2.0:protocol'/>", ["not-saml"], says: ["answer"]
    ),
    .init("the right name in no namespace", "<EntityDescriptor/>", ["not-saml"]),
    .init(
      "the right name in another namespace", "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:1.0:metadata'/>",
      ["not-saml"]),
    .init(
      "a namespace with the separator in it",
      "<a:b xmlns:a='urn:oasis:names:tc:SAML:2.0:metadata|EntityDescriptor|x'/>", ["malformed"]),
    .init(
      "a descriptor alone as the root", "<IDPSSODescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'/>", ["not-saml"]
    ),
    .init("an empty list", "<EntitiesDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'/>", ["not-saml"]),
    .init("a list of one", wrapped(sample.entity), ["entities-wrapper"]),
    .init("a list in a list", wrapped(wrapped(sample.entity)), ["entities-wrapper"]),
    .init("a list of three", wrapped(sample.entity + sample.entity + sample.entity), ["several-entities"], says: ["3"]),
    .init(
      "another service provider", SampleMetadata.serviceProvider(entityID: "https://app.example.org/sp"),
      ["service-provider"], says: ["app.example.org"]),
    .init(
      "AWS's own service provider", SampleMetadata.serviceProvider(entityID: "urn:amazon:webservices"),
      ["service-provider"], says: ["AWS's own"]),
    .init(
      "AWS's own in China", SampleMetadata.serviceProvider(entityID: "urn:amazon:webservices:cn-north-1"),
      ["service-provider"], says: ["AWS's own"]),
    .init(
      "Identity Center as a service provider",
      SampleMetadata.serviceProvider(entityID: "https://us-east-1.signin.aws.amazon.com/platform/saml/d-9067012345"),
      ["service-provider"],
      says: ["Identity Center's own"]),
    .init(
      "neither kind of provider", "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='x'/>",
      ["no-identity-provider"]),
    .init("two identity providers", ["several-identity-providers"]) { $0.identityProviders = 2 },
  ]

  static let entities: [ContentsRow] = [
    .init("no entity ID", ["entity-id-missing"], at: .init(line: 2, column: 1)) {
      $0.entityID = nil
      $0.location = SampleMetadata.entityID()
    },
    .init("an empty entity ID", ["entity-id-missing"]) {
      $0.entityID = ""
      $0.location = SampleMetadata.entityID()
    },
    .init("an entity ID that is too long", ["entity-id-too-long", "other-provider"]) {
      $0.entityID = "https://id.example.org/" + String(repeating: "x", count: 1024)
    },
    .init("a placeholder", ["placeholder-left"]) {
      $0.entityID = "https://portal.sso.[your region].amazonaws.com/saml/assertion/x"
    },
    .init("a token that does not decode", ["token-unknown"]) {
      $0.entityID = SampleMetadata.entityID(token: "b2yJrC4kAAAA")
    },
    .init("a token of another form", ["token-unknown"]) {
      $0.entityID = SampleMetadata.entityID(token: encodeBase64(Array("hello".utf8)))
    },
    .init("a token that lost its last letter", ["token-unknown"]) {
      $0.entityID = SampleMetadata.entityID(token: String(SampleMetadata.token.dropLast()))
    },
    .init("a Region that does not exist", ["region-unknown"]) {
      $0.entityID = SampleMetadata.entityID().replacing("us-east-1", with: "us-esat-1")
      $0.location = $0.entityID
    },
    .init("hidden characters", ["hidden-characters", "other-provider"]) {
      $0.entityID = "https://id.example.org/\u{202E}\u{200B}\u{9B}31m"
    },
    .init("escapes as references", ["other-provider", "hidden-characters"]) {
      $0.entityID = "https://id.example.org/&#x9b;31m&#x85;"
    },
    .init("a look-alike letter", ["other-provider"], says: ["look like"]) {
      $0.entityID = "https://portal.sso.us-east-1.am\u{0430}zonaws.com/saml/assertion/x"
    },
    .init("AWS's host as a beginning", ["other-provider"], says: ["portal.sso.us-east-1.amazonaws.com.example.org"]) {
      $0.entityID = "https://portal.sso.us-east-1.amazonaws.com.example.org/saml/assertion/\(SampleMetadata.token)"
    },
    .init("an accent on the slash before the host", ["other-provider"], says: ["another service of AWS"]) {
      $0.entityID = "https://\u{301}portal.sso.us-east-1.amazonaws.com/saml/assertion/\(SampleMetadata.token)"
    },
    .init("AWS's host as a user", ["other-provider"], says: ["example.org"]) {
      $0.entityID = "https://portal.sso.us-east-1.amazonaws.com@example.org/saml/assertion/\(SampleMetadata.token)"
    },
    provider("http://adfs.example.org/adfs/services/trust", "AD FS"),
    provider("http://www.okta.com/exk1fcia6d6EMsf331d8", "Okta"),
    provider("https://sts.windows.net/7f3c1a52-0000-4000-8000-000000000000/", "Microsoft Entra ID"),
    provider("https://accounts.google.com/o/saml2?idpid=C01abc", "Google"),
    provider("https://id.example.org/realms/workshop", "Keycloak"),
    provider("https://app.onelogin.com/saml/metadata/123456", "OneLogin"),
    provider("https://auth.pingone.com/7f3c1a52/", "PingOne"),
    provider("urn:example.eu.auth0.com", "Auth0"),
    provider("https://signin.aws.amazon.com/saml", "another service of AWS"),
    provider("https://portal.sso.us-east-1.api.aws.example.org/saml/assertion/x", "api.aws.example.org"),
    provider("https://sso.us-east-1.api.aws/saml/assertion/x", "another service of AWS"),
    provider("https://login.example.org/idp", "login.example.org"),
    provider("my-own-idp", "my-own-idp"),
  ]

  static let addresses: [ContentsRow] = [
    .init("no sign-in address", ["sign-in-missing"]) { $0.bindings = [] },
    .init("HTTP-POST missing", ["post-missing"]) { $0.bindings = [SampleMetadata.redirect] },
    .init("HTTP-Redirect missing", ["redirect-missing"]) { $0.bindings = [SampleMetadata.post] },
    .init("SOAP only", ["post-missing", "redirect-missing"]) {
      $0.bindings = ["urn:oasis:names:tc:SAML:2.0:bindings:SOAP"]
    },
    .init("http", ["sign-in-not-https"]) { $0.location = "http://portal.sso.us-east-1.amazonaws.com/saml/assertion/x" },
    .init("no address at all", ["sign-in-not-https"], says: ["is empty"]) { $0.location = "" },
    .init("the address of another Region", ["sign-in-differs"]) {
      $0.location = SampleMetadata.entityID(region: "eu-central-1")
    },
  ]

  static let lengths: [ContentsRow] = [
    .init(
      "999 characters", padded(to: 999), ["too-short-for-iam", "no-signing-certificate", "sign-in-missing"],
      says: ["999"]),
    .init("1,000 characters", padded(to: 1000), ["no-signing-certificate", "sign-in-missing"]),
    .init(
      "999 characters in more bytes", padded(to: 999, with: "\u{E9}"),
      ["too-short-for-iam", "no-signing-certificate", "sign-in-missing"], says: ["999"]),
  ]

  private static func provider(_ entityID: String, _ name: String) -> ContentsRow {
    .init("metadata of \(name)", ["other-provider"], says: [name]) {
      $0.entityID = entityID
      $0.location = "https://id.example.org/sso"
    }
  }

  static func wrapped(_ entities: String, _ attributes: String = "") -> String {
    "<m:EntitiesDescriptor xmlns:m='urn:oasis:names:tc:SAML:2.0:metadata'\(attributes)>\(entities)</m:EntitiesDescriptor>"
  }

  private static func padded(to count: Int, with character: Character = "x") -> String {
    let beginning =
      "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='\(SampleMetadata.entityID())'><IDPSSODescriptor/><!--"
    let end = "--></EntityDescriptor>"
    return beginning + String(repeating: character, count: count - beginning.count - end.count) + end
  }
}
