import Glibc
import SetupRules
import Wizard

extension StateFile {
  /// Saves the run. At every moment the file is whole, the old one or the new one, whatever ends the program; when
  /// this returns, the disk has the new one. The old one stays beside it as `<file>.previous`.
  ///
  /// - Throws: `StateFileError.cannotWrite`; what was saved before is then still there, whole.
  public func save(_ run: SetupRun) throws(StateFileError) {
    do throws(FileFailure) {
      let bytes = StateFileFormat.encode(run)
      guard bytes.count <= StateFileFormat.limit else {
        throw FileFailure("the answers and drafts are larger than \(StateFileFormat.limit >> 20) MB together")
      }
      let location = try Location(following: path)
      let folder = try location.openOrMakeFolder()
      if try folder.holds(location.name) {
        try folder.replace(location.name, with: bytes) { (folder: borrowing Folder) throws(FileFailure) in
          try folder.keepPrevious(of: location.name)
        }
      } else {
        try folder.replace(location.name, with: bytes)
      }
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Keeps the present file, and the save before it, under a name with the time, such as
  /// `agents-20260131T091244Z.json`, so that a new run can start.
  ///
  /// - Returns: the path under which the file is kept; nil where there was none.
  /// - Throws: `StateFileError.cannotWrite`.
  public func setAside(now: Timestamp) throws(StateFileError) -> String? {
    do throws(FileFailure) {
      let location = try Location(following: path)
      guard let folder = try location.existingFolder(), try folder.holds(location.name) else { return nil }
      let dot = location.name.dropFirst().lastIndex(of: ".") ?? location.name.endIndex
      let kept = try folder.freeName(location.name[..<dot] + "-" + now.compact, String(location.name[dot...]))
      // The save before goes first: alone, it would be taken for the copy of a file that was lost.
      if try folder.holds(location.name + Suffix.previous) {
        try folder.rename(location.name + Suffix.previous, to: kept + Suffix.previous)
      }
      try folder.rename(location.name, to: kept)
      try folder.sync()
      return location.path(of: kept)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}

/// What is appended to the name of the state file for the files beside it.
enum Suffix {
  static let new = ".new"
  static let previous = ".previous"
  static let damaged = ".damaged"
  static let lock = ".lock"
}

extension Folder {
  /// Writes the bytes beside the file, lets the old one be kept, and puts the new one into its place in one moment.
  func replace(
    _ name: String, with bytes: [UInt8],
    keeping keep: (borrowing Folder) throws(FileFailure) -> Void = { (_) throws(FileFailure) in }
  ) throws(FileFailure) {
    do {
      try write(bytes, to: name + Suffix.new)
      try keep(self)
      try rename(name + Suffix.new, to: name)
    } catch {
      // Only tidying, and perhaps giving space back: the next save removes what is left here.
      try? remove(name + Suffix.new)
      try? remove(name + Suffix.previous + Suffix.new)
      throw error
    }
    do {
      try sync()
    } catch {
      throw FileFailure("\(error.reason); the new state is in place, and a power cut now may take it back")
    }
  }

  /// Gives the present file its second name, `<file>.previous`, in place of the one before it.
  func keepPrevious(of name: String) throws(FileFailure) {
    let kept = name + Suffix.previous
    let fresh = kept + Suffix.new
    try remove(fresh)
    do {
      try link(name, to: fresh)
    } catch {
      // Not every file system has second names: there, a copy.
      guard let bytes = try read(name, limit: StateFileFormat.limit) else { return }
      try write(bytes, to: fresh)
    }
    try rename(fresh, to: kept)
    // Renaming does nothing where both are the same file already, after a save that ended here.
    try remove(fresh)
  }
}

extension Timestamp {
  /// ISO 8601 without the characters that other systems do not allow in a file's name, such as `20260131T091244Z`.
  var compact: String { String(description.filter { $0 != "-" && $0 != ":" }) }
}
