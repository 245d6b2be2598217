extension Unicode.Scalar {
  /// Whether a font shows nothing for it and it is no blank: controls, zero-width characters, bidirectional marks.
  var isInvisible: Bool {
    guard value >= 0x7F else { return isControl }
    // Of the letters of Europe only the soft hyphen and the grapheme joiner are invisible.
    guard value >= 0x350 else { return isControl || value == 0xAD || value == 0x34F }
    return isControl || properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value)
  }

  /// Whether it joins the characters beside it or chooses their picture: joiners, variation selectors, the tags of flags.
  var joinsCharacters: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// Whether it is a blank of any width, a tab or a line break: Unicode's White_Space, and the empty Braille pattern. They
  /// are listed, because asking the library for a property of each of 4,096 characters takes too long.
  var isBlank: Bool {
    switch value {
    case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x2800, 0x3000: true
    default: false
    }
  }

  /// Straight and typographic quotes, backticks and guillemets.
  var isQuote: Bool {
    switch value {
    case 0x22, 0x27, 0x60, 0xB4, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x2032, 0x2033, 0x301D...0x301F, 0xFF02,
      0xFF07, 0xFF40:
      true
    default: false
    }
  }

  /// Whether it is a quote of two strokes.
  var isDoubleQuote: Bool {
    switch value {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x301D...0x301F, 0xFF02: true
    default: false
    }
  }

  /// What comes along when a value is copied, and never belongs to it.
  var isWrapping: Bool { isBlank || isQuote || isInvisible }

  /// What follows a value in JSON and in lists.
  var isSeparatorAfterValue: Bool { self == "," || self == ";" || self == "\u{2026}" }

  /// A sign of Japanese, Chinese or Korean writing, but for the wide forms of ASCII.
  var isOfForeignScript: Bool {
    switch value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Any hyphen, dash or minus sign but the ASCII one.
  var isForeignDash: Bool {
    switch value {
    case 0x2010...0x2015, 0x2043, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D, 0x30FC, 0x2500, 0x2501: true
    default: false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
  var isASCIIUpper: Bool { (0x41...0x5A).contains(value) }
  var isLowerHex: Bool { isASCIIDigit || (0x61...0x66).contains(value) }
}

extension StringProtocol {
  /// The text with its ASCII letters in lower case; all else stays.
  var asciiLowercased: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isASCIIUpper ? Unicode.Scalar(UInt8($0.value) + 32) : $0 }))
  }

  var hasASCIIUpper: Bool { unicodeScalars.contains { $0.isASCIIUpper } }

  var isASCIIDigits: Bool { !isEmpty && unicodeScalars.allSatisfy { $0.isASCIIDigit } }

  /// The ASCII letters and digits alone, in lower case.
  var squashed: String { keeping(\.isASCIIAlphanumeric).asciiLowercased }

  /// The scalars that pass.
  func keeping(_ passes: (Unicode.Scalar) -> Bool) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where passes(scalar) { kept.append(scalar) }
    return String(kept)
  }

  /// Whether two texts are the same bytes. Swift's own `==` also takes canonically equivalent characters for equal.
  func isExactly(_ other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension Substring {
  /// The text without the scalars at its end that pass.
  func withoutLast(_ passes: (Unicode.Scalar) -> Bool) -> Substring {
    var scalars = unicodeScalars
    while let last = scalars.last, passes(last) { scalars.removeLast() }
    return Substring(scalars)
  }

  /// Where an ASCII text stands first, whatever its case; nil when it does not.
  func firstRange(ofASCII needle: String) -> Range<Index>? {
    let bytes = Array(utf8)
    let wanted = Array(needle.asciiLowercased.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start].asciiLowercased == wanted[0]
      && (1..<wanted.count).allSatisfy({ bytes[start + $0].asciiLowercased == wanted[$0] })
    {
      let from = utf8.index(startIndex, offsetBy: start)
      return from..<utf8.index(from, offsetBy: wanted.count)
    }
    return nil
  }

  func containsASCII(_ needle: String) -> Bool { firstRange(ofASCII: needle) != nil }
}

extension String {
  package func firstRange(ofASCII needle: String) -> Range<Index>? { self[...].firstRange(ofASCII: needle) }
  /// Whether an ASCII text stands in this one, whatever its case; looked for among bytes.
  package func containsASCII(_ needle: String) -> Bool { self[...].containsASCII(needle) }

  /// The text with another piece in the place of one, wherever it stands and whatever its case.
  func replacingASCII(_ piece: String, with other: String) -> String {
    var kept = ""
    var rest = self[...]
    while let range = rest.firstRange(ofASCII: piece) {
      kept += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return kept + rest
  }
}

extension UInt8 {
  /// The byte of the small letter; any other byte is itself.
  fileprivate var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 32 : self }
}
