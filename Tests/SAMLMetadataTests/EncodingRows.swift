import SAMLMetadata

private let xml = SampleMetadata().xml

extension ContentsRow {
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static let encodings: [ContentsRow] =
    [
      .init("a byte order mark", mark + Array(xml.utf8), ["byte-order-mark"], at: .init(line: 1, column: 1)),
      .init("a byte order mark without a declaration", mark + Array(SampleMetadata().entity.utf8), ["byte-order-mark"]),
      .init("two byte order marks", mark + mark + Array(xml.utf8), ["byte-order-mark", "malformed"]),
      .init(
        "a byte order mark, and a fault behind it", mark + Array("<a></b>".utf8), ["byte-order-mark", "malformed"]),
      .init("a byte order mark, and no certificate", mark + without(), ["byte-order-mark", "no-signing-certificate"]),
      .init(
        "a byte order mark, and a byte that is no UTF-8", mark + broken([0xE9]), ["byte-order-mark", "not-utf-8"],
        says: ["E9"]),
    ] + utf16 + strayBytes + declared

  private static let utf16 = ["UTF-16", "UTF-8", "utf-16le", "windows-1252", "EBCDIC"].flatMap { name in
    [(false, false), (false, true), (true, false), (true, true)].map { isBig, hasMark in
      ContentsRow(
        "UTF-16 that says \(name), \(isBig ? "big" : "little")-endian, \(hasMark ? "with" : "without") a mark",
        SampleMetadata.utf16(declaring(name), bigEndian: isBig, mark: hasMark), ["is-utf-16"], says: ["UTF-16"])
    }
  }

  private static let strayBytes: [ContentsRow] = [
    .init("a letter of ISO-8859-1", broken([0xE9]), ["not-utf-8"], at: .init(line: 2, column: 7), says: ["E9"]),
    .init("a sequence that is cut", broken([0xE2, 0x82]), ["not-utf-8"], at: .init(line: 2, column: 7)),
    .init("an overlong form", broken([0xC0, 0xAF]), ["not-utf-8"], at: .init(line: 2, column: 7)),
    .init("a longer overlong form", broken([0xE0, 0x80, 0xAF]), ["not-utf-8"]),
    .init("half of a pair", broken([0xED, 0xA0, 0x80]), ["not-utf-8"], at: .init(line: 2, column: 7)),
    .init("beyond the last character", broken([0xF4, 0x90, 0x80, 0x80]), ["not-utf-8"]),
    .init("a byte that UTF-8 never has", broken([0xFF]), ["not-utf-8"], says: ["FF"]),
    .init("a continuation alone", broken([0x80]), ["not-utf-8"]),
    .init("no character of XML", broken([0xEF, 0xBF, 0xBF]), ["malformed"], says: ["U+FFFF"]),
    .init(
      "in an attribute", Array("<a b='".utf8) + [0xE9] + Array("'/>".utf8), ["not-utf-8"], at: .init(line: 1, column: 7)
    ),
    .init(
      "in a name", Array("<a".utf8) + [0xE9] + Array(" b='c'/>".utf8), ["not-utf-8"], at: .init(line: 1, column: 3)),
    .init("in a CDATA section", Array("<a><![CDATA[".utf8) + [0xE9] + Array("xx]]></a>".utf8), ["not-utf-8"]),
    .init("in an instruction", Array("<?a ".utf8) + [0xE9] + Array("xx?><a/>".utf8), ["not-utf-8"]),
    .init("behind the end", Array(xml.utf8) + [0xC3], ["not-utf-8"]),
    .init("at the very end, without its rest", Array("<a>\u{E9}".utf8.dropLast()), ["cut-off"]),
    .init("at the very end, no beginning of a character", Array("<a>".utf8) + [0xE9, 0x3C], ["not-utf-8"]),
    .init(
      "far behind the beginning", Array("<a>\n".utf8) + [UInt8](repeating: 0x78, count: 300_000) + [0xE9, 0x3C, 0x2F],
      ["not-utf-8"], at: .init(line: 2, column: 300_001)),
  ]

  private static let declared: [ContentsRow] =
    ["windows-1252", "EBCDIC-X", "ebcdic-cp-us", "UTF-16", "utf-32", "utf8", "x-unknown", "KOI8-R"].map { name in
      ContentsRow(
        "an encoding that is not read: \(name)", declaring(name), ["other-encoding"], at: .init(line: 1, column: 31),
        says: [name])
    } + [
      .init("UTF-8 in small letters", declaring("utf-8")),
      .init("the declaration in single quotes, over two lines", ["other-encoding"], at: .init(line: 2, column: 13)) {
        $0.declaration = "<?xml version='1.0'\nencoding = 'cp1252' standalone='yes' ?>"
      },
      .init("ISO-8859-1 that holds only ASCII", declaring("ISO-8859-1"), ["other-encoding"], says: ["ISO-8859-1"]),
      .init("US-ASCII", declaring("US-ASCII"), ["other-encoding"]),
      .init("ISO-8859-1 as it says", latin1("iso-8859-1"), ["not-utf-8"]),
      .init("Windows-1252 as it says", latin1("windows-1252"), ["other-encoding", "not-utf-8"]),
      .init("a hostile name", declaring("\u{1B}[31m\u{202E}x"), ["other-encoding", "malformed"]),
      .init("an encoding without a name", declaring(""), ["other-encoding", "malformed"]),
      .init("the word elsewhere in the file") { $0.nameIDFormat = "<!-- encoding='ebcdic' -->" },
    ]

  /// The sample, its declaration naming an encoding.
  static func declaring(_ name: String) -> String {
    SampleMetadata.with { $0.declaration = "<?xml version=\"1.0\" encoding=\"\(name)\"?>" }.xml
  }

  /// The sample with an accented letter in one byte.
  static func latin1(_ name: String, _ letters: [UInt8] = [0xE9]) -> [UInt8] {
    let sample = SampleMetadata.with {
      $0.declaration = "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
      $0.nameIDFormat = "<!-- caf_ -->"
    }
    return sample.xml.utf8.flatMap { $0 == UInt8(ascii: "_") ? letters : [$0] }
  }

  private static func without() -> [UInt8] { Array(SampleMetadata.with { $0.certificates = [] }.xml.utf8) }

  private static func broken(_ bytes: [UInt8]) -> [UInt8] {
    Array("<a>\n<b>caf".utf8) + bytes + Array("</b>\n</a>".utf8)
  }
}
