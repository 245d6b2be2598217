import CExpat

/// Where and why the XML parser gives up.
struct XMLFault {
  var error: XML_Error
  var place: Place
  /// Whether an element was opened before.
  var hasRoot: Bool
  /// Whether every element that was opened is closed again.
  var isRootClosed: Bool
  /// The character at the place, where it is known.
  var scalar: Unicode.Scalar?
}
