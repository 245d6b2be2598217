import Glibc
import SetupRules

/// The file that somebody typed, pasted, or dragged into the terminal.
package struct TypedPath: Equatable {
  /// Absolute.
  package let path: String
  /// Whether something is there.
  package let exists: Bool

  /// A longer text names no file: the system's own limit is 4,096 bytes, and percent coding makes three of one.
  static let mostBytes = 16_384

  /// Takes the first reading that exists, or the most probable one where none does. nil for an empty or
  /// far too long text.
  package init?(typed: String, home: String, currentFolder: String) {
    let candidates = TypedPath.candidates(for: typed, home: home, currentFolder: currentFolder)
    guard let mostProbable = candidates.last else { return nil }
    let existing = candidates.first { FileStatus(ofPath: $0) != nil }
    path = existing ?? mostProbable
    exists = existing != nil
  }

  /// Every absolute path that the text can mean. The text exactly as typed comes first, since a name can hold
  /// quotes and backslashes of its own; the most probable reading comes last, even if it came before.
  package static func candidates(for typed: String, home: String, currentFolder: String) -> [String] {
    let trimmed = typed.withoutBlanksAround
    guard !trimmed.isEmpty, typed.utf8.count <= mostBytes else { return [] }

    var readings = [typed]
    for text in [trimmed, trimmed.withoutQuotesAround] {
      if let path = FileAddress.path(of: text) ?? WindowsPath.path(inWSL: text) {
        return absolute(readings + [path], currentFolder: currentFolder)
      }
    }
    let word = ShellWord(trimmed)
    let asWord = [trimmed.withoutQuotesAround] + (word.text == trimmed ? [] : [word.text])
    // An apostrophe in a name opens a quotation that never ends: then the word is the less probable reading.
    readings += word.open == .none ? [trimmed] + asWord : asWord + [trimmed]
    readings = readings.flatMap { reading in
      expandingTilde(reading, home: home).map { [reading, $0] } ?? [reading]
    }
    return absolute(readings, currentFolder: currentFolder)
  }

  /// A web address, or a path of Windows, as it stands; nil for any other text.
  package static func foreign(_ typed: String) -> String? {
    let bare = typed.withoutBlanksAround.withoutQuotesAround
    let lower = bare.lowercased()
    let isAddress = lower.hasPrefix("https://") || lower.hasPrefix("http://")
    return isAddress || WindowsPath.path(inWSL: bare) != nil ? bare : nil
  }

  /// The text with `~` replaced by the home folder; nil where it does not begin with one, or the home is
  /// unknown. `~name` stays: only the user database knows other people's folders.
  static func expandingTilde(_ text: String, home: String) -> String? {
    guard !home.isEmpty, text == "~" || text.hasPrefix("~/") else { return nil }
    return home + text.dropFirst()
  }

  /// The path from the root, without `.` and doubled slashes. `..` stays, since links decide what it means.
  static func absolute(_ path: String, currentFolder: String) -> String {
    let whole = path.utf8.first == UInt8(ascii: "/") ? path : currentFolder + "/" + path
    let parts = whole.unicodeScalars.split(separator: "/").map { String($0) }.filter { $0 != "." }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder that the program was started in; the root where it is gone.
  package static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func absolute(_ readings: [String], currentFolder: String) -> [String] {
    let paths = readings.filter { !$0.utf8.contains(0) }.map { absolute($0, currentFolder: currentFolder) }
    var different: [String] = []
    // Byte for byte: two spellings of an accented letter are equal Strings, and two files.
    for path in paths where !different.contains(where: { $0.utf8.elementsEqual(path.utf8) }) {
      different.append(path)
    }
    guard let mostProbable = paths.last, mostProbable != different.last else { return different }
    return different + [mostProbable]
  }
}

extension String {
  /// The text without the pair of quotation marks around it.
  fileprivate var withoutQuotesAround: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, unicodeScalars.count > 2 else {
      return self
    }
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("'", "'"), ("\"", "\""), ("`", "`"), ("\u{2018}", "\u{2019}"), ("\u{201C}", "\u{201D}"),
      ("\u{201E}", "\u{201C}"),
    ]
    guard pairs.contains(where: { $0 == (first, last) }) else { return self }
    return String(unicodeScalars.dropFirst().dropLast())
  }
}
