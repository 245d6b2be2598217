import Machine
import Wizard

extension StateFile {
  /// Writes a file beside the state file, whole or not at all, for its owner alone. An earlier one stays as
  /// `<name>.previous`; the same contents are not written again.
  ///
  /// - Parameters:
  ///   - stem: The name without its ending. Where something else has the name, a number is added to it.
  ///   - isOwn: Whether the contents of a file of that name may be replaced.
  /// - Returns: the path.
  /// - Throws: `StateFileError.cannotWrite`.
  package func keepBeside(
    _ stem: String, _ ending: String, _ bytes: [UInt8], isOwn: @escaping ([UInt8]) -> Bool
  ) throws(StateFileError) -> String {
    do throws(FileFailure) {
      let here = try Location.making(path)
      let ownership = Ownership(isWhole: isOwn, isBeginning: { isOwn($0) || bytes.starts(with: $0) })
      let name = try here.folder.freeName(stem, ending) { (candidate) throws(FileFailure) in
        // A folder, a link or a file of somebody else's is none of ours.
        guard let before = try? here.folder.read(candidate, limit: bytes.count + 1) else { return false }
        return before == bytes || isOwn(before)
      }
      if try here.folder.read(name, limit: bytes.count + 1) != bytes {
        try here.folder.replace(name, with: bytes, ownership, asOwned: here.name)
        try here.folder.sync()
      }
      return here.path(of: name)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
