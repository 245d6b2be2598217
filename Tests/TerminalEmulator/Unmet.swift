import Glibc

/// What did not come in time, with the screen as it was.
package struct Unmet: Error, CustomStringConvertible {
  /// Several lines: what was wanted, and the screen.
  package let description: String

  init(description: String) {
    self.description = description
  }

  init(error: Int32, about subject: String) {
    description = "\(subject): \(String(cString: strerror(error)))"
  }
}
