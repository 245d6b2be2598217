import SetupRules

/// Why a page of the wizard, or a file of the rehearsed console, cannot be used, with the place to mend.
package struct FileFault: Error, Equatable, CustomStringConvertible {
  /// The file's name; its path where it was read from a folder.
  package var file: String
  /// Counted from 1; nil where the fault is in no line.
  package var line: Int?
  /// What is wrong, and what is expected.
  package var words: String

  package init(_ words: String, file: String, line: Int? = nil) {
    self.file = file
    self.line = line
    self.words = words
  }

  /// The whole in a sentence. The file's name and what the words name may come from outside.
  package var description: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(words)".printable }
}
