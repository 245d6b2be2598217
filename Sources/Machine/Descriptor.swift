import Glibc

/// What is done with an open descriptor, whatever it is of. Each call goes on after a signal, and waits where there is nothing,
/// or no room, yet.
package enum Descriptor {
  /// Opens a regular file, and nothing else; the caller closes it.
  ///
  /// - Parameters:
  ///   - folder: where a relative path begins; the current folder without one.
  ///   - mode: the permissions of a file that is made, less those that the mask of the process takes.
  static func openRegular(
    _ path: String, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0o600
  ) throws(FileFailure) -> Int32 {
    guard !path.utf8.contains(0) else { throw FileFailure(code: ENOENT) }
    // A pipe without a writer would wait, and a terminal would become ours, were it not for two of the flags.
    let always = O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = try calling { openat(folder, path, flags | always, mode) }
    do throws(FileFailure) {
      let kind = try FileStatus(ofDescriptor: descriptor).kind
      guard kind == .regular else { throw FileFailure(kind) }
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Fills the buffer as far as one call does; 0 is the end.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    try waiting(for: POLLIN, of: descriptor) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Everything up to the end, or the first `limit` bytes.
  package static func contents(of descriptor: Int32, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: min(limit, 64 << 10), alignment: 1)
    defer { piece.deallocate() }
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let count = try read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: piece.prefix(limit - bytes.count)))
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try waiting(for: POLLOUT, of: descriptor) {
        rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Takes the lock (flock(2)) of an open file or folder, which ends when that is closed.
  ///
  /// - Returns: whether it is taken. Without waiting, another process may have it.
  package static func lock(_ descriptor: Int32, waits: Bool = false) throws(FileFailure) -> Bool {
    do {
      try calling { flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  private static func waiting(
    for events: Int32, of descriptor: Int32, _ call: () -> Int
  ) throws(FileFailure) -> Int {
    while true {
      do {
        return try calling(call)
      } catch {
        guard error.code == EAGAIN else { throw error }
        var place = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        poll(&place, 1, -1)
      }
    }
  }
}
