extension Unicode.Scalar {
  /// The character's number as Unicode writes it, such as `U+2013`; it also names what no font shows.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension StringProtocol {
  /// A piece of somebody's text, fit to stand in a message: without what could act on a terminal, and short.
  var shown: String {
    var view = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      guard count < 60 else { return String(view) + "..." }
      guard !scalar.isInvisible else { continue }
      view.append(scalar.isBlank ? " " : scalar)
      count += 1
    }
    return String(view)
  }
}
