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

  /// Where the file stands, for reading; nil where not even its folder is there.
  func existing() throws(StateFileError) -> Location? {
    do {
      return try Location.existing(path)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// Reads and judges a file.
  ///
  /// - Throws: `.newer`, `.otherWorkshop`, `.foreign` and `.unreadable`: what must not be touched.
  func content(of name: String, in here: borrowing Location) throws(StateFileError) -> Content {
    let path = here.path(of: name)
    let bytes: [UInt8]?
    do {
      bytes = try here.folder.read(name, limit: StateFileFormat.limit + 1)
    } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    guard let bytes else { return .missing }
    do {
      return .whole(try StateFileFormat.decode(bytes), bytes)
    } catch {
      switch error {
      case .damaged(let reason):
        if isForeign(bytes, name, here) { throw .foreign(path: path, reason: reason) }
        return .damaged(reason)
      case .newer(let version): throw .newer(path: path, version: version)
      case .otherWorkshop(let id): throw .otherWorkshop(path: path, id: id)
      }
    }
  }

  /// The save before: the first of its names that holds one, else what stands under the usual one.
  func previous(
    _ here: borrowing Location
  ) throws(StateFileError) -> (name: String, content: StateFile.Content) {
    var name = here.name + Suffix.previous
    do throws(FileFailure) {
      let first = try here.folder.previousName(of: here.name, .state)
      let isFirst = try here.folder.holds(first)
      let isThere = try here.folder.isRegular(name)
      if isFirst || !isThere { name = first }
    } catch {
      throw .unreadable(path: here.path(of: name), reason: error.reason)
    }
    do throws(StateFileError) {
      return (name, try content(of: name, in: here))
    } catch {
      // Somebody else's file is none.
      if case .foreign = error { return (name, .missing) }
      throw error
    }
  }

  /// Whether a file that somebody named was never a state. An empty one, and one of zero bytes, are what a power cut
  /// leaves; and every state has its version, wherever somebody has moved that to. Beside a state of ours lies the save before.
  private func isForeign(_ bytes: [UInt8], _ name: String, _ here: borrowing Location) -> Bool {
    guard isNamed, bytes.contains(where: { $0 != 0 }), !StateFileFormat.isBeginning(bytes),
      !bytes.contains(Array("\"schemaVersion\"".utf8))
    else { return false }
    if name == here.name, case .whole? = try? previous(here).content { return false }
    return true
  }
}
