import Glibc
import Machine

/// What is appended to the name of a file for the files beside it.
enum Suffix {
  static let new = ".new"
  static let previous = ".previous"
  static let damaged = ".damaged"
  static let lock = ".lock"
}

/// How a file that this program wrote is told from one that only has its name. What is not ours is never changed and
/// never removed: the name after it is used instead, such as `<file>.previous-2`.
struct Ownership {
  let isWhole: (_ contents: [UInt8]) -> Bool
  /// Whether contents are the beginning of ours, as a program that was killed leaves them.
  let isBeginning: (_ contents: [UInt8]) -> Bool

  /// The ownership of a state file and of the files beside it.
  static var state: Ownership {
    Ownership(isWhole: { (try? StateFileFormat.decode($0)) != nil }, isBeginning: StateFileFormat.isBeginning)
  }
}

extension Folder {
  /// Writes the bytes beside the file, keeps the old one as `<name>.previous`, and puts the new one into its place in one
  /// moment. The disk has the names after the next `sync`.
  ///
  /// - Parameter model: The file whose owner a new one gets; nil for the one that is replaced.
  func replace(
    _ name: String, with bytes: [UInt8], _ ownership: Ownership, asOwned model: String? = nil
  ) throws(FileFailure) {
    let fresh = try nameToMake(name + Suffix.new, ownership)
    do {
      try write(bytes, to: fresh, asOwned: model ?? name)
      if try holds(name) { try keepPrevious(of: name, ownership) }
      try rename(fresh, to: name)
    } catch {
      // Only tidying, and perhaps giving space back: the next save removes what is left here.
      try? remove(fresh)
      throw error
    }
  }

  /// The name under which the save before stands, or can stand: the first that nothing or a file of ours has.
  func previousName(of name: String, _ ownership: Ownership) throws(FileFailure) -> String {
    try freeName(name + Suffix.previous) { (candidate) throws(FileFailure) in
      try contents(of: candidate).map(ownership.isWhole) ?? false
    }
  }

  /// Gives the present file its second name, `<file>.previous`, in place of the one before it.
  private func keepPrevious(of name: String, _ ownership: Ownership) throws(FileFailure) {
    let kept = try previousName(of: name, ownership)
    let fresh = try nameToMake(kept + Suffix.new, ownership)
    do {
      do {
        try link(name, to: fresh)
      } catch {
        // Not every file system has second names: there, a copy.
        guard let bytes = try read(name, limit: StateFileFormat.limit) else { return }
        try write(bytes, to: fresh, asOwned: name)
      }
      try rename(fresh, to: kept)
      // Renaming does nothing where both are the same file already, after a save that ended here.
      try remove(fresh)
    } catch {
      // As above.
      try? remove(fresh)
      throw error
    }
  }

  /// A name for a file that is made in several steps. What a program of ours that was ended left there goes first.
  private func nameToMake(_ name: String, _ ownership: Ownership) throws(FileFailure) -> String {
    let free = try freeName(name) { (candidate) throws(FileFailure) in
      guard let status = try status(of: candidate), let contents = try contents(of: candidate) else { return false }
      // Nothing is in it yet, and only its owner may read it, as it is made here.
      if contents.isEmpty { return status.permissions & 0o177 == 0 }
      return ownership.isBeginning(contents) || ownership.isWhole(contents)
    }
    try remove(free)
    return free
  }

  /// What is in a regular file; nil for a link, a folder or a pipe, which are never ours.
  private func contents(of name: String) throws(FileFailure) -> [UInt8]? {
    guard try isRegular(name) else { return nil }
    do {
      return try read(name, limit: StateFileFormat.limit + 1)
    } catch {
      throw error.about(name)
    }
  }
}
