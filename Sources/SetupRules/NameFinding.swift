/// What there is to say about the application's name. `workshop` is the workshop's own; another is legal (IAM Identity
/// Center API, ApplicationNameType), and the catalog fills in `Amazon Connect`.
struct NameFinding: FindingTable {
  let row: Finding

  static func tooManyCharacters(_ count: Int) -> Self {
    error(
      "name/too-many-characters", "The name has \(count) characters; \(NameRule.limit) are allowed.",
      "Choose a shorter one, best the workshop's.")
  }

  static let controlCharacter = error(
    "name/control-character", "There is a line break, a tab or another control character inside the name.",
    "Type the name in one line.")
  static let enDash = warning(
    "name/en-dash", "The dash is an en dash (\u{2013}); the workshop's name has a hyphen (-).",
    "Use the hyphen of the keyboard, or another name on purpose.")
  static let otherDash = warning(
    "name/other-dash", "The dash is not a hyphen; the workshop's name has a hyphen (-).",
    "Use the hyphen of the keyboard, or another name on purpose.")

  static func blanks(workshop: String) -> Self {
    warning(
      "name/blanks", "The blanks differ from the workshop's name.",
      "The workshop's name has one blank before and after the hyphen: \(workshop)")
  }

  static func letterCase(workshop: String) -> Self {
    warning(
      "name/case", "Capital and small letters differ from the workshop's name.", "The workshop's name is: \(workshop)")
  }

  static func plural(workshop: String) -> Self {
    warning("name/plural", "The last word differs from the workshop's name.", "The workshop's name is: \(workshop)")
  }

  static func otherRole(_ name: String) -> Self {
    warning(
      "name/other-role", "\(name) is the name of the other application.",
      "Each role has an application of its own, with a name of its own.")
  }

  static func nearMiss(workshop: String) -> Self {
    warning("name/near-miss", "This is nearly the workshop's name.", "The workshop's name is: \(workshop)")
  }

  static func prefilled(workshop: String) -> Self {
    warning(
      "name/prefilled", "This is the name that the console fills in by itself.",
      "With two applications nobody can tell them apart. The workshop's name is: \(workshop)")
  }

  static func placeholder(_ text: String) -> Self {
    warning(
      "name/placeholder", "There is a placeholder in the name: \(text.shown)",
      "Type the name itself, best the workshop's. Agents see it in their access portal.")
  }

  static func differs(workshop: String) -> Self {
    warning(
      "name/differs", "The workshop's name is: \(workshop)",
      "Another name works too. The next modules call the application by the workshop's name.")
  }
}
