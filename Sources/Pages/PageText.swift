import SetupRules

/// The text of a page, and the file it comes from.
struct PageText {
  let markdown: String
  /// The name by which error messages call the file.
  let file: String

  init(_ markdown: String, file: String) {
    self.markdown = markdown
    self.file = file
  }

  /// Text from bytes that may be anything.
  init(bytes: UnsafeBufferPointer<UInt8>, file: String) throws(PageError) {
    guard let markdown = String(validating: bytes, as: UTF8.self) else {
      // No byte of a longer UTF-8 sequence is a line feed, so lines can be tried one by one.
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let faulty = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw PageError(.notUTF8, file: file, line: faulty.map { $0 + 1 })
    }
    self.init(markdown.withBoundedRuns, file: file)
  }
}
