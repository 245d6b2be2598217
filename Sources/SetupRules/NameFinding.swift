/// What there is to say about the application's name. `workshop` is the workshop's own; another is legal (IAM Identity
/// Center API, ApplicationNameType), and the catalog fills in `Amazon Connect`.
enum NameFinding: FindingTable {
  case tooManyCharacters(Int), controlCharacter
  case enDash, otherDash
  case blanks(workshop: String), letterCase(workshop: String), plural(workshop: String)
  case nearMiss(workshop: String), prefilled(workshop: String), differs(workshop: String)
  case otherRole(String), placeholder(String)

  var row: Finding {
    switch self {
    case .tooManyCharacters(let count):
      .error(
        "name/too-many-characters", "The name has \(count) characters; \(NameRule.limit) are allowed.",
        "Choose a shorter one, best the workshop's.")
    case .controlCharacter:
      .error(
        "name/control-character", "There is a line break, a tab or another control character inside the name.",
        "Type the name in one line.")
    case .enDash:
      .warning(
        "name/en-dash", "The dash is an en dash (\u{2013}); the workshop's name has a hyphen (-).",
        "Use the hyphen of the keyboard, or another name on purpose.")
    case .otherDash:
      .warning(
        "name/other-dash", "The dash is not a hyphen; the workshop's name has a hyphen (-).",
        "Use the hyphen of the keyboard, or another name on purpose.")
    case .blanks(let workshop):
      .warning(
        "name/blanks", "The blanks differ from the workshop's name.",
        "The workshop's name has one blank before and after the hyphen: \(workshop)")
    case .letterCase(let workshop):
      .warning(
        "name/case", "Capital and small letters differ from the workshop's name.", "The workshop's name is: \(workshop)"
      )
    case .plural(let workshop):
      .warning("name/plural", "The last word differs from the workshop's name.", "The workshop's name is: \(workshop)")
    case .otherRole(let name):
      .warning(
        "name/other-role", "\(name) is the name of the other application.",
        "Each role has an application of its own, with a name of its own.")
    case .nearMiss(let workshop):
      .warning("name/near-miss", "This is nearly the workshop's name.", "The workshop's name is: \(workshop)")
    case .prefilled(let workshop):
      .warning(
        "name/prefilled", "This is the name that the console fills in by itself.",
        "With two applications nobody can tell them apart. The workshop's name is: \(workshop)")
    case .placeholder(let text):
      .warning(
        "name/placeholder", "There is a placeholder in the name: \(text.shown)",
        "Type the name itself, best the workshop's. Agents see it in their access portal.")
    case .differs(let workshop):
      .warning(
        "name/differs", "The workshop's name is: \(workshop)",
        "Another name works too. The next modules call the application by the workshop's name.")
    }
  }
}
