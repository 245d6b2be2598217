/// What somebody may see when a login goes wrong, why, and what to do about it
/// (Amazon Connect Administrator Guide, "Troubleshoot SAML"; IAM User Guide, "Troubleshoot SAML federation").
package struct LoginSymptom: Hashable, Sendable {
  /// Stable and readable, such as `session-expired`. Its explanation has the code `login/session-expired`.
  package let id: String
  /// A message letter by letter, or a sentence about what opens.
  package let seen: String
  /// Whether `seen` is a message that AWS shows.
  package let isMessage: Bool
  /// Why, in one or two short sentences.
  package let cause: String
  /// What to do, in one or two short sentences.
  package let advice: String
  /// The answer to look at first; nil where the cause is in a later module or in the console.
  package let field: Field?

  /// The code of its explanation.
  package var code: String { "login/" + id }

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
  package static let all = [
    notAssigned, acsURLChanged, mappingMissing, sessionNameMissing, roleNotAssumed, providerMissing, issuerUnknown,
    signatureInvalid, sessionTooLong, consoleOpens, sessionExpired, roleNotAllowed, notOnboarded, dashboardOpens,
  ]
}

extension LoginSymptom {
  /// The address that takes the login is not AWS's own.
  package static let acsURLChanged = LoginSymptom(
    "acs-url-changed", "An error occurred when we tried to process your request.",
    cause: "The Application ACS URL in IAM Identity Center was changed.",
    advice: "Set it to \(SignIn.commercial.address), and in GovCloud to \(SignIn.govCloud.address)")

  /// The person may not use the application (IAM Identity Center user guide, "Assign user access to applications").
  package static let notAssigned = LoginSymptom(
    "not-assigned", "No access",
    cause: "The person is not assigned to the application, nor is a group of theirs.",
    advice: "In IAM Identity Center open the application, and choose Assign users and groups.")

  /// The assertion has no name for the session.
  package static let sessionNameMissing = LoginSymptom(
    "session-name-missing", "RoleSessionName is required in AuthnResponse",
    cause: "The attribute mapping for RoleSessionName is missing or misspelled.",
    advice: "Map https://aws.amazon.com/SAML/Attributes/RoleSessionName to ${user:email}")

  /// The mapping names a provider that IAM does not have.
  package static let providerMissing = LoginSymptom(
    "provider-missing", "Specified provider doesn't exist",
    cause: "The provider in the attribute mapping is not in IAM, or its name or account is misspelled there.",
    advice: "Compare the mapping with the provider's ARN in IAM. Capital letters count.")

  /// The application asks for a longer session than the role allows.
  package static let sessionTooLong = LoginSymptom(
    "session-too-long", "Requested DurationSeconds exceeds the MaxSessionDuration set for this role",
    cause: "Session duration of the application is longer than the role's maximum session duration.",
    advice: "Make the role's maximum as long in IAM, or the application's Session duration shorter.")

  /// The assertion names no role.
  package static let mappingMissing = LoginSymptom(
    "mapping-missing", "Your request included an invalid SAML response. To logout, click here.",
    cause: "The attribute mapping for the role is missing or misspelled.",
    advice: "Map https://aws.amazon.com/SAML/Attributes/Role to the role's ARN, a comma, and the provider's ARN.")

  /// The role does not exist, or does not trust the provider.
  package static let roleNotAssumed = LoginSymptom(
    "role-not-assumed", "Not authorized to perform sts:AssumeRoleWithSAML",
    cause: "The role in the attribute mapping does not exist, or it does not trust the provider.",
    advice: "Compare the mapping with the role's ARN in IAM. Capital letters count.")

  /// The provider in IAM knows another entity ID.
  package static let issuerUnknown = LoginSymptom(
    "issuer-unknown", "Issuer not present in specified provider",
    cause: "The provider in IAM was made from the metadata file of another application.",
    advice: "Download this application's metadata file, and make the provider from it.", field: .metadataFile)

  /// The provider in IAM knows another certificate.
  package static let signatureInvalid = LoginSymptom(
    "signature-invalid", "Response signature invalid",
    cause: "The provider in IAM was made from an older metadata file.",
    advice: "Download the metadata file again, and put it in the old one's place.", field: .metadataFile)

  /// No relay state, or one that leads to the console.
  package static let consoleOpens = LoginSymptom(
    "console-opens", "The AWS console opens, and not Amazon Connect.", isMessage: false,
    cause: "The box Relay state is empty, or it holds a link to the console.",
    advice: "Paste the URL into the box Relay state, not into Application start URL.", field: .relayState)

  /// A login that did not come through the identity provider.
  package static let sessionExpired = LoginSymptom(
    "session-expired", "Session Expired",
    cause: "The login did not come through the access portal, or it is too old.",
    advice: "Open the application in the access portal. Application start URL stays empty.", field: .relayState)

  /// The role lacks the permission that Amazon Connect's federation needs.
  package static let roleNotAllowed = LoginSymptom(
    "role-not-allowed", "Access denied, Please contact your AWS account administrator for assistance.",
    cause: "The IAM role may not call connect:GetFederationToken for this instance.",
    advice: "Check the role's policy: its resource is the instance's ARN and /user/${aws:userid}")

  /// SAML worked, and Amazon Connect does not know the person.
  package static let notOnboarded = LoginSymptom(
    "not-onboarded",
    "Access Denied. Your account has been authenticated, but has not been onboarded to this application.",
    cause: "The login is right. Amazon Connect has no user with this login name, or the person has two applications.",
    advice: "Give the user in Amazon Connect the same login name. Capital letters count.")

  /// An agent who arrives where administrators belong.
  package static let dashboardOpens = LoginSymptom(
    "dashboard-opens", "An agent sees the dashboard, and not the Contact Control Panel.", isMessage: false,
    cause: "The relay state has no destination: it is the administrators' form.",
    advice: "For agents it ends in ?destination=%2Fconnect%2Fccp, and in GovCloud in ?destination=%2Fccp-v2",
    field: .relayState)
}

extension LoginSymptom {
  /// The symptom whose message a text is, or holds; AWS writes more around some, such as a request's number.
  package static func shown(as text: String) -> LoginSymptom? {
    guard text.utf8.count <= 1_000 else { return nil }
    let letters = letters(of: text)
    return all.first { symptom in
      let wanted = Self.letters(of: symptom.seen)
      // Short ones stand in many a text.
      guard symptom.isMessage, wanted.utf8.count >= 16 else { return symptom.isMessage && wanted == letters }
      return letters.containsASCII(wanted) || letters.utf8.count >= 16 && wanted.containsASCII(letters)
    }
  }

  // AWS's pages and its sign-in page differ in small words.
  private static func letters(of text: String) -> String { text.squashed.replacingASCII("the", with: "") }
}
