import Glibc

/// What is done with a file that is open.
package enum OpenFile {
  /// Writes all bytes, and waits where there is no room yet; answers with the system's code where it cannot.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        wait(for: POLLOUT, of: descriptor)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Reads what there is, and waits where there is nothing yet; 0 at the end, and below 0 where it fails, as read(2) does.
  package static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EAGAIN {
        wait(for: POLLIN, of: descriptor)
      } else if count >= 0 || errno != EINTR {
        return count
      }
    }
  }

  private static func wait(for events: Int32, of descriptor: Int32) {
    var source = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    poll(&source, 1, -1)
  }
}
