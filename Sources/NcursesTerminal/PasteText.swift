import SetupRules

/// The bytes of a bracketed paste, until its end marker.
struct PasteText: Sendable {
  /// More than the largest metadata file that is read; what comes after is cut off.
  static let mostBytes = 10_500_000

  static let endMarker: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How much of the end marker the last bytes make.
  private var matched = 0

  /// Whether the last byte is an Esc, with which the end marker begins.
  var endsInEscape: Bool { matched == 1 }

  /// True when this byte completes the end marker.
  mutating func feed(_ byte: UInt8) -> Bool {
    if byte == Self.endMarker[matched] {
      matched += 1
      return matched == Self.endMarker.count
    }
    if matched > 0 {
      for held in Self.endMarker[..<matched] { append(held) }
      matched = 0
      // Only its first byte is an ESC, so a failed match can begin again nowhere but here.
      if byte == Self.endMarker[0] {
        matched = 1
        return false
      }
    }
    append(byte)
    return false
  }

  private mutating func append(_ byte: UInt8) {
    if bytes.count < Self.mostBytes { bytes.append(byte) }
  }

  /// The text: CR LF, CR and LF become `\n`, a tabulator a space; other controls, overrides of the direction of
  /// writing and bytes that are not UTF-8 are dropped.
  var text: String {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var scalars = ScalarDecoder()
    var afterReturn = false
    for byte in bytes {
      let scalar = scalars.feed(byte)
      defer { afterReturn = byte == 0x0D }
      switch byte {
      case 0x0D: clean.append(0x0A)
      case 0x0A: if !afterReturn { clean.append(0x0A) }
      case 0x09: clean.append(0x20)
      default:
        guard let scalar, !scalar.steersTheTerminal else { continue }
        clean += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: clean, as: UTF8.self)
  }
}
