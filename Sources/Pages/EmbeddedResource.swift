import CResources
import Wizard

/// The files inside the program.
enum EmbeddedResource {
  /// The names of all of them, such as `pages/review.md`.
  static var names: [String] {
    var names: [String] = []
    while let name = resource_name(names.count) { names.append(String(cString: name)) }
    return names
  }

  static func text(named name: String) throws(FileFault) -> PageText {
    PageText(markdown: String(decoding: try bytes(named: name), as: UTF8.self), file: name)
  }

  /// The bytes of the file with this name; they stay where they are as long as the program runs.
  static func bytes(named name: String) throws(FileFault) -> UnsafeBufferPointer<UInt8> {
    var length = 0
    guard let bytes = resource_bytes(name, &length) else { throw FileFault(PageText.missing, file: name) }
    return UnsafeBufferPointer(start: bytes, count: length)
  }
}
