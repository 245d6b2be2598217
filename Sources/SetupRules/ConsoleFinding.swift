/// What there is to say about what the console shows (IAM Identity Center user guide, "Organization and account
/// instances" and "Enable IAM Identity Center").
enum ConsoleFinding: FindingTable {
  case accountInstance, otherRegion, verifyEmail, unknown

  var row: Finding {
    switch self {
    case .accountInstance:
      .error(
        "console/account-instance",
        "An account instance of IAM Identity Center cannot hold the SAML application that this module adds.",
        "Three ways go on. Another account: sign in to the organization's management account. A request: the wizard "
          + "has a "
          + "text to copy for your administrator. Practice: connect-sso rehearse needs no account.")
    case .otherRegion:
      .warning(
        "console/other-region",
        "IAM Identity Center is enabled in another Region already. An organization has only one.",
        "Do not enable a second one. The message names the Region: choose it at the top right of the console, and "
          + "give it "
          + "as the next answer.")
    case .verifyEmail:
      .note(
        "console/verify-email", "Enable creates an organization where there is none. AWS then may send an e-mail.",
        "Use the e-mail's link within 24 hours.")
    case .unknown:
      .error(
        "console/unknown", "This is none of the answers.",
        "Choose what the console shows: a button Enable, a dashboard, enabled in another Region, or an account instance or "
          + "an error.")
    }
  }
}
