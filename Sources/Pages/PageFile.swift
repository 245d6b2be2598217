import Glibc

/// A page in a trainer's folder.
enum PageFile {
  /// More than any page needs; a file of this size is something else.
  static let greatestSize = 262_144

  /// The text of the file at this path.
  static func text(at path: String) throws(PageError) -> PageText {
    // Without O_NONBLOCK, opening a named pipe would wait for its writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw PageError(errno == ENOENT ? .fileMissing : .unreadable(reason()), file: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw PageError(.unreadable(reason()), file: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw PageError(.unreadable("it is not a file"), file: path) }

    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: greatestSize + 1)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let received = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      if received < 0, errno == EINTR { continue }
      guard received >= 0 else { throw PageError(.unreadable(reason()), file: path) }
      if received == 0 { break }
      count += received
    }
    guard count <= greatestSize else { throw PageError(.tooLarge, file: path) }
    return try PageText(bytes: UnsafeBufferPointer(rebasing: buffer[..<count]), file: path)
  }

  private static func reason() -> String { strerror(errno).map { String(cString: $0) } ?? "" }
}
