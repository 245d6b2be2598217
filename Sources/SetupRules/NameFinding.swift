enum NameCode: String, FindingCode {
  case tooManyCharacters = "name/too-many-characters"
  case controlCharacter = "name/control-character"
  case enDash = "name/en-dash"
  case otherDash = "name/other-dash"
  case blanks = "name/blanks"
  case letterCase = "name/case"
  case plural = "name/plural"
  case otherRole = "name/other-role"
  case nearMiss = "name/near-miss"
  case prefilled = "name/prefilled"
  case placeholder = "name/placeholder"
  case differs = "name/differs"
}

/// What there is to say about the application's name. `workshop` is the workshop's own; another is legal (IAM Identity
/// Center API, ApplicationNameType), and the catalog fills in `Amazon Connect`.
enum NameFinding: FindingTable {
  case tooManyCharacters(Int), controlCharacter
  case enDash, otherDash
  case blanks(workshop: String), letterCase(workshop: String), plural(workshop: String)
  case nearMiss(workshop: String), prefilled(workshop: String), differs(workshop: String)
  case otherRole(String), placeholder(String)

  var row: FindingRow<NameCode> {
    switch self {
    case .tooManyCharacters(let count):
      .error(
        .tooManyCharacters, "The name has \(count) characters; \(NameRule.limit) are allowed.",
        "Choose a shorter one, best the workshop's.")
    case .controlCharacter:
      .error(
        .controlCharacter, "There is a line break, a tab or another control character inside the name.",
        "Type the name in one line.")
    case .enDash:
      .warning(
        .enDash, "The dash is an en dash (\u{2013}); the workshop's name has a hyphen (-).",
        "Use the hyphen of the keyboard, or another name on purpose.")
    case .otherDash:
      .warning(
        .otherDash, "The dash is not a hyphen; the workshop's name has a hyphen (-).",
        "Use the hyphen of the keyboard, or another name on purpose.")
    case .blanks(let workshop):
      .warning(
        .blanks, "The blanks differ from the workshop's name.",
        "The workshop's name has one blank before and after the hyphen: \(workshop)")
    case .letterCase(let workshop):
      .warning(
        .letterCase, "Capital and small letters differ from the workshop's name.", "The workshop's name is: \(workshop)"
      )
    case .plural(let workshop):
      .warning(.plural, "The last word differs from the workshop's name.", "The workshop's name is: \(workshop)")
    case .otherRole(let name):
      .warning(
        .otherRole, "\(name) is the name of the other application.",
        "Each role has an application of its own, with a name of its own.")
    case .nearMiss(let workshop):
      .warning(.nearMiss, "This is nearly the workshop's name.", "The workshop's name is: \(workshop)")
    case .prefilled(let workshop):
      .warning(
        .prefilled, "This is the name that the console fills in by itself.",
        "With two applications nobody can tell them apart. The workshop's name is: \(workshop)")
    case .placeholder(let text):
      .warning(
        .placeholder, "There is a placeholder in the name: \(text.shown)",
        "Type the name itself, best the workshop's. Agents see it in their access portal.")
    case .differs(let workshop):
      .warning(
        .differs, "The workshop's name is: \(workshop)",
        "Another name works too. The next modules call the application by the workshop's name.")
    }
  }
}
