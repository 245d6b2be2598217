import Machine
import Wizard

extension StateFile {
  /// What stands under a name.
  enum Content {
    case missing
    /// A run, and the bytes that hold it.
    case whole(SetupRun, [UInt8])
    case damaged(String)
  }

  /// Where the file stands, for reading.
  func readableLocation() throws(StateFileError) -> Location {
    do {
      return try Location(following: path)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// The folder of the file; nil where there is none yet.
  func existingFolder(of location: Location) throws(StateFileError) -> Folder? {
    do {
      return try location.existingFolder()
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// Reads and judges a file.
  ///
  /// - Throws: `.newer`, `.otherWorkshop`, `.foreign` and `.unreadable`: what must not be touched.
  func content(
    of name: String, in folder: borrowing Folder, path: String
  ) throws(StateFileError) -> Content {
    let bytes: [UInt8]?
    do {
      bytes = try folder.read(name, limit: StateFileFormat.limit + 1)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    guard let bytes else { return .missing }
    do {
      return .whole(try StateFileFormat.decode(bytes), bytes)
    } catch {
      switch error {
      case .damaged(let reason):
        if isForeign(bytes) { throw .foreign(path: path, reason: reason) }
        return .damaged(reason)
      case .newer(let version): throw .newer(path: path, version: version)
      case .otherWorkshop(let id): throw .otherWorkshop(path: path, id: id)
      }
    }
  }

  /// Whether a file that somebody named was never a state. An empty one, and one of zero bytes, are what a power cut
  /// leaves; and every state has its version, wherever somebody has moved that to.
  private func isForeign(_ bytes: [UInt8]) -> Bool {
    isNamed && bytes.contains { $0 != 0 } && !StateFileFormat.isBeginning(bytes)
      && !bytes.contains(sequence: Array("\"schemaVersion\"".utf8))
  }
}
