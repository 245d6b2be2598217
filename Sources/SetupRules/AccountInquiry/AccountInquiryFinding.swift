/// Where AWS's own answers contradict what the module needs.
enum AccountInquiryFinding: FindingTable {
  /// GetFederationToken of Amazon Connect takes no root user (Amazon Connect API).
  case rootUser
  /// DescribeOrganization answers AWSOrganizationsNotInUseException (AWS Organizations API).
  case noOrganization
  /// The organization's instance is enabled in its management account alone (IAM Identity Center user guide).
  case memberAccount(account: String, managementAccount: String)
  /// ListInstances is regional: an instance in another Region looks like none (getprobo/probo#1811).
  case notEnabled(region: String)
  /// SAML applications need an organization instance (IAM Identity Center user guide, "Organization and account instances").
  case accountInstance(owner: String)
  /// Status, of ListInstances (IAM Identity Center API).
  case notReady(status: String)
  /// A unique display name is only suggested (IAM Identity Center's page of the catalog's application).
  case sameName(String, count: Int)
  /// Status, of ListApplications (IAM Identity Center API).
  case applicationDisabled(String)
  /// DescribeInstance answers ResourceNotFoundException (Amazon Connect API).
  case noInstance(id: String, region: String)
  /// InstanceStatus, of DescribeInstance (Amazon Connect API).
  case instanceNotActive(status: String)
  /// It cannot be changed later (Amazon Connect Administrator Guide, "Plan your identity management").
  case usersNotSAML(String)
  /// It has a sign-in address of its own (Administrator Guide, "Amazon Connect Global Resiliency").
  case replica
  /// SAMLMetadataDocument, of GetSAMLProvider (IAM API).
  case otherMetadata(provider: String)

  var row: Finding {
    switch self {
    case .rootUser:
      .error(
        "aws/root-user", "The credentials are those of the root user.",
        "Amazon Connect refuses the root user at the login. Sign in with an administrator's user or role.")
    case .noOrganization:
      .warning(
        "aws/no-organization", "The account is in no organization yet.",
        "Enable, in step 1, creates one today. Then ask AWS again.")
    case .memberAccount(let account, let managementAccount):
      .error(
        "aws/member-account", "\(account) is a member account. The management account is \(managementAccount).",
        "Sign in to the management account, or ask its administrator. To practise: connect-sso rehearse")
    case .notEnabled(let region):
      .warning(
        "aws/not-enabled", "AWS sees no IAM Identity Center in \(region).",
        "If it was enabled just now, ask AWS again in a moment. If it is in another Region, give that one.")
    case .accountInstance(let owner):
      .error(
        "aws/account-instance", "This IAM Identity Center is an account instance of \(owner), not the organization's.",
        "It cannot hold the SAML application. Enable the organization's in the management account.")
    case .notReady(let status):
      .warning(
        "aws/not-ready", "IAM Identity Center is there, and its state is \(status.shown).",
        "Wait until it is ACTIVE, then ask AWS again.")
    case .sameName(let name, let count):
      .warning(
        "aws/same-name", "\(count) applications are named \(name.shown).",
        "They are easily mistaken. Keep the one that you set up now, and rename or delete the others.")
    case .applicationDisabled(let name):
      .warning(
        "aws/application-disabled", "The application \(name.shown) is disabled.",
        "Enable it in its page: Actions, Enable.")
    case .noInstance(let id, let region):
      .error(
        "aws/no-instance", "There is no Amazon Connect instance \(id) in \(region) of this account.",
        "Compare ID and Region with the tab of Amazon Connect. Asked again, AWS lists the instances of every Region.")
    case .instanceNotActive(let status):
      .error(
        "aws/instance-not-active", "The instance is not ACTIVE. AWS says \(status.shown).",
        "Wait until it is, then ask AWS again. A failed one is to be created anew.")
    case .usersNotSAML(let users):
      .error(
        "aws/users-not-saml", "The users of this instance do not come from SAML. AWS says \(users.shown).",
        "This cannot be changed. Create a new instance with SAML 2.0-based authentication.")
    case .replica:
      .warning(
        "aws/replica", "This instance is the replica of one in another Region.",
        "A replicated instance has a sign-in address of its own, and needs no relay state. Is it the one that is meant?"
      )
    case .otherMetadata(let provider):
      .warning(
        "aws/other-metadata", "IAM has the identity provider \(provider) already, with another metadata file.",
        "The next module has to give it this file: in IAM, the provider's page, Replace metadata.")
    }
  }
}
