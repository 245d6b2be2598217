/// What there is to say about a text before it is read: what comes along when people copy from pages, chats and
/// documents. Each kind of value has codes of its own.
enum PasteFinding: FindingTable {
  case empty(ValueKind), tooLong(ValueKind), surrounding(ValueKind)
  case invisible(Unicode.Scalar, ValueKind), invisibleInName
  case lookAlike(Unicode.Scalar, ValueKind), lookAlikeInName(Unicode.Scalar)

  var row: Finding {
    switch self {
    case .empty(let kind): .error("\(kind.rawValue)/empty", "The \(kind.noun) is empty.", kind.request)
    case .tooLong(let kind):
      .error(
        "\(kind.rawValue)/too-long", "This is longer than \(PastedText.limit) characters, so it is not read.",
        kind.request)
    case .surrounding(let kind):
      .note(
        "\(kind.rawValue)/surrounding-characters",
        "Blanks, quotes or invisible characters around the \(kind.noun) are left out.",
        "Nothing to do here. In the console, paste the value without them.")
    case .invisible(let scalar, let kind):
      .error(
        "\(kind.rawValue)/invisible-characters",
        "There are invisible characters (\(scalar.codePoint)) inside the \(kind.noun).",
        kind == .relayState
          ? RelayStateFinding.copyAgain
          : "They often come from a web page or a chat. Type the value, or copy it from the console again.")
    case .invisibleInName:
      .warning(
        "name/invisible-characters", "There are invisible characters inside the name.",
        "Type the name instead of copying it.")
    case .lookAlike(let seen, let kind):
      .error(
        "\(kind.rawValue)/look-alike",
        "The character \(String(seen)) (\(seen.codePoint)) looks like \(String(LookAlikes.ascii(for: seen) ?? seen)) and is "
          + "another one.",
        kind == .relayState
          ? RelayStateFinding.copyAgain : "Type the value with the plain characters of the keyboard.")
    case .lookAlikeInName(let seen):
      .warning(
        "name/look-alike",
        "The character \(String(seen)) (\(seen.codePoint)) looks like one of the workshop's name and is "
          + "another one.",
        "Type the name instead of copying it.")
    }
  }
}
