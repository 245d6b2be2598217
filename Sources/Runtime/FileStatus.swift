import Glibc

/// What the system says of a file, with symbolic links followed.
package struct FileStatus {
  /// The same for two names of one file.
  package struct Identity: Hashable {
    let device: UInt
    let inode: UInt
  }

  package let isRegular: Bool
  package let isFolder: Bool
  package let bytes: Int
  /// Nanoseconds since 1970.
  package let modified: Int
  package let identity: Identity

  /// nil where there is no such file, or the way to it is closed.
  package init?(ofPath path: String) {
    // A C string ends at the first zero, and would name another file.
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  package init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    bytes = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
  }
}

extension FileStatus {
  /// The first bytes of a regular file; nil for anything else, and where it cannot be read.
  ///
  /// A pipe or a device is never opened: opening alone can wait for ever, or do something. The check is made
  /// again on the open file, since the name can have changed hands in between.
  package static func beginning(ofFile path: String, atMost limit: Int) -> [UInt8]? {
    guard let before = FileStatus(ofPath: path), before.isRegular else { return nil }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let status = FileStatus(ofDescriptor: descriptor), status.isRegular else { return nil }

    return [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), limit - count)
        if got > 0 {
          count += got
        } else if got == 0 || errno != EINTR {
          return
        }
      }
    }
  }
}
