import SetupRules

/// IAM takes metadata in UTF-8 without a byte order mark alone (IAM User Guide, "Create a SAML identity provider in IAM").
enum EncodingRule {
  /// Encodings that every reader of XML knows. As far as they are ASCII, they are UTF-8 as well.
  private static let known = ["us-ascii", "iso-8859-1"]
  private static let codes = [
    "metadata/byte-order-mark", "metadata/is-utf-16", "metadata/not-utf-8", "metadata/other-encoding",
  ]

  /// What there is to say about the signs of an encoding at the beginning of a file.
  static func findings(_ signs: EncodingSigns) -> [Finding] {
    let mark = signs.markLength > 0 ? Finding(.byteOrderMark, at: Place(line: 1, column: 1)) : nil
    return [mark, signs.declared.flatMap(finding)].compactMap(\.self)
  }

  /// Whether a finding is about what a copy in UTF-8 mends.
  static func isOfEncoding(_ finding: Finding) -> Bool { codes.contains(finding.code) }

  private static func finding(_ declared: EncodingSigns.Declared) -> Finding? {
    if declared.isUTF8 { return nil }
    let isKnown = known.contains(declared.name.lowercased())
    return Finding(
      isKnown ? .equivalentEncoding(declared.name) : .otherEncoding(declared.name), at: declared.place)
  }
}

/// What the beginning of a file says of its encoding: the byte order mark, and the encoding that the XML declaration
/// names (XML 1.0, sections 2.8 and 4.3.3).
struct EncodingSigns: Equatable {
  /// The encoding that a declaration names.
  struct Declared: Equatable {
    /// As it stands there, such as `UTF-8`.
    var name: String
    var place: Place
    /// How many bytes the whole declaration has, from `<?xml` to `?>`.
    var length: Int

    var isUTF8: Bool { name.lowercased() == "utf-8" }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// A declaration is far shorter.
  private static let longest = 1024

  /// How many bytes byte order marks take at the beginning; 0 where there is none.
  private(set) var markLength = 0
  /// Nil where the declaration names none, or there is no declaration.
  private(set) var declared: Declared?

  /// No signs at all.
  init() {}

  /// Reads the signs of a text that is not in UTF-16.
  init(_ bytes: some Sequence<UInt8>) {
    var head = Array(bytes.prefix(Self.longest))
    while head.starts(with: Self.byteOrderMark) {
      markLength += Self.byteOrderMark.count
      head.removeFirst(Self.byteOrderMark.count)
    }
    declared = Self.declared(in: head)
  }

  private static func declared(in head: [UInt8]) -> Declared? {
    guard head.starts(with: "<?xml".utf8), let end = position(of: "?>", in: head[...]),
      let key = position(of: "encoding", in: head[..<end]), key > 0, Base64.isWhiteSpace(head[key - 1])
    else { return nil }
    let value = head[(key + "encoding".utf8.count)..<end].drop(while: Base64.isWhiteSpace)
    guard value.first == UInt8(ascii: "=") else { return nil }
    let quoted = value.dropFirst().drop(while: Base64.isWhiteSpace)
    guard let quote = quoted.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let name = quoted.dropFirst().prefix { $0 != quote }
    let before = head[..<name.startIndex]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Declared(
      name: String(decoding: name, as: UTF8.self),
      place: Place(line: 1 + before.count { $0 == UInt8(ascii: "\n") }, column: name.startIndex - lineStart + 1),
      length: end + "?>".utf8.count)
  }

  private static func position(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
  }
}
