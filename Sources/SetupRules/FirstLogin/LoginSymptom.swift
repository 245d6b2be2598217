/// What somebody sees when a login goes wrong, as far as the values foretell it. The raw value is the code of its
/// explanation; whatever else a login may show has an explanation alone.
package enum LoginSymptom: String, Sendable, CaseIterable {
  case providerMissing = "login/provider-missing"
  case issuerUnknown = "login/issuer-unknown"
  case consoleOpens = "login/console-opens"
  case sessionExpired = "login/session-expired"
  case roleNotAllowed = "login/role-not-allowed"
  case dashboardOpens = "login/dashboard-opens"

  private var row: (seen: String, cause: String, advice: String) {
    switch self {
    // IAM User Guide, "Troubleshoot SAML federation".
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
}

extension LoginSymptom {
  /// Whether a text is a message that a login shows, or holds it; AWS writes more around some, such as a request's number.
  package static func isMessage(_ message: String, shownAs text: String) -> Bool {
    let wanted = letters(of: message)
    let letters = letters(of: text)
    // Short ones stand in many a text.
    guard wanted.utf8.count >= 16 else { return wanted == letters }
    return letters.containsASCII(wanted) || letters.utf8.count >= 16 && wanted.containsASCII(letters)
  }

  // AWS's pages and its sign-in page differ in small words.
  private static func letters(of text: String) -> String { text.squashed.replacingASCII("the", with: "") }
}
