import SetupRules

/// One way to read the beginning of a path, split where the name begins that Tab completes, and able to write
/// a name in the participant's own style.
struct PathReading {
  enum Style {
    /// Every character stands for itself.
    case plain
    case shell(ShellWord.Quotation)
    case address
  }

  /// The text before the name, as typed.
  let head: String
  /// The folder that the head names, not yet absolute; empty for the current folder.
  let folder: String
  /// The beginning of the name, as it is in the file system.
  let prefix: String
  let style: Style

  /// The readings worth trying, in order.
  static func all(of typed: String) -> [PathReading] {
    if typed.lowercased().hasPrefix("file:") { return [address(typed)].compactMap { $0 } }
    if let path = WindowsPath.path(inWSL: typed) { return [plain(path)] }
    let needsShell = typed.unicodeScalars.contains { "'\"\\".unicodeScalars.contains($0) }
    return needsShell ? [plain(typed), shell(typed)] : [plain(typed)]
  }

  /// The whole text with the name written into it. A finished name also ends the quotation.
  func writing(_ name: String, isFinished: Bool) -> String {
    switch style {
    case .plain: head + name
    case .address: head + PercentEncoding.encode(name)
    case .shell(let quotation): head + ShellWord.writing(name, within: quotation) + (isFinished ? quotation.mark : "")
    }
  }

  private static func plain(_ typed: String) -> PathReading {
    let (head, name) = split(typed)
    return PathReading(head: head, folder: head, prefix: name, style: .plain)
  }

  private static func shell(_ typed: String) -> PathReading {
    var (head, _) = split(typed)
    let word = ShellWord(typed).text
    if head.isEmpty, let quote = typed.unicodeScalars.first, quote == "'" || quote == "\"" {
      head = String(Character(quote))
    }
    let before = ShellWord(head)
    return PathReading(
      head: head, folder: before.text, prefix: String(word.dropFirst(before.text.count)), style: .shell(before.open))
  }

  private static func address(_ typed: String) -> PathReading? {
    let head = split(typed).head
    guard let folder = FileAddress.path(of: head), let whole = FileAddress.path(of: typed) else { return nil }
    return PathReading(
      head: head, folder: folder, prefix: String(whole.dropFirst(folder.count)), style: .address)
  }

  /// Splits behind the last slash, which no style writes in another way.
  private static func split(_ typed: String) -> (head: String, name: String) {
    let scalars = typed.unicodeScalars
    guard let slash = scalars.lastIndex(of: "/") else { return ("", typed) }
    let start = scalars.index(after: slash)
    return (String(scalars[..<start]), String(scalars[start...]))
  }
}

extension ShellWord.Quotation {
  fileprivate var mark: String {
    switch self {
    case .none: ""
    case .single: "'"
    case .double: "\""
    }
  }
}
