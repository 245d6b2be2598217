import Glibc

/// Why something could not be done with a file, in words.
struct FileFailure: Error, Equatable {
  /// The number of the system's error; nil where the system would have done it.
  let code: Int32?
  let reason: String

  /// A refusal of our own.
  init(_ reason: String) {
    code = nil
    self.reason = reason
  }

  /// The system's own words for one of its errors.
  init(code: Int32) {
    self.init(code: code, reason: String(cString: strerror(code)))
  }

  private init(code: Int32?, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// The same, said of a file beside the one that everybody knows of.
  func about(_ name: String) -> FileFailure { FileFailure(code: code, reason: "\(reason) (\(name))") }
}

/// Makes a system call, again when a signal interrupts it, and throws the system's reason when it fails.
@discardableResult
func calling<Result: SignedInteger>(_ call: () -> Result) throws(FileFailure) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw FileFailure(code: code) }
  }
}
