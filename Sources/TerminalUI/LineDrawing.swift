/// The characters that rules and boxes are drawn with.
package enum LineDrawing {
  package static let horizontal: Character = "\u{2500}"
  package static let vertical: Character = "\u{2502}"
  /// The part of the header's rule that stands for what is done.
  package static let done: Character = "\u{2550}"
  package static let topLeft: Character = "\u{250C}"
  package static let topRight: Character = "\u{2510}"
  package static let bottomLeft: Character = "\u{2514}"
  package static let bottomRight: Character = "\u{2518}"
  package static let leftJoint: Character = "\u{251C}"
  package static let rightJoint: Character = "\u{2524}"
  package static let topJoint: Character = "\u{252C}"
  package static let bottomJoint: Character = "\u{2534}"
  package static let cross: Character = "\u{253C}"

  /// What a terminal without Unicode shows in a character's place.
  static func asciiForm(of character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first else { return "?" }
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504...0x2505, 0x2508...0x2509, 0x254C...0x254D, 0x2010...0x2015: return "-"
    case 0x2502, 0x2503, 0x2506...0x2507, 0x250A...0x250B, 0x2551: return "|"
    case 0x2550: return "="
    case 0x250C...0x254B, 0x2552...0x257F: return "+"
    default: return "?"
    }
  }
}
