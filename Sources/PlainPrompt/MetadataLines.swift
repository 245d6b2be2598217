/// The lines of a pasted metadata file, until the tag that ends its root element.
struct MetadataLines: Equatable, Sendable {
  /// What was pasted so far.
  private(set) var text = ""
  /// Whether nothing more belongs to it.
  private(set) var isComplete = false
  /// The tag that ends the text; nil until the root element begins.
  private(set) var endTag: String?

  private var bytes = 0

  /// Whether a line begins such a text.
  static func begins(with line: String) -> Bool {
    line.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" } == "<"
  }

  mutating func add(_ line: String) {
    text += line + "\n"
    bytes += line.utf8.count + 1
    if endTag == nil { findRoot(in: Array(line.utf8)) }
    if let endTag, !isComplete { isComplete = Array(line.utf8).holds(Array(endTag.utf8)) }
    // The rules say that it is too long.
    if bytes > TypedLine.mostBytes { isComplete = true }
  }

  /// The first tag that is neither a declaration nor a comment.
  private mutating func findRoot(in line: [UInt8]) {
    for (position, byte) in line.enumerated() where byte == UInt8(ascii: "<") {
      let rest = line[(position + 1)...]
      let name = rest.prefix { !" \t/>".utf8.contains($0) }
      guard let first = name.first, !"!?/".utf8.contains(first), !name.isEmpty else { continue }
      endTag = "</" + String(decoding: name, as: UTF8.self)
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      isComplete = tag.count < rest.count && tag.last == UInt8(ascii: "/")
      return
    }
  }
}

extension [UInt8] {
  fileprivate func holds(_ piece: [UInt8]) -> Bool {
    guard let first = piece.first, count >= piece.count else { return false }
    for start in 0...(count - piece.count) where self[start] == first {
      if self[start...].starts(with: piece) { return true }
    }
    return false
  }
}
