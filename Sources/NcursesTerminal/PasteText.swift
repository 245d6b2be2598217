import SetupRules

/// The bytes of a bracketed paste, until its end marker.
struct PasteText: Sendable {
  /// More than the largest metadata file that is read; what comes after is cut off.
  static let mostBytes = 10_500_000

  static let endMarker: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []

  /// Whether the last byte is an Esc, with which the end marker begins.
  var endsInEscape: Bool { bytes.last == Self.endMarker[0] }

  private var isComplete: Bool { bytes.suffix(Self.endMarker.count) == Self.endMarker[...] }

  /// True when this byte completes the end marker.
  mutating func feed(_ byte: UInt8) -> Bool {
    bytes.append(byte)
    // The last bytes are kept, for they may be the end marker.
    if bytes.count > Self.mostBytes + Self.endMarker.count { bytes.remove(at: Self.mostBytes) }
    return byte == Self.endMarker.last && isComplete
  }

  /// The text: CR LF, CR and LF become `\n`, a tabulator a space; other controls and bytes that are
  /// not UTF-8 are dropped. Marks that nobody sees stay, to be judged: the clipboard holds them as well.
  var text: String {
    let pasted = (isComplete ? bytes.dropLast(Self.endMarker.count) : bytes[...]).prefix(Self.mostBytes)
    let whole = String(validating: pasted, as: UTF8.self)
    var clean = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in (whole ?? String(decoding: pasted, as: UTF8.self)).unicodeScalars {
      switch scalar {
      case "\r": clean.append("\n")
      case "\n": if !afterReturn { clean.append("\n") }
      case "\t": clean.append(" ")
      // What stands for bytes that are no text.
      case "\u{FFFD}" where whole == nil: break
      case _ where scalar.isControl: break
      default: clean.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(clean)
  }
}
