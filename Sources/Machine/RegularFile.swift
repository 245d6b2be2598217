import Glibc

/// A regular file that is open for reading. Nothing else is opened: with a pipe or a device, opening alone can wait for ever, or
/// do something. Links are followed.
package struct RegularFile: ~Copyable {
  private let descriptor: Int32

  package init(opening path: String) throws(FileFailure) {
    let kind = try FileStatus(at: path).kind
    guard kind == .regular else { throw FileFailure(kind) }
    // The name can have changed hands in between, so the open file is looked at, too.
    descriptor = try Descriptor.openRegular(path, O_RDONLY)
  }

  deinit { close(descriptor) }

  package var status: FileStatus {
    get throws(FileFailure) { try FileStatus(ofDescriptor: descriptor) }
  }

  /// Fills the buffer as far as one call does; 0 is the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    try Descriptor.read(descriptor, into: buffer)
  }

  /// The whole file, or its first `limit` bytes.
  package func contents(atMost limit: Int) throws(FileFailure) -> [UInt8] {
    try Descriptor.contents(of: descriptor, atMost: limit)
  }

  package static func contents(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    try RegularFile(opening: path).contents(atMost: limit)
  }
}
