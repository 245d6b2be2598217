import SetupRules

/// One line of text with a cursor that moves by Character.
package struct LineEditor: Equatable, Sendable {
  /// A key's order to the line.
  package enum Command: Equatable, Sendable {
    case left, right, wordLeft, wordRight, start, end
    case deleteBackward, deleteForward, deleteWordBackward, deleteToStart, deleteToEnd
    case undo
  }

  /// The longest text that a line holds, in Characters: one more than any rule reads.
  package static let limit = 4_097
  /// The same in bytes, since a Character may have any number of them.
  static let mostBytes = 4 * limit
  /// Of a longer paste the rest is not looked at, in bytes: there may be line breaks and blanks that go.
  package static let longestPaste = 65_536

  package private(set) var characters: [Character]
  /// The Character before which the cursor stands; `characters.count` at the end.
  package private(set) var cursor: Int
  private var history: [[Character]] = []
  private var typesOn = false

  /// A line with the cursor at its end; what is over the limit is left out.
  package init(_ text: String = "") {
    characters = Self.fitting(text)
    cursor = characters.count
  }

  /// The beginning of a text that fits beside so many Characters and bytes.
  private static func fitting(_ text: String, beside count: Int = 0, bytes: Int = 0) -> [Character] {
    Array(String(text.beginning(bytes: max(0, mostBytes - bytes))).withBoundedRuns.prefix(limit - count))
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  /// Whether it holds more than any rule reads.
  package var isFull: Bool { characters.count >= Self.limit || text.utf8.count > Self.mostBytes - 4 }

  /// Inserts at the cursor. What the line cannot hold is left out; the answer tells whether all of it went in.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    // Keys that go on and on in a full field change nothing.
    guard !isFull else { return text.isEmpty }
    let fitting = String(Self.fitting(text, beside: characters.count, bytes: self.text.utf8.count))
    guard !fitting.isEmpty else { return text.isEmpty }
    let isOne = fitting.dropFirst().isEmpty
    remember(continuing: isOne)
    typesOn = isOne
    let before = characters[..<cursor]
    let after = characters[cursor...]
    // A combining mark typed alone joins the Character before it, so the text is divided into Characters anew.
    let head = Array((String(before) + fitting).withBoundedRuns)
    characters = Array((String(head) + String(after)).withBoundedRuns)
    cursor = min(head.count, characters.count)
    return fitting.utf8.count == text.utf8.count
  }

  /// Puts another text in place of all, which undo takes back.
  package mutating func replace(with text: String) {
    remember()
    characters = Self.fitting(text)
    cursor = characters.count
  }

  package mutating func moveCursor(to position: Int) {
    cursor = min(max(0, position), characters.count)
    typesOn = false
  }

  package mutating func perform(_ command: Command) {
    switch command {
    case .left: moveCursor(to: cursor - 1)
    case .right: moveCursor(to: cursor + 1)
    case .wordLeft: moveCursor(to: wordStart)
    case .wordRight: moveCursor(to: wordEnd)
    case .start: moveCursor(to: 0)
    case .end: moveCursor(to: characters.count)
    case .deleteBackward: delete(max(0, cursor - 1)..<cursor)
    case .deleteForward: delete(cursor..<min(cursor + 1, characters.count))
    case .deleteWordBackward: delete(wordStart..<cursor)
    case .deleteToStart: delete(0..<cursor)
    case .deleteToEnd: delete(cursor..<characters.count)
    case .undo: undo()
    }
  }

  private mutating func delete(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    remember()
    characters.removeSubrange(range)
    characters = Array(String(characters).withBoundedRuns)
    cursor = min(range.lowerBound, characters.count)
  }

  private mutating func undo() {
    guard let earlier = history.popLast() else { return }
    characters = earlier
    cursor = characters.count
    typesOn = false
  }

  /// Typed characters in a row are one step for undo.
  private mutating func remember(continuing: Bool = false) {
    if !(continuing && typesOn) {
      history.append(characters)
      if history.count > 100 { history.removeFirst() }
    }
    typesOn = false
  }

  private var wordStart: Int {
    var position = cursor
    while position > 0, !characters[position - 1].isWordPart { position -= 1 }
    while position > 0, characters[position - 1].isWordPart { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    var position = cursor
    while position < characters.count, !characters[position].isWordPart { position += 1 }
    while position < characters.count, characters[position].isWordPart { position += 1 }
    return position
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
