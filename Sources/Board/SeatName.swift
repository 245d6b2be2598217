import SetupRules

/// What a participant is called on the board, as they chose it.
package struct SeatName: Hashable, Sendable {
  package static let mostCharacters = 40
  /// A character can have marks without number.
  private static let mostBytes = 160

  package let text: String

  /// Nil where nothing is left without the blanks around, where it is too long, and where a screen cannot show it as it is.
  package init?(_ text: String) {
    // Before anything counts characters.
    guard text.utf8.count <= 4 * Self.mostBytes else { return nil }
    let name = text.withoutBlanksAround
    guard !name.isEmpty, name.utf8.count <= Self.mostBytes, name.count <= Self.mostCharacters, name.isShowable
    else { return nil }
    self.text = name
  }

  /// What stands for it in the name of a file: small letters and digits of ASCII.
  package var forFile: String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = String(words.joined(separator: "-").prefix(24))
    return name.isEmpty ? "seat" : name
  }
}
