import FoundationEssentials

/// Texts that were looked at and are kept in a folder of the repository, such as frames and transcripts.
/// `RECORD_SNAPSHOTS=1` writes them anew; a test that wrote one fails, so that no run passes by recording.
package struct KeptTexts {
  /// That a text is another than the kept one, or was written anew.
  package struct Difference: Error, CustomStringConvertible {
    package let description: String
  }

  private let folder: String

  /// - Parameter folder: from the root of the repository.
  package init(_ folder: String) { self.folder = Repository.path(folder) }

  /// Throws where a text is not the one that is kept under the name.
  package func expect(_ text: String, as name: String) throws {
    let file = URL(filePath: "\(folder)/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      throw Difference(description: "\(name) is recorded. Please look at it, and run the tests again.")
    }
    guard try text != String(contentsOf: file, encoding: .utf8) else { return }
    throw Difference(description: "\(name) differs:\n\(text)")
  }

  /// The names of all that are kept.
  package var names: Set<String> {
    get throws { Set(try FileManager.default.contentsOfDirectory(atPath: folder)) }
  }
}
