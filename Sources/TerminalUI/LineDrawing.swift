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
}
