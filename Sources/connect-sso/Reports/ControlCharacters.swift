extension Unicode.Scalar {
  /// Whether a terminal would obey this instead of showing it: C0, DEL, C1, and what turns the writing direction.
  var isTerminalControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text as one line, without anything that a terminal would obey.
  var strippingControls: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isTerminalControl }))
  }
}
