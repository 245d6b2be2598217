import Glibc

/// Why something could not be done with a file, in words.
package struct FileFailure: Error, Equatable, Sendable {
  /// What stands in the way.
  package enum Cause: Equatable, Sendable {
    /// The number of the system's error.
    case system(Int32)
    /// What is there is no regular file.
    case kind(FileStatus.Kind)
    case refusal
  }

  package let cause: Cause
  /// Without a full stop.
  package let reason: String
  /// Which of several folders cannot be made.
  package private(set) var path: String?

  /// A refusal of the program's own.
  package init(_ reason: String) {
    self.init(.refusal, reason)
  }

  /// The system's own words for one of its errors.
  package init(code: Int32) {
    self.init(.system(code), String(cString: strerror(code)))
  }

  init(_ kind: FileStatus.Kind) {
    self.init(.kind(kind), kind.words)
  }

  private init(_ cause: Cause, _ reason: String) {
    self.cause = cause
    self.reason = reason
  }

  /// The number of the system's error; nil where the system would have done it.
  package var code: Int32? {
    if case .system(let code) = cause { code } else { nil }
  }

  /// The reason, without which kind of thing stands there instead of a file.
  package var reasonOfAny: String {
    if case .kind = cause { "it is not a file" } else { reason }
  }

  package func making(_ path: String) -> FileFailure {
    var failure = self
    failure.path = path
    return failure
  }

  /// The same, said of a file beside the one that everybody knows of.
  package func about(_ name: String) -> FileFailure { FileFailure(cause, "\(reason) (\(name))") }
}

/// Makes a system call, again when a signal interrupts it, and throws the system's reason when it fails.
@discardableResult
package func calling<Result: SignedInteger>(_ call: () -> Result) throws(FileFailure) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw FileFailure(code: code) }
  }
}

extension FileStatus.Kind {
  fileprivate var words: String {
    switch self {
    case .regular: "it is a file"
    case .folder: "it is a folder"
    case .link: "it is a symbolic link"
    case .pipe, .socket: "it is a pipe, not a file"
    case .device: "it is a device, not a file"
    }
  }
}
