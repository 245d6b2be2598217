/// Where AWS takes a SAML login, and whom the login is for; each partition has its own (AWS General Reference, "AWS sign-in
/// endpoints"; GovCloud user guide, "IAM"; catalog guide of Amazon Connect).
package enum SignIn: Sendable {
  case commercial, govCloud

  /// The one of a partition that has Amazon Connect.
  package init(partition: String) {
    self = partition == "aws-us-gov" ? .govCloud : .commercial
  }

  /// The Application ACS URL, which is also `SAML:aud` in a role's trust policy.
  package var address: String {
    switch self {
    case .commercial: "https://signin.aws.amazon.com/saml"
    case .govCloud: "https://signin.amazonaws-us-gov.com/saml"
    }
  }

  /// The Application SAML audience.
  package var audience: String {
    switch self {
    case .commercial: "urn:amazon:webservices"
    case .govCloud: "urn:amazon:webservices:govcloud"
    }
  }
}
