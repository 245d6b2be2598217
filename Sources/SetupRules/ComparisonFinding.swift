/// What there is to say about two answers that are each right, and differ.
enum ComparisonFinding: FindingTable {
  case metadataRegion(String, expected: Region)
  case metadataAccount(String, instance: String)
  case metadataOfOtherRole(application: String, Role)
  case instanceOtherRegion(Region, identityCenter: Region)
  case instanceReplica(Region, Region)

  var row: Finding {
    switch self {
    case .metadataRegion(let region, let expected):
      .warning(
        "metadata/region-differs",
        "The file comes from IAM Identity Center in \(region.shown). The answer for its Region is \(expected).",
        "Check which Region has your Identity Center: change that answer, or download the file there.")
    // Identity Center and Amazon Connect may have an account each (IAM Identity Center user guide).
    case .metadataAccount(let account, let instance):
      .note(
        "metadata/account-differs",
        "The file seems to come from account \(account.shown). The instance is in account \(instance.shown).",
        "That is fine when Identity Center and Amazon Connect are in two accounts.")
    case .metadataOfOtherRole(let application, let role):
      .warning(
        "metadata/other-roles-application",
        "The file belongs to the application \(application.shown), and so does the file in the setup for "
          + "\(role.rawValue).",
        "Each role has an application and a file of its own. In the console open "
          + "\(ApplicationName.workshop(for: role.other).text), and download its SAML metadata file. If this is it, "
          + "the setup for \(role.rawValue) has the wrong one.")
    case .instanceOtherRegion(let region, let center):
      .note(
        "instance/other-region", "The instance is in \(region), and Identity Center is in \(center).",
        region.partition == center.partition
          ? "That is fine. The relay state needs the instance's Region."
          : "These are two parts of AWS with accounts of their own. Check that both answers are right.")
    // Amazon Connect Administrator Guide, "Integrate your IdP with a replicated instance".
    case .instanceReplica(let region, let other):
      .note(
        "instance/replica", "The same instance id is known in \(other) and in \(region): one is the other's replica.",
        "That is fine. Either signs in at https://INSTANCE-ID.SOURCE-REGION.sign-in.connect.aws/saml, and needs no relay "
          + "state then.")
    }
  }
}
