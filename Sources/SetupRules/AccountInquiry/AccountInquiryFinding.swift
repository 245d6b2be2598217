/// Where AWS's own answers contradict what the module needs.
struct AccountInquiryFinding: FindingTable {
  let row: Finding

  /// GetFederationToken of Amazon Connect takes no root user (Amazon Connect API).
  static let rootUser = error(
    "aws/root-user", "The credentials are those of the root user.",
    "Amazon Connect refuses the root user at the login. Sign in with an administrator's user or role.")
  /// DescribeOrganization answers AWSOrganizationsNotInUseException (AWS Organizations API).
  static let noOrganization = warning(
    "aws/no-organization", "The account is in no organization yet.",
    "Enable, in step 1, creates one today. Then ask AWS again.")

  /// The organization's instance is enabled in its management account alone (IAM Identity Center user guide).
  static func memberAccount(account: String, managementAccount: String) -> Self {
    error(
      "aws/member-account", "\(account) is a member account. The management account is \(managementAccount).",
      "Sign in to the management account, or ask its administrator. To practise: connect-sso rehearse")
  }

  /// ListInstances is regional: an instance in another Region looks like none (getprobo/probo#1811).
  static func notEnabled(region: String) -> Self {
    warning(
      "aws/not-enabled", "AWS sees no IAM Identity Center in \(region).",
      "If it was enabled just now, ask AWS again in a moment. If it is in another Region, give that one.")
  }

  /// SAML applications need an organization instance (IAM Identity Center user guide, "Organization and account instances").
  static func accountInstance(owner: String) -> Self {
    error(
      "aws/account-instance", "This IAM Identity Center is an account instance of \(owner), not the organization's.",
      "It cannot hold the SAML application. Enable the organization's in the management account.")
  }

  /// Status, of ListInstances (IAM Identity Center API).
  static func notReady(status: String) -> Self {
    warning(
      "aws/not-ready", "IAM Identity Center is there, and its state is \(status.shown).",
      "Wait until it is ACTIVE, then ask AWS again.")
  }

  /// A unique display name is only suggested (IAM Identity Center's page of the catalog's application).
  static func sameName(_ name: String, count: Int) -> Self {
    warning(
      "aws/same-name", "\(count) applications are named \(name.shown).",
      "They are easily mistaken. Keep the one that you set up now, and rename or delete the others.")
  }

  /// Status, of ListApplications (IAM Identity Center API).
  static func applicationDisabled(_ name: String) -> Self {
    warning(
      "aws/application-disabled", "The application \(name.shown) is disabled.",
      "Enable it in its page: Actions, Enable.")
  }

  /// DescribeInstance answers ResourceNotFoundException (Amazon Connect API).
  static func noInstance(id: String, region: String) -> Self {
    error(
      "aws/no-instance", "There is no Amazon Connect instance \(id) in \(region) of this account.",
      "Compare ID and Region with the tab of Amazon Connect. Asked again, AWS lists the instances of every Region.")
  }

  /// InstanceStatus, of DescribeInstance (Amazon Connect API).
  static func instanceNotActive(status: String) -> Self {
    error(
      "aws/instance-not-active", "The instance is not ACTIVE. AWS says \(status.shown).",
      "Wait until it is, then ask AWS again. A failed one is to be created anew.")
  }

  /// It cannot be changed later (Amazon Connect Administrator Guide, "Plan your identity management").
  static func usersNotSAML(_ users: String) -> Self {
    error(
      "aws/users-not-saml", "The users of this instance do not come from SAML. AWS says \(users.shown).",
      "This cannot be changed. Create a new instance with SAML 2.0-based authentication.")
  }

  /// It has a sign-in address of its own (Administrator Guide, "Amazon Connect Global Resiliency").
  static let replica = warning(
    "aws/replica", "This instance is the replica of one in another Region.",
    "A replicated instance has a sign-in address of its own, and needs no relay state. Is it the one that is meant?")

  /// SAMLMetadataDocument, of GetSAMLProvider (IAM API).
  static func otherMetadata(provider: String) -> Self {
    warning(
      "aws/other-metadata", "IAM has the identity provider \(provider) already, with another metadata file.",
      "The next module has to give it this file: in IAM, the provider's page, Replace metadata.")
  }
}
