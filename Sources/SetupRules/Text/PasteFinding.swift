/// What can be wrong with a pasted value whatever it stands for; each kind of value has codes of its own.
enum PasteCode: FindingCode {
  case empty(ValueKind), tooLong(ValueKind), surrounding(ValueKind), invisible(ValueKind), lookAlike(ValueKind)

  static var allCases: [PasteCode] {
    ValueKind.allCases.flatMap { kind in
      [.empty(kind), .tooLong(kind), .surrounding(kind)]
        + (kind == .console ? [] : [.invisible(kind), .lookAlike(kind)])
    }
  }

  var rawValue: String {
    switch self {
    case .empty(let kind): "\(kind.rawValue)/empty"
    case .tooLong(let kind): "\(kind.rawValue)/too-long"
    case .surrounding(let kind): "\(kind.rawValue)/surrounding-characters"
    case .invisible(let kind): "\(kind.rawValue)/invisible-characters"
    case .lookAlike(let kind): "\(kind.rawValue)/look-alike"
    }
  }
}

/// What there is to say about a text before it is read: what comes along when people copy from pages, chats and
/// documents.
enum PasteFinding: FindingTable {
  case empty(ValueKind), tooLong(ValueKind), surrounding(ValueKind)
  case invisible(Unicode.Scalar, ValueKind), invisibleInName
  case lookAlike(PastedText.LookAlike, ValueKind), lookAlikeInName(PastedText.LookAlike)

  var row: FindingRow<PasteCode> {
    switch self {
    case .empty(let kind): .error(.empty(kind), "The \(kind.noun) is empty.", kind.request)
    case .tooLong(let kind):
      .error(
        .tooLong(kind), "This is longer than \(PastedText.limit) characters, so it is not read.", kind.request)
    case .surrounding(let kind):
      .note(
        .surrounding(kind), "Blanks, quotes or invisible characters around the \(kind.noun) are left out.",
        "Nothing to do here. In the console, paste the value without them.")
    case .invisible(let scalar, let kind):
      .error(
        .invisible(kind), "There are invisible characters (\(scalar.codePoint)) inside the \(kind.noun).",
        "They often come from a web page or a chat. Type the value, or copy it from the console again.")
    case .invisibleInName:
      .warning(
        .invisible(.name), "There are invisible characters inside the name.", "Type the name instead of copying it.")
    case .lookAlike(let found, let kind):
      .error(
        .lookAlike(kind),
        "The character \(String(found.seen)) (\(found.seen.codePoint)) looks like \(String(found.ascii)) and is "
          + "another one.",
        "Type the value with the plain characters of the keyboard.")
    case .lookAlikeInName(let found):
      .warning(
        .lookAlike(.name),
        "The character \(String(found.seen)) (\(found.seen.codePoint)) looks like one of the workshop's name and is "
          + "another one.",
        "Type the name instead of copying it.")
    }
  }
}
