import Glibc

/// What is done with a file that is open.
enum OpenFile {
  /// Writes all bytes; answers with the system's code where it cannot.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count < 0 && errno != EINTR { return errno }
    }
    return nil
  }
}
