/// What was saved instead of XML.
enum SavedKind {
  /// Looks at the first piece of a file; nil when it may be XML. No bytes at all mean an empty file.
  static func finding(of head: UnsafeRawBufferPointer) -> MetadataFinding? {
    if let known = bySignature(head) { return known }
    let text = TextHead.ascii(head)
    guard let first = text.first else { return isBlank(head) ? .isEmpty : .isBinary }
    if first == UInt8(ascii: "<") { return isHTML(text) ? .isHTML : nil }
    return byText(text) ?? (isBinary(head) ? .isBinary : .isText(beginning: beginning(of: head)))
  }

  private static func bySignature(_ head: UnsafeRawBufferPointer) -> MetadataFinding? {
    let signatures: [([UInt8], MetadataFinding)] = [
      (Array("PK\u{3}\u{4}".utf8), .isZIP), (Array("PK\u{5}\u{6}".utf8), .isZIP),
      ([0x1F, 0x8B], .isKnownKind("a compressed file (gzip)")),
      (Array("%PDF".utf8), .isKnownKind("a PDF document")),
      (Array("{\\rtf".utf8), .isKnownKind("a document of a word processor (RTF)")),
      ([0xD0, 0xCF, 0x11, 0xE0], .isKnownKind("a document of an office program")),
      ([0x89, 0x50, 0x4E, 0x47], .isKnownKind("a picture (PNG)")),
      ([0xFF, 0xD8, 0xFF], .isKnownKind("a picture (JPEG)")),
      (Array("bplist".utf8), .isKnownKind("a web archive, or another file of macOS")),
      (Array("7z\u{BC}".unicodeScalars.map { UInt8($0.value) }), .isKnownKind("a compressed file (7z)")),
      (Array("Rar!".utf8), .isKnownKind("a compressed file (RAR)")),
      ([0xFF, 0xFE, 0, 0], .isKnownKind("text in UTF-32")), ([0, 0, 0xFE, 0xFF], .isKnownKind("text in UTF-32")),
      ([UInt8(ascii: "<"), 0, 0, 0], .isKnownKind("text in UTF-32")),
      ([0, 0, 0, UInt8(ascii: "<")], .isKnownKind("text in UTF-32")),
    ]
    if let known = signatures.first(where: { head.starts(with: $0.0) }) { return known.1 }
    return isDER(head) ? .isCertificate : nil
  }

  /// A DER sequence of a certificate's size, with a sequence (X.509) or an object identifier (PKCS #7) inside.
  private static func isDER(_ head: UnsafeRawBufferPointer) -> Bool {
    head.count > 4 && head[0] == 0x30 && head[1] == 0x82 && (head[4] == 0x30 || head[4] == 0x06)
  }

  private static func isHTML(_ text: [UInt8]) -> Bool {
    let lower = String(decoding: text, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<script", "<meta", "<title"].contains { lower.hasPrefix($0) }
  }

  private static func byText(_ text: [UInt8]) -> MetadataFinding? {
    let shown = String(decoding: text, as: UTF8.self)
    if shown.hasPrefix("-----BEGIN ") { return shown.contains("PRIVATE KEY-----") ? .isPrivateKey : .isCertificate }
    if shown.hasPrefix("Bag Attributes") || isBareCertificate(text) { return .isCertificate }
    let json = ["{", "[{", "[\"", "\"<"]
    if json.contains(where: shown.hasPrefix) { return .isJSON }
    if let known = knownTexts.first(where: { shown.hasPrefix($0.beginning) }) { return .isKnownKind(known.name) }
    if shown.hasPrefix("This XML file does not appear") || shown.hasPrefix("-<") || shown.hasPrefix("- <") {
      return .isBrowserView
    }
    return nil
  }

  private static let knownTexts: [(beginning: String, name: String)] = [
    // `<?xml ` and `<md:Enti`.
    ("PD94bWwg", "XML in Base64"), ("PG1kOkVudGl", "XML in Base64"),
    ("&lt;", "XML as the source of a web page shows it, with &lt; in the place of <"),
    ("From: ", "a web page saved as an archive (MHT)"), ("MIME-Version: ", "a web page saved as an archive (MHT)"),
    ("[InternetShortcut]", "a link to a web page"), ("> <", "an answer to a mail, with > before each line"),
    ("```", "text with marks of Markdown around it"), ("HTTP/", "the answer of a web server, with its head"),
  ]

  /// A certificate in Base64 without its BEGIN line: every DER sequence of that size begins with MI.
  private static func isBareCertificate(_ text: [UInt8]) -> Bool {
    let shortest = 64
    return text.starts(with: Array("MI".utf8)) && text.count > shortest && Base64.decode(text.prefix(shortest)) != nil
  }

  private static func isBlank(_ head: UnsafeRawBufferPointer) -> Bool {
    let byteOrderMarks: [UInt8] = TextHead.isUTF16(head) ? [0, 0xFE, 0xFF] : [0xEF, 0xBB, 0xBF]
    return head.allSatisfy { Base64.isWhiteSpace($0) || byteOrderMarks.contains($0) }
  }

  private static func isBinary(_ head: UnsafeRawBufferPointer) -> Bool {
    !TextHead.isUTF16(head) && head.contains { $0 < 0x20 && !Base64.isWhiteSpace($0) }
  }

  private static func beginning(of head: UnsafeRawBufferPointer) -> String {
    let bytes = TextHead.isUTF16(head) ? TextHead.ascii(head) : Array(head.prefix(256))
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}

/// The first bytes of a file as text, whatever Unicode encoding it has.
enum TextHead {
  private static let longest = 1024

  /// Whether the bytes begin as UTF-16 does: with its byte order mark, or with an ASCII character in two bytes.
  static func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    case (0, let second): return second != 0 && second < 0x80
    case (let first, 0): return first != 0 && first < 0x80
    default: return false
    }
  }

  /// The ASCII characters of the beginning, without a byte order mark and the white space before the text.
  static func ascii(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let characters = bytes.prefix(longest).filter { $0 != 0 && $0 < 0x80 }
    return Array(characters.drop(while: Base64.isWhiteSpace))
  }
}
