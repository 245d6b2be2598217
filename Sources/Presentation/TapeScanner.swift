import SetupRules

/// Cuts a tape into tokens, line by line.
struct TapeScanner {
  private let lines: [Substring]

  /// - Throws: `TapeFault` where the bytes are no text.
  init(_ bytes: [UInt8]) throws(TapeFault) {
    guard bytes.count <= Tape.greatestSize else {
      throw TapeFault(line: 1, reason: "The file is larger than any tape.")
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw TapeFault(line: Self.lineOfFault(bytes), reason: "This is not text in UTF-8.")
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    lines = text.withBoundedRuns.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The tokens of the whole tape.
  func tokens() throws(TapeFault) -> [TapeToken] {
    var tokens: [TapeToken] = []
    for (index, line) in lines.enumerated() { tokens += try Self.tokens(of: line, number: index + 1) }
    return tokens
  }

  private static func tokens(of line: Substring, number: Int) throws(TapeFault) -> [TapeToken] {
    var tokens: [TapeToken] = []
    var rest = line
    while let first = rest.first {
      switch first {
      case " ", "\t": rest.removeFirst()
      case "#": return tokens + [TapeToken(kind: .comment(String(rest.dropFirst())), line: number)]
      case "\"", "'", "`", "/": tokens.append(try quoted(&rest, by: first, number))
      case _ where first.isASCII && (first.isNumber || first == "."):
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        rest = rest.dropFirst(digits.count)
        tokens.append(TapeToken(kind: .number(String(digits)), line: number))
      case _ where first.isASCII && first.isLetter:
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(letters.count)
        tokens.append(TapeToken(kind: .word(String(letters)), line: number))
      default:
        rest.removeFirst()
        tokens.append(TapeToken(kind: .sign(first), line: number))
      }
    }
    return tokens
  }

  /// As in VHS, nothing inside quotes stands for anything else: a text with one kind of quotes goes into the other.
  private static func quoted(
    _ rest: inout Substring, by quote: Character, _ number: Int
  ) throws(TapeFault) -> TapeToken {
    rest.removeFirst()
    guard let end = closing(quote, in: rest) else {
      throw TapeFault(line: number, reason: "The text has no closing \(quote) in its line.")
    }
    let text = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    guard !text.unicodeScalars.contains(where: \.steersTheTerminal) else {
      throw TapeFault(line: number, reason: "There is a character in the text that cannot be typed.")
    }
    return TapeToken(kind: quote == "/" ? .pattern(text) : .text(text), line: number)
  }

  /// In a pattern a backslash takes the slash behind it in.
  private static func closing(_ quote: Character, in rest: Substring) -> Substring.Index? {
    var index = rest.startIndex
    while index < rest.endIndex, rest[index] != quote {
      if quote == "/", rest[index] == "\\" { rest.formIndex(after: &index) }
      if index < rest.endIndex { rest.formIndex(after: &index) }
    }
    return index < rest.endIndex ? index : nil
  }

  private static func lineOfFault(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
