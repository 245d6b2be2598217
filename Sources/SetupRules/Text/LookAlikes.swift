/// Characters that look like an ASCII character, and are another one (a selection of Unicode's confusables, UTS 39).
enum LookAlikes {
  /// The ASCII character that a scalar looks like; nil for ASCII itself and for what looks like nothing in ASCII.
  static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !scalar.isASCII else { return nil }
    if scalar.isForeignDash { return "-" }
    // Fullwidth forms are ASCII at a distance.
    if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) }
    if let known = table[scalar] { return known }
    if let letter = mathematicalLetter(scalar) { return letter }
    return digit(scalar)
  }

  // Mathematical alphabets: 52 letters each, upper case first.
  private static func mathematicalLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1D400...0x1D6A3).contains(scalar.value) else { return nil }
    let offset = (scalar.value - 0x1D400) % 52
    return Unicode.Scalar(offset < 26 ? 0x41 + offset : 0x61 + offset - 26)
  }

  // The decimal digits of every script, superscripts and subscripts.
  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit,
      let value = scalar.properties.numericValue, (0...9).contains(value)
    else { return nil }
    return Unicode.Scalar(0x30 + UInt32(value))
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(ascii: String, others: String)] = [
      ("a", "\u{430}\u{3B1}\u{251}"), ("b", "\u{44C}\u{184}"), ("c", "\u{441}\u{3F2}\u{1D04}"), ("d", "\u{501}"),
      ("e", "\u{435}\u{4BD}\u{212E}"), ("f", "\u{3DD}"), ("g", "\u{261}"), ("h", "\u{4BB}"),
      ("i", "\u{456}\u{131}\u{3B9}\u{269}\u{2170}"), ("j", "\u{458}\u{3F3}"), ("k", "\u{3BA}\u{43A}"),
      ("l", "\u{4CF}\u{2113}\u{1C0}\u{217C}"), ("m", "\u{217F}\u{43C}"), ("n", "\u{578}\u{3B7}"),
      ("o", "\u{43E}\u{3BF}\u{3C3}\u{585}"), ("p", "\u{440}\u{3C1}"), ("q", "\u{51B}"), ("r", "\u{433}"),
      ("s", "\u{455}\u{A731}"), ("t", "\u{442}\u{3C4}"), ("u", "\u{3C5}\u{57D}"), ("v", "\u{475}\u{3BD}\u{2174}"),
      ("w", "\u{51D}\u{461}"), ("x", "\u{445}\u{3C7}\u{D7}\u{2179}"), ("y", "\u{443}\u{3B3}"), ("z", "\u{1D22}"),
      ("A", "\u{410}\u{391}"), ("B", "\u{412}\u{392}"), ("C", "\u{421}\u{3F9}\u{216D}"), ("D", "\u{216E}"),
      ("E", "\u{415}\u{395}"), ("F", "\u{3DC}"), ("H", "\u{41D}\u{397}"), ("I", "\u{406}\u{399}\u{4C0}\u{2160}"),
      ("J", "\u{408}"), ("K", "\u{41A}\u{39A}\u{212A}"), ("L", "\u{216C}"), ("M", "\u{41C}\u{39C}\u{216F}"),
      ("N", "\u{39D}"), ("O", "\u{41E}\u{39F}\u{555}"), ("P", "\u{420}\u{3A1}"), ("S", "\u{405}"),
      ("T", "\u{422}\u{3A4}"), ("V", "\u{2164}\u{474}"), ("X", "\u{425}\u{3A7}\u{2169}"), ("Y", "\u{4AE}\u{3A5}"),
      ("Z", "\u{396}"), ("W", "\u{51C}"),
      ("/", "\u{2044}\u{2215}\u{29F8}"), (":", "\u{2236}\u{A789}\u{2D0}\u{FE55}\u{FE13}"),
      (".", "\u{2024}\u{3002}\u{FE52}"), (",", "\u{3001}\u{FE50}\u{FE51}"),
      ("?", "\u{FE56}\u{FF1F}"), ("%", "\u{FE6A}\u{66A}"), ("=", "\u{FE66}\u{A78A}"), ("&", "\u{FE60}"),
      ("_", "\u{FE4D}\u{2017}"), ("$", "\u{FE69}"), ("@", "\u{FE6B}"), ("\\", "\u{2216}\u{FE68}"), ("#", "\u{FE5F}"),
      ("|", "\u{2223}"), ("<", "\u{2329}\u{3008}"), (">", "\u{232A}\u{3009}"), ("(", "\u{FE59}"), (")", "\u{FE5A}"),
    ]
    return pairs.reduce(into: [:]) { table, pair in
      for other in pair.others.unicodeScalars { table[other] = pair.ascii.unicodeScalars.first }
    }
  }()
}

extension StringProtocol {
  /// The text with the letters that stand for digits by mistake made digits: O for 0, and I, l and | for 1.
  var withDigitsForLetters: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "O", "o": "0"
      case "I", "i", "l", "L", "|": "1"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension PastedText {
  /// Puts the ASCII character in the place of one that only looks like it.
  mutating func replaceLookAlikes() -> Change? { replace { LookAlikes.ascii(for: $0) ?? $0 } }

  /// Takes out what no font shows, and puts ASCII in the place of what looks like it. Returns what there was to say of
  /// both.
  mutating func unmask(_ kind: ValueKind) -> [Finding] {
    var findings: [Finding] = []
    if let change = replace({ $0.isInvisible ? nil : $0 }) {
      findings.append(Finding(PasteFinding.invisible(change.seen, kind), at: change.span))
    }
    if let change = replaceLookAlikes() {
      findings.append(Finding(PasteFinding.lookAlike(change.seen, kind), at: change.span))
    }
    return findings
  }
}
