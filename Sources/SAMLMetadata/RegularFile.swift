import Glibc

/// Why a path does not lead to a file that can be read.
enum FileFault: Error {
  case missing
  case folder
  /// A pipe, a socket or a device, in words.
  case special(String)
  case noPermission
  /// The system's own words.
  case system(String)
  case tooLarge
}

/// An open regular file. Nothing else is opened, so that no pipe or device can block or never end.
struct RegularFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a regular file of at most `largest` bytes. Throws the reason why it cannot.
  init(opening path: String, largest: Int) throws(FileFault) {
    // A NUL would end the path early for the system, and another file would be read.
    guard !path.utf8.contains(0) else { throw .missing }
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.fault(errno) }
    if let fault = Self.fault(kind: status.st_mode) { throw fault }
    // What stands at the path may have changed since: a pipe must not block, and the kind is looked at again.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.fault(errno) }
    guard fstat(descriptor, &status) == 0 else {
      let fault = Self.fault(errno)
      Glibc.close(descriptor)
      throw fault
    }
    let fault = Self.fault(kind: status.st_mode) ?? (status.st_size > largest ? .tooLarge : nil)
    if let fault {
      Glibc.close(descriptor)
      throw fault
    }
    self.descriptor = descriptor
  }

  deinit { Glibc.close(descriptor) }

  /// Fills the buffer as far as the file goes; 0 is its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.fault(errno) }
    }
  }

  /// The whole file, which may have grown since it was opened.
  func contents(atMost limit: Int) throws(FileFault) -> [UInt8] {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
    defer { piece.deallocate() }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let count = try read(into: piece)
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
    throw .tooLarge
  }

  private static func fault(kind mode: mode_t) -> FileFault? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .folder
    case S_IFIFO: .special("a pipe")
    case S_IFSOCK: .special("a socket")
    default: .special("a device")
    }
  }

  private static func fault(_ number: Int32) -> FileFault {
    switch number {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
    case EACCES, EPERM: .noPermission
    case EISDIR: .folder
    case ENXIO: .special("a socket or a device")
    default: .system(String(cString: strerror(number)))
    }
  }
}
