/// How signs are written where only ASCII can be shown, as `iconv //TRANSLIT` of the GNU C Library writes them. Letters have no
/// spelling: a name without its accents is another name.
enum ASCIISpelling {
  /// Each spelling, and the signs that it stands for.
  private static let signs: [(spelling: String, of: String)] = [
    ("'", "\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{2BC}\u{B4}"),
    ("\"", "\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}"),
    ("<<", "\u{AB}"), (">>", "\u{BB}"), ("<", "\u{2039}"), (">", "\u{203A}"),
    ("-", "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2043}\u{AD}"),
    ("...", "\u{2026}"), ("..", "\u{2025}"), (".", "\u{2024}\u{B7}"),
    ("*", "\u{2022}\u{25CF}\u{25E6}\u{25AA}\u{2217}\u{2605}"), ("o", "\u{25CB}"),
    ("->", "\u{2192}\u{279C}\u{27A4}\u{2794}"), ("<-", "\u{2190}"), ("<->", "\u{2194}"), ("=>", "\u{21D2}"),
    ("^", "\u{2191}"), ("v", "\u{2193}\u{2713}\u{2714}"), ("x", "\u{D7}\u{2717}\u{2718}"),
    ("<=", "\u{2264}"), (">=", "\u{2265}"), ("!=", "\u{2260}"), ("+-", "\u{B1}"), ("/", "\u{2044}\u{2215}"),
    ("(C)", "\u{A9}"), ("(R)", "\u{AE}"), ("TM", "\u{2122}"), ("EUR", "\u{20AC}"), ("!", "\u{A1}"),
    (" 1/2 ", "\u{BD}"), (" 1/4 ", "\u{BC}"), (" 3/4 ", "\u{BE}"),
    (" ", "\u{A0}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}"),
    ("-", "\u{2500}\u{2501}\u{2504}\u{2505}\u{2508}\u{2509}\u{254C}\u{254D}"), ("=", "\u{2550}"),
    ("|", "\u{2502}\u{2503}\u{2506}\u{2507}\u{250A}\u{250B}\u{254E}\u{254F}\u{2551}"),
  ]

  static func spelling(of scalar: Unicode.Scalar) -> String? {
    if let known = signs.first(where: { $0.of.unicodeScalars.contains(scalar) }) { return known.spelling }
    // Corners and joints of boxes.
    return (0x250C...0x257F).contains(scalar.value) ? "+" : nil
  }
}

extension Character {
  /// The character in ASCII: itself, the spelling of a sign, or a question mark.
  package var asciiSpelling: String {
    let scalars = unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return "?" }
    if scalar.isASCII { return String(scalar) }
    return ASCIISpelling.spelling(of: scalar) ?? "?"
  }
}

extension String {
  /// The text in ASCII, for where nothing else can be shown.
  package var asciiSpelling: String {
    // Nearly every text is ASCII already.
    utf8.allSatisfy { $0 < 0x80 } ? self : map(\.asciiSpelling).joined()
  }
}
