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
