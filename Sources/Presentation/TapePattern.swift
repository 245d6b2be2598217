extension Tape {
  /// What a Wait looks for: the part of VHS's regular expressions that is plain text, where `.` stands for any character
  /// and `\` before a sign takes its meaning away.
  package struct Pattern: Equatable, Sendable {
    /// As it stands in the tape.
    package let text: String
    /// Whether the whole screen is looked at, and not only the line of the cursor.
    package let isWholeScreen: Bool
    /// nil stands for any character.
    private let parts: [Character?]

    init(_ text: String, _ isWholeScreen: Bool, _ line: Int) throws(TapeFault) {
      self.text = text
      self.isWholeScreen = isWholeScreen
      var parts: [Character?] = []
      var isEscaped = false
      for character in text {
        switch character {
        case _ where isEscaped:
          // A letter behind a backslash stands for a class of characters.
          guard !character.isLetter, !character.isNumber else {
            throw TapeFault(line: line, reason: "\\\(character) is not known here. A pattern is plain text.")
          }
          parts.append(character)
          isEscaped = false
        case "\\": isEscaped = true
        case ".": parts.append(nil)
        case "*", "+", "?", "[", "]", "(", ")", "{", "}", "|", "^", "$":
          throw TapeFault(
            line: line,
            reason:
              "A pattern is plain text here. For the sign itself, please write \\\(character) instead of \(character).")
        default: parts.append(character)
        }
      }
      guard !isEscaped else { throw TapeFault(line: line, reason: "The pattern ends in a lone backslash.") }
      self.parts = parts
    }

    /// Whether it stands somewhere in a line.
    func fits(_ line: String) -> Bool {
      let characters = Array(line)
      guard parts.count <= characters.count else { return false }
      return (0...characters.count - parts.count).contains { start in
        zip(parts, characters[start...]).allSatisfy { $0 == nil || $0 == $1 }
      }
    }
  }
}
