/// What there is to say about an account ID: `\d{12}` (AWS Organizations API, AccountId). The console groups the
/// digits, and spreadsheets drop zeros and round.
enum AccountFinding: FindingTable {
  case tooShort(Int), tooLong(Int)
  case notDigits, rounded, inScientificForm, lettersForDigits, grouped
  case placeholder(String)
  case insideLongerText(accounts: [String], isARN: Bool)
  case documentationExample(String)

  var row: Finding {
    switch self {
    case .tooShort(let count):
      .error(
        "account/wrong-length", "An account ID has 12 digits; this one has \(count).",
        "Copy it again. A spreadsheet drops zeros at the beginning.")
    case .tooLong(let count):
      .error("account/wrong-length", "An account ID has 12 digits; this one has \(count).", "Copy it again, only once.")
    case .notDigits:
      .error(
        "account/not-digits", "An account ID consists of 12 digits. This is perhaps the account's name or alias.",
        "The ID is in the menu at the top right of the console.")
    case .rounded:
      .error(
        "account/not-digits", "A spreadsheet has rounded this number. The last digits are lost.",
        "Copy the ID again. It is in the menu at the top right of the console.")
    case .inScientificForm:
      .error(
        "account/not-digits", "A spreadsheet has written this number in another form. Its 12 digits are all there.",
        "Give them without the point and the E.")
    case .placeholder(let text):
      .error(
        "account/placeholder", "\(text.shown) is a placeholder from documentation, not an account ID.",
        "Put the 12 digits in its place. They are in the menu at the top right of the console.")
    case .lettersForDigits:
      .error(
        "account/letters-for-digits", "There are letters among the digits, such as O for 0 or l for 1.",
        "Type digits only.")
    case .insideLongerText(let accounts, let isARN):
      .error(
        "account/inside-longer-text",
        isARN ? "This is an ARN. The account ID is one part of it." : "This is longer than an account ID.",
        accounts.count == 1 ? "Give only the 12 digits \(accounts[0])." : "Give only one account ID.")
    case .grouped:
      .note("account/grouped", "Blanks and signs between the digits are left out.", "Nothing to do.")
    case .documentationExample(let digits):
      .note(
        "account/documentation-example", "\(digits) is an account of examples in documentation.",
        "Check that it is really your account.")
    }
  }
}
