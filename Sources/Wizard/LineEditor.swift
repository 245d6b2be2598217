/// One line of text with a cursor that moves by Character.
public struct LineEditor: Equatable, Sendable {
  /// A key's order to the line.
  public enum Command: Equatable, Sendable {
    case left, right, wordLeft, wordRight, start, end
    case deleteBackward, deleteForward, deleteWordBackward, deleteToStart, deleteToEnd
    case undo
  }

  public private(set) var characters: [Character]
  /// The Character before which the cursor stands; `characters.count` at the end.
  public private(set) var cursor: Int
  private var history: [[Character]] = []

  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }
}
