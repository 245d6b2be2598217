/// Text from a file as it may be shown: without characters that control a terminal, hide, or turn the writing around.
enum ShownText {
  /// How many Unicode scalars of a text from a file a message quotes.
  static let limit = 60

  /// A quotation for a message: cleaned and cut.
  static func quoted(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars where isHarmless(scalar) {
      guard count < limit else { return shown + "..." }
      shown.unicodeScalars.append(scalar)
      count += 1
    }
    return shown
  }

  /// The whole text without the characters that must not reach a screen.
  static func cleaned(_ text: String) -> String {
    hasHiddenCharacters(text) ? String(String.UnicodeScalarView(text.unicodeScalars.filter(isHarmless))) : text
  }

  static func hasHiddenCharacters(_ text: String) -> Bool { !text.unicodeScalars.allSatisfy(isHarmless) }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }
}
