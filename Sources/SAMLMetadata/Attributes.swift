import Glibc
import SetupRules

/// An element's attributes as expat hands them over: names and values in turn, ended by nil. Valid only in the handler.
struct Attributes {
  /// Longer values are cut here; the longest that matters is an entity ID of 1024 characters.
  private static let longestValue = 8 * 1024

  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  subscript(name: String) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if strcmp(key, name) == 0 { return String(cString: value, atMost: Self.longestValue) }
      pair += 2
    }
    return nil
  }
}

extension String {
  /// The beginning of a C string; bytes that are not UTF-8 become U+FFFD.
  init(cString: UnsafePointer<CChar>, atMost limit: Int) {
    let bytes = UnsafeRawBufferPointer(start: cString, count: strnlen(cString, limit))
    self = String(decoding: bytes, as: UTF8.self).withBoundedRuns
  }
}
