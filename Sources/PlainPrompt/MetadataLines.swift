import SetupRules

/// The lines of a pasted metadata file, until the tag that ends its root element.
struct MetadataLines: Equatable, Sendable {
  private(set) var text = ""
  /// Whether nothing more belongs to it.
  private(set) var isComplete = false
  /// The tag that ends the text; nil until the root element begins.
  private(set) var endTag: String?

  private var isInComment = false

  mutating func add(_ line: String) {
    text += line + "\n"
    if endTag == nil { findRoot(in: Array(line.utf8)) }
    if let endTag, line.containsASCII(endTag) { isComplete = true }
    // The rules say that it is too long.
    if text.utf8.count > TypedLine.mostBytes { isComplete = true }
  }

  /// The first tag that is neither a declaration nor within a comment.
  private mutating func findRoot(in line: [UInt8]) {
    var rest = line[...]
    while !rest.isEmpty {
      if isInComment {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return }
        isInComment = false
        rest = rest[end.upperBound...]
      }
      guard let start = rest.firstIndex(of: UInt8(ascii: "<")) else { return }
      rest = rest[(start + 1)...]
      if rest.starts(with: "!--".utf8) { isInComment = true }
      guard let first = rest.first, !"!?".utf8.contains(first) else { continue }
      let name = rest.prefix { !" \t/>".utf8.contains($0) }
      if name.isEmpty { continue }
      endTag = "</" + String(decoding: name, as: UTF8.self)
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      isComplete = tag.count < rest.count && tag.last == UInt8(ascii: "/")
      return
    }
  }
}
