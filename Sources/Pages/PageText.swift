import Glibc
import Machine
import SetupRules
import Wizard

/// The text of a page, and the file it comes from.
struct PageText {
  /// In bytes, more than any page needs; a file of this size is something else.
  static let greatestSize = 262_144
  static let missing = "the page is missing."

  let markdown: String
  /// The name by which error messages call the file.
  let file: String
}

extension PageText {
  /// A page in a trainer's folder.
  init(at path: String) throws(FileFault) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try RegularFile.contents(of: path, atMost: Self.greatestSize + 1)
    } catch {
      let words = error.code == ENOENT ? Self.missing : "the file cannot be read: \(error.reasonOfAny)."
      throw FileFault(words, file: path)
    }
    guard bytes.count <= Self.greatestSize else {
      throw FileFault(
        "the file is larger than \(Self.greatestSize / 1024) KB, too large for a page.", file: path)
    }
    guard let markdown = String(validating: bytes, as: UTF8.self) else {
      // No byte of a longer UTF-8 sequence is a line feed, so lines can be tried one by one.
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let faulty = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw FileFault(
        "the text is not UTF-8. Please save the file as UTF-8.", file: path, line: faulty.map { $0 + 1 })
    }
    self.init(markdown: markdown.withBoundedRuns, file: path)
  }
}
