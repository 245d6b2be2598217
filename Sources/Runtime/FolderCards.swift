import Board
import Machine
import SetupRules
import Synchronization

/// The cards in a folder, of which only those are read that have changed. Nothing in it is trusted: what is no small regular
/// file is not opened, and no link is followed.
final class FolderCards: CardSource {
  static let ending = ".json"
  /// More files than that are not looked at.
  private static let mostFiles = 5000
  /// A folder that is slow to list is looked at as far as it has come.
  private static let patience = 5000

  let interval = 1000
  private let path: String
  private let known = Mutex<[String: (generation: FileStatus.Generation, file: CardFile)]>([:])

  init(_ path: String) {
    self.path = path
  }

  func look() -> BoardLook {
    do {
      let folder = try Folder(path)
      let listing = try FolderListing(of: path, until: Deadline(milliseconds: Self.patience)) {
        $0.hasSuffix(Self.ending) && !$0.hasPrefix(".")
      }
      let names = listing.entries.map(\.name)
      let files = try known.withLock { (known) throws(FileFailure) in
        var next: [String: (generation: FileStatus.Generation, file: CardFile)] = [:]
        for name in names.count > Self.mostFiles ? names.sorted().prefix(Self.mostFiles) : names[...] {
          // It may have gone in between.
          guard let status = try folder.status(of: name) else { continue }
          let same = known[name].flatMap { $0.generation == status.generation ? $0 : nil }
          next[name] = same ?? (status.generation, Self.read(name, status, in: folder))
        }
        known = next
        return next.values.map(\.file)
      }
      let isWhole = listing.isComplete && names.count <= Self.mostFiles
      return BoardLook(files: files, trouble: isWhole ? nil : "There are too many files. Some are left out.")
    } catch {
      return BoardLook(trouble: "The board cannot be read: \(error.reason).")
    }
  }

  func end() {}

  private static func read(_ name: String, _ status: FileStatus, in folder: borrowing Folder) -> CardFile {
    let moment = Timestamp(seconds: status.modified / 1_000_000_000)
    guard status.isRegular, status.bytes <= Card.mostBytes,
      // What cannot be read is no card for whoever looks.
      let bytes = try? folder.read(name, limit: Card.mostBytes + 1)
    else { return CardFile(name: name, writtenAt: moment, card: nil) }
    return CardFile(name: name, writtenAt: moment, card: CardText.card(bytes))
  }
}
