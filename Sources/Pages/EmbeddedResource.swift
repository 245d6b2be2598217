import CResources

/// The files inside the program.
enum EmbeddedResource {
  /// The names of all of them, such as `pages/review.md`.
  static var names: [String] {
    var names: [String] = []
    while let name = resource_name(names.count) { names.append(String(cString: name)) }
    return names
  }

  /// The text of the file with this name.
  static func text(named name: String) throws(PageError) -> PageText {
    var length = 0
    guard let bytes = resource_bytes(name, &length) else { throw PageError(.fileMissing, file: name) }
    return try PageText(bytes: UnsafeBufferPointer(start: bytes, count: length), file: name)
  }
}
