import Machine

/// The same metadata in UTF-8 without a byte order mark, as IAM takes it.
package enum UTF8Copy {
  /// A copy of a file's bytes; nil where nothing would change, or where it is not certain which characters they mean.
  package static func of(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.withUnsafeBytes(TextHead.isUTF16) { return utf16(bytes).map(declaringUTF8) }
    let signs = EncodingSigns(bytes)
    guard signs.markLength > 0 || signs.declared?.isUTF8 == false else { return nil }
    return utf8(bytes.dropFirst(signs.markLength), signs).map(declaringUTF8)
  }

  /// A copy of the regular file at a path; nil where there can be none.
  package static func ofFile(_ path: String) -> [UInt8]? {
    // Why it cannot be read is said where it is inspected.
    guard let bytes = try? RegularFile.contents(of: path, atMost: MetadataInspection.mostBytes + 1),
      bytes.count <= MetadataInspection.mostBytes
    else { return nil }
    return of(bytes)
  }

  /// A text that was pasted, as a file: whatever encoding its declaration names, it is UTF-8 now.
  package static func ofPasted(_ text: String) -> [UInt8] { declaringUTF8(Array(text.utf8)) }

  private static func declaringUTF8(_ bytes: [UInt8]) -> [UInt8] {
    guard let declared = EncodingSigns(bytes).declared, !declared.isUTF8 else { return bytes }
    return Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + bytes.dropFirst(declared.length)
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let isBigEndian = bytes[0] == 0xFE || bytes[0] == 0
    let units = stride(from: 0, to: bytes.count, by: 2).map { first in
      let (low, high) = isBigEndian ? (bytes[first + 1], bytes[first]) : (bytes[first], bytes[first + 1])
      return UInt16(high) << 8 | UInt16(low)
    }
    return String(validating: units.drop { $0 == 0xFEFF }, as: UTF16.self).map { Array($0.utf8) }
  }

  /// Bytes that are UTF-8 by all signs stay as they are. Others have a meaning where the declaration names their encoding;
  /// to guess it could change a name without a word.
  private static func utf8(_ bytes: ArraySlice<UInt8>, _ signs: EncodingSigns) -> [UInt8]? {
    let name = signs.declared?.name.lowercased() ?? "utf-8"
    // In these, ASCII characters stand for others.
    if ["utf-7", "hz", "iso-2022"].contains(where: name.hasPrefix) { return nil }
    if bytes.allSatisfy({ $0 < 0x80 }) { return Array(bytes) }
    if String(validating: bytes, as: UTF8.self) != nil {
      let isSaidSo = signs.markLength > 0 || ["utf-8", "utf8", "utf_8"].contains(name)
      return isSaidSo ? Array(bytes) : nil
    }
    return signs.markLength == 0 ? SingleByteEncoding.utf8(bytes, from: name) : nil
  }
}

/// The encodings of Western Europe in which every byte is a character.
enum SingleByteEncoding {
  /// The text in UTF-8; nil for any other encoding, and where a byte has no certain meaning: files that are said to be
  /// ISO-8859-1 often are Windows-1252, and differ in the bytes 80 to 9F.
  static func utf8(_ bytes: some Collection<UInt8>, from name: String) -> [UInt8]? {
    let differing: [UInt16]
    switch name {
    case "iso-8859-1", "iso_8859-1", "iso8859-1", "latin1", "latin-1", "l1": differing = Array(repeating: 0, count: 32)
    case "windows-1252", "cp1252", "cp-1252": differing = windows1252
    default: return nil
    }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isCertain = !(0x80...0x9F).contains(byte)
      let value = isCertain ? UInt16(byte) : differing[Int(byte) - 0x80]
      guard isCertain || value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      text.append(scalar)
    }
    return Array(String(text).utf8)
  }

  /// The characters of the bytes 80 to 9F (WHATWG Encoding, index windows-1252); 0 where a byte has none.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
