import Glibc
import Machine

/// A page in a trainer's folder.
enum PageFile {
  /// More than any page needs; a file of this size is something else.
  static let greatestSize = 262_144

  static func text(at path: String) throws(PageError) -> PageText {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try RegularFile.contents(of: path, atMost: greatestSize + 1)
    } catch {
      throw PageError(error.code == ENOENT ? .fileMissing : .unreadable(error.reasonOfAny), file: path)
    }
    guard bytes.count <= greatestSize else { throw PageError(.tooLarge, file: path) }
    return try bytes.withUnsafeBufferPointer { (bytes) throws(PageError) in try PageText(bytes: bytes, file: path) }
  }
}
