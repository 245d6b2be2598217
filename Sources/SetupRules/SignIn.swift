/// Where AWS takes a SAML login, and whom the login is for; each partition has its own (AWS General Reference, "AWS sign-in
/// endpoints"; GovCloud user guide, "IAM"; catalog guide of Amazon Connect).
package struct SignIn: Sendable {
  /// The Application ACS URL, which is also `SAML:aud` in a role's trust policy.
  package let address: String
  /// The Application SAML audience.
  package let audience: String
  let iamConsole: String

  static let commercial = SignIn(
    address: "https://signin.aws.amazon.com/saml", audience: "urn:amazon:webservices",
    iamConsole: "https://console.aws.amazon.com/iam/")
  static let govCloud = SignIn(
    address: "https://signin.amazonaws-us-gov.com/saml", audience: "urn:amazon:webservices:govcloud",
    iamConsole: "https://console.amazonaws-us-gov.com/iam/")
}
