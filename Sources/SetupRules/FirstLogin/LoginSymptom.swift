/// What somebody may see when a login goes wrong, why, and what to do about it
/// (Amazon Connect Administrator Guide, "Troubleshoot SAML"; IAM User Guide, "Troubleshoot SAML federation").
public struct LoginSymptom: Hashable, Sendable {
  /// Stable and readable, such as `session-expired`.
  public let id: String
  /// A message letter by letter, or a sentence about what opens.
  public let seen: String
  /// Whether `seen` is a message that AWS shows.
  public let isMessage: Bool
  /// Why, in one or two short sentences.
  public let cause: String
  /// What to do, in one or two short sentences.
  public let advice: String
  /// The answer to look at first; nil where the cause is in a later module or in the console.
  public let field: Field?

  private init(
    _ id: String, _ seen: String, isMessage: Bool = true, cause: String, advice: String, field: Field? = nil
  ) {
    self.id = id
    self.seen = seen
    self.isMessage = isMessage
    self.cause = cause
    self.advice = advice
    self.field = field
  }

  /// Every symptom, in the order in which a login meets them.
  public static let all = [
    acsURLChanged, mappingMissing, roleNotAssumed, issuerUnknown, signatureInvalid, consoleOpens, sessionExpired,
    roleNotAllowed, notOnboarded, dashboardOpens,
  ]
}

extension LoginSymptom {
  /// The address that takes the login is not AWS's own.
  public static let acsURLChanged = LoginSymptom(
    "acs-url-changed", "An error occurred when we tried to process your request.",
    cause: "The Application ACS URL in IAM Identity Center was changed.",
    advice: "Set it to https://signin.aws.amazon.com/saml")

  /// The assertion names no role.
  public static let mappingMissing = LoginSymptom(
    "mapping-missing", "Your request included an invalid SAML response. To logout, click here.",
    cause: "The attribute mapping for the role is missing or misspelled.",
    advice: "Map https://aws.amazon.com/SAML/Attributes/Role to the role's ARN, a comma, and the provider's ARN.")

  /// The role does not exist, or does not trust the provider.
  public static let roleNotAssumed = LoginSymptom(
    "role-not-assumed", "Not authorized to perform sts:AssumeRoleWithSAML",
    cause: "The role in the attribute mapping does not exist, or it does not trust the provider.",
    advice: "Compare the mapping with the role's ARN in IAM. Capital letters count.")

  /// The provider in IAM knows another entity ID.
  public static let issuerUnknown = LoginSymptom(
    "issuer-unknown", "Issuer not present in specified provider",
    cause: "The provider in IAM was made from the metadata file of another application.",
    advice: "Download this application's metadata file, and make the provider from it.", field: .metadataFile)

  /// The provider in IAM knows another certificate.
  public static let signatureInvalid = LoginSymptom(
    "signature-invalid", "Response signature invalid",
    cause: "The provider in IAM was made from an older metadata file.",
    advice: "Download the metadata file again, and put it in the old one's place.", field: .metadataFile)

  /// No relay state, or one that leads to the console.
  public static let consoleOpens = LoginSymptom(
    "console-opens", "The AWS console opens, and not Amazon Connect.", isMessage: false,
    cause: "The box Relay state is empty, or it holds a link to the console.",
    advice: "Paste the URL into the box Relay state, not into Application start URL.", field: .relayState)

  /// A login that did not come through the identity provider.
  public static let sessionExpired = LoginSymptom(
    "session-expired", "Session Expired",
    cause: "The login did not come through the access portal, or it is too old.",
    advice: "Open the application in the access portal. Application start URL stays empty.", field: .relayState)

  /// The role lacks the permission that Amazon Connect's federation needs.
  public static let roleNotAllowed = LoginSymptom(
    "role-not-allowed", "Access denied, Please contact your AWS account administrator for assistance.",
    cause: "The IAM role may not call connect:GetFederationToken for this instance.",
    advice: "Check the role's policy: its resource is the instance's ARN and /user/${aws:userid}")

  /// SAML worked, and Amazon Connect does not know the person.
  public static let notOnboarded = LoginSymptom(
    "not-onboarded",
    "Access Denied. Your account has been authenticated, but has not been onboarded to this application.",
    cause: "The login is right. Amazon Connect has no user with this login name, or the person has two applications.",
    advice: "Give the user in Amazon Connect the same login name. Capital letters count.")

  /// An agent who arrives where administrators belong.
  public static let dashboardOpens = LoginSymptom(
    "dashboard-opens", "An agent sees the dashboard, and not the Contact Control Panel.", isMessage: false,
    cause: "The relay state has no destination: it is the administrators' form.",
    advice: "For agents it ends in ?destination=%2Fconnect%2Fccp", field: .relayState)
}
