extension BinaryInteger {
  /// The number's digits, in small letters, with zeros before them where they are fewer than the width.
  package func digits(atLeast width: Int, radix: Int = 10) -> String {
    let digits = String(self, radix: radix)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
