/// What somebody may see when a login goes wrong, in the order in which a login meets it. The raw value is the code of
/// its explanation.
package enum LoginSymptom: String, Sendable, CaseIterable {
  case notAssigned = "login/not-assigned"
  case acsURLChanged = "login/acs-url-changed"
  case mappingMissing = "login/mapping-missing"
  case sessionNameMissing = "login/session-name-missing"
  case roleNotAssumed = "login/role-not-assumed"
  case providerMissing = "login/provider-missing"
  case issuerUnknown = "login/issuer-unknown"
  case signatureInvalid = "login/signature-invalid"
  case sessionTooLong = "login/session-too-long"
  case consoleOpens = "login/console-opens"
  case sessionExpired = "login/session-expired"
  case roleNotAllowed = "login/role-not-allowed"
  case notOnboarded = "login/not-onboarded"
  case dashboardOpens = "login/dashboard-opens"

  private var row: (seen: String, cause: String, advice: String) {
    switch self {
    // IAM Identity Center user guide, "Assign user access to applications".
    case .notAssigned:
      (
        "No access", "The person is not assigned to the application, nor is a group of theirs.",
        "In IAM Identity Center open the application, and choose Assign users and groups."
      )
    // Amazon Connect Administrator Guide, "Troubleshoot SAML".
    case .acsURLChanged:
      (
        "An error occurred when we tried to process your request.",
        "The Application ACS URL in IAM Identity Center was changed.",
        "Set it to \(SignIn.commercial.address), and in GovCloud to \(SignIn.govCloud.address)"
      )
    // IAM User Guide, "Troubleshoot SAML federation", down to the session's duration.
    case .mappingMissing:
      (
        "Your request included an invalid SAML response. To logout, click here.",
        "The attribute mapping for the role is missing or misspelled.",
        "Map https://aws.amazon.com/SAML/Attributes/Role to the role's ARN, a comma, and the provider's ARN."
      )
    case .sessionNameMissing:
      (
        "RoleSessionName is required in AuthnResponse",
        "The attribute mapping for RoleSessionName is missing or misspelled.",
        "Map https://aws.amazon.com/SAML/Attributes/RoleSessionName to ${user:email}"
      )
    case .roleNotAssumed:
      (
        "Not authorized to perform sts:AssumeRoleWithSAML",
        "The role in the attribute mapping does not exist, or it does not trust the provider.",
        "Compare the mapping with the role's ARN in IAM. Capital letters count."
      )
    case .providerMissing:
      (
        "Specified provider doesn't exist",
        "The provider in the attribute mapping is not in IAM, or its name or account is misspelled there.",
        "Compare the mapping with the provider's ARN in IAM. Capital letters count."
      )
    case .issuerUnknown:
      (
        "Issuer not present in specified provider",
        "The provider in IAM was made from the metadata file of another application.",
        "Download this application's metadata file, and make the provider from it."
      )
    case .signatureInvalid:
      (
        "Response signature invalid", "The provider in IAM was made from an older metadata file.",
        "Download the metadata file again, and put it in the old one's place."
      )
    case .sessionTooLong:
      (
        "Requested DurationSeconds exceeds the MaxSessionDuration set for this role",
        "Session duration of the application is longer than the role's maximum session duration.",
        "Make the role's maximum as long in IAM, or the application's Session duration shorter."
      )
    // Amazon Connect Administrator Guide, "Configure SAML with IAM" and "Troubleshoot SAML".
    case .consoleOpens:
      (
        "The AWS console opens, and not Amazon Connect.",
        "The box Relay state is empty, or it holds a link to the console.",
        "Paste the URL into the box Relay state, not into Application start URL."
      )
    case .sessionExpired:
      (
        "Session Expired", "The login did not come through the access portal, or it is too old.",
        "Open the application in the access portal. Application start URL stays empty."
      )
    case .roleNotAllowed:
      (
        "Access denied, Please contact your AWS account administrator for assistance.",
        "The IAM role may not call connect:GetFederationToken for this instance.",
        "Check the role's policy: its resource is the instance's ARN and /user/${aws:userid}"
      )
    case .notOnboarded:
      (
        "Access Denied. Your account has been authenticated, but has not been onboarded to this application.",
        "The login is right. Amazon Connect has no user with this login name, or the person has two applications.",
        "Give the user in Amazon Connect the same login name. Capital letters count."
      )
    // The workshop's page for administrators, whose relay state has no destination.
    case .dashboardOpens:
      (
        "An agent sees the dashboard, and not the Contact Control Panel.",
        "The relay state has no destination: it is the administrators' form.",
        "For agents it ends in ?destination=%2Fconnect%2Fccp, and in GovCloud in ?destination=%2Fccp-v2"
      )
    }
  }

  /// What AWS shows, letter by letter; where it is no message, a sentence about what opens.
  package var seen: String { row.seen }
  package var cause: String { row.cause }
  package var advice: String { row.advice }

  /// Whether `seen` is a message that AWS shows.
  package var isMessage: Bool { self != .consoleOpens && self != .dashboardOpens }

  /// The answer to look at first; nil where the cause is in a later module or in the console.
  package var field: Field? {
    switch self {
    case .issuerUnknown, .signatureInvalid: .metadataFile
    case .consoleOpens, .sessionExpired, .dashboardOpens: .relayState
    case .notAssigned, .acsURLChanged, .mappingMissing, .sessionNameMissing, .roleNotAssumed, .providerMissing,
      .sessionTooLong, .roleNotAllowed, .notOnboarded:
      nil
    }
  }
}

extension LoginSymptom {
  /// The symptom whose message a text is, or holds; AWS writes more around some, such as a request's number.
  package static func shown(as text: String) -> LoginSymptom? {
    guard text.utf8.count <= 1_000 else { return nil }
    let letters = letters(of: text)
    return allCases.first { symptom in
      let wanted = Self.letters(of: symptom.seen)
      // Short ones stand in many a text.
      guard symptom.isMessage, wanted.utf8.count >= 16 else { return symptom.isMessage && wanted == letters }
      return letters.containsASCII(wanted) || letters.utf8.count >= 16 && wanted.containsASCII(letters)
    }
  }

  // AWS's pages and its sign-in page differ in small words.
  private static func letters(of text: String) -> String { text.squashed.replacingASCII("the", with: "") }
}
