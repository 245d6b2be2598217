/// What there is to say about a text before it is read: what comes along when people copy from pages, chats and
/// documents. Each kind of value has codes of its own.
struct PasteFinding: FindingTable {
  let row: Finding

  static func empty(_ kind: ValueKind) -> Self {
    error("\(kind.rawValue)/empty", "The \(kind.noun) is empty.", kind.request)
  }

  static func tooLong(_ kind: ValueKind) -> Self {
    error(
      "\(kind.rawValue)/too-long", "This is longer than \(PastedText.limit) characters, so it is not read.",
      kind.request)
  }

  static func surrounding(_ kind: ValueKind) -> Self {
    note(
      "\(kind.rawValue)/surrounding-characters",
      "Blanks, quotes or invisible characters around the \(kind.noun) are left out.",
      "Nothing to do here. In the console, paste the value without them.")
  }

  static func invisible(_ scalar: Unicode.Scalar, _ kind: ValueKind) -> Self {
    error(
      "\(kind.rawValue)/invisible-characters",
      "There are invisible characters (\(scalar.codePoint)) inside the \(kind.noun).",
      "They often come from a web page or a chat. Type the value, or copy it from the console again.")
  }

  static let invisibleInName = warning(
    "name/invisible-characters", "There are invisible characters inside the name.",
    "Type the name instead of copying it.")

  static func lookAlike(_ found: PastedText.LookAlike, _ kind: ValueKind) -> Self {
    error(
      "\(kind.rawValue)/look-alike",
      "The character \(String(found.seen)) (\(found.seen.codePoint)) looks like \(String(found.ascii)) and is "
        + "another one.", "Type the value with the plain characters of the keyboard.")
  }

  static func lookAlikeInName(_ found: PastedText.LookAlike) -> Self {
    warning(
      "name/look-alike",
      "The character \(String(found.seen)) (\(found.seen.codePoint)) looks like one of the workshop's name and is "
        + "another one.", "Type the name instead of copying it.")
  }
}
