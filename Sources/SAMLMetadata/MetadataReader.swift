import CExpat
import Machine

/// Reads a metadata file piece by piece: hashes it, keeps what the rules look at, and stops at the first thing that makes
/// the rest useless.
///
/// A DOCTYPE is refused where it begins, before anything of it is read or expanded, so no entity is ever defined.
final class MetadataReader {
  /// What a file turns out to be.
  enum Reading {
    case document(MetadataDocument)
    case refused(MetadataFinding, at: Place? = nil)
    case malformed(XMLFault)
  }

  /// How many elements may stand inside each other; AWS's files need 6.
  static let deepest = 64
  /// In bytes; the parser takes seconds for a tag of many thousand attributes. A comment may be longer.
  static let longestTag = 1_000_000
  private static let piece = 64 * 1024

  private let parser: XML_Parser
  private var builder = DocumentBuilder()
  private var refusal: Reading?
  private var digest = Digest()
  /// How the file says that it is written.
  private(set) var signs = EncodingSigns()

  /// Nil when there is no memory for the parser.
  ///
  /// Whatever the file says of its encoding, it is read as UTF-8: so does IAM, and all that is not UTF-8 is a fault.
  init?() {
    guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(bitPattern: SAMLElement.separator)) else { return nil }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { data, name, _, _, _ in MetadataReader.of(data)?.meetDoctype(name) }
    XML_SetElementHandler(
      parser,
      { data, name, attributes in MetadataReader.of(data)?.open(name, Attributes(pairs: attributes)) },
      { data, _ in MetadataReader.of(data)?.close() })
    XML_SetCharacterDataHandler(parser) { data, text, count in MetadataReader.of(data)?.add(text, Int(count)) }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads to the end, or to the first fault. The source fills a buffer and says with how many bytes; 0 is the end.
  func read<Fault: Error>(from source: (UnsafeMutableRawBufferPointer) throws(Fault) -> Int) throws(Fault) -> Reading {
    // How many bytes at the end of what was read belong to a tag or comment that has not ended.
    var pending = 0
    while true {
      // The parser scans such a tag again with every piece, so each one is as long as all before it.
      let size = max(Self.piece, pending)
      guard let memory = XML_GetBuffer(parser, Int32(size)) else { return .malformed(fault()) }
      let buffer = UnsafeMutableRawBufferPointer(start: memory, count: size)
      let count = try source(buffer)
      let read = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if builder.document.bytes == 0 {
        if let kind = SavedKind.finding(of: read) { return .refused(kind) }
        if TextHead.isUTF16(read) { return .refused(.isUTF16, at: Place(line: 1, column: 1)) }
        signs = EncodingSigns(read)
        builder.document.characters = read.count { $0 & 0xC0 != 0x80 }
      }
      builder.document.bytes += count
      if builder.document.bytes > MetadataInspection.mostBytes { return .refused(.tooLarge) }
      digest.add(read)
      let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
      if let refusal { return refusal }
      guard status == XML_STATUS_OK else { return .malformed(fault()) }
      if count == 0 {
        builder.document.sha256 = digest.hexadecimal()
        return .document(builder.document)
      }
      pending = builder.document.bytes - Int(XML_GetCurrentByteIndex(parser))
      if pending > Self.longestTag, !bytesAtPlace().starts(with: "<!--".utf8) {
        return .refused(.tagTooLong, at: place)
      }
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> MetadataReader? {
    data.map { Unmanaged<MetadataReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The parser's place is behind the document type's name by then.
  private func meetDoctype(_ name: UnsafePointer<XML_Char>?) {
    switch name.map({ String(cString: $0, atMost: 8).lowercased() }) {
    case "html": refuse(.isHTML)
    case "plist": refuse(.isKnownKind("a property list of macOS, such as a saved link"))
    default: refuse(.doctype, at: place)
    }
  }

  private func open(_ name: UnsafePointer<XML_Char>?, _ attributes: Attributes) {
    guard refusal == nil, let name else { return }
    guard builder.path.count < Self.deepest else { return refuse(.nestedTooDeep, at: place) }
    if builder.document.root == nil { builder.document.root = Self.localName(name) }
    builder.open(SAMLElement(name), attributes: attributes) { place }
  }

  private func close() {
    if refusal == nil { builder.close() }
  }

  private func add(_ text: UnsafePointer<XML_Char>?, _ count: Int) {
    guard builder.wantsText, let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      builder.add(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private func refuse(_ finding: MetadataFinding, at place: Place? = nil) {
    refusal = .refused(finding, at: place)
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private var place: Place {
    Place(line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  private func fault() -> XMLFault {
    XMLFault(
      error: XML_GetErrorCode(parser), place: place, hasRoot: builder.document.root != nil,
      isRootClosed: builder.path.isEmpty, bytes: bytesAtPlace())
  }

  /// The input from the parser's place on, at most as many bytes as a character has in UTF-8.
  private func bytesAtPlace() -> [UInt8] {
    var offset: Int32 = 0
    var size: Int32 = 0
    guard let start = XML_GetInputContext(parser, &offset, &size), offset >= 0, offset < size else { return [] }
    let longest = 4
    return [UInt8](UnsafeRawBufferPointer(start: start + Int(offset), count: Int(size - offset)).prefix(longest))
  }

  private static func localName(_ name: UnsafePointer<XML_Char>) -> String {
    let whole = String(cString: name, atMost: 512)
    return whole.split(separator: Character(Unicode.Scalar(SAMLElement.separator))).last.map(String.init) ?? ""
  }
}
