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
      let location = try Location(following: path)
      let folder = try location.openOrMakeFolder()
      let ownership = Ownership(isWhole: isOwn, isBeginning: { isOwn($0) || bytes.starts(with: $0) })
      for number in 1...1000 {
        let name = number == 1 ? stem + ending : "\(stem)-\(number)\(ending)"
        let before: [UInt8]?
        do throws(FileFailure) {
          before = try folder.read(name, limit: bytes.count + 1)
        } catch {
          // A folder, a link or a file of somebody else's.
          continue
        }
        if before == bytes { return location.path(of: name) }
        if let before, !isOwn(before) { continue }
        try folder.replace(name, with: bytes, ownership, asOwned: location.name)
        try folder.sync()
        return location.path(of: name)
      }
      throw FileFailure("every name for it is taken")
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }
}
