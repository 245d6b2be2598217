import Account
import Board
import Machine
import SetupRules
import Synchronization

/// The cards in a bucket: listed, and of these fetched what has changed and is small.
final class BucketCards: CardSource {
  let interval = 4000
  private let bucket: Bucket
  /// Where they are fetched into, for this board alone.
  private let scratch: String
  /// What was seen of each name, and of which version.
  private let known = Mutex<[String: (version: String, file: CardFile)]>([:])

  init(_ bucket: Bucket, environment: Environment) throws {
    self.bucket = bucket
    let folder = try ScratchFolder(madeBy: environment)
    do throws(FileFailure) {
      scratch = try folder.makeFolder("board.")
    } catch {
      throw ScratchFolder.Failure.cannotMake(path: folder.path, reason: error.reason)
    }
  }

  /// Nothing of what was fetched stays.
  func end() { ScratchFolder.remove(scratch) }

  func look() -> BoardLook {
    do throws(AccountObstacle) {
      let listed = try bucket.list().filter { $0.name.hasSuffix(FolderCards.ending) && !$0.name.hasPrefix(".") }
      return known.withLock { known in take(listed, &known) }
    } catch {
      return BoardLook(trouble: "The board cannot be read. \(error.words)")
    }
  }

  private func take(
    _ listed: [Bucket.Listed], _ known: inout [String: (version: String, file: CardFile)]
  ) -> BoardLook {
    var next: [String: (version: String, file: CardFile)] = [:]
    var changed: [Bucket.Listed] = []
    for entry in listed {
      if let same = known[entry.name], same.version == entry.version {
        next[entry.name] = same
      } else if entry.bytes > Card.mostBytes || !Self.isPlain(entry.name) {
        next[entry.name] = (entry.version, CardFile(name: entry.name, writtenAt: entry.modifiedAt, card: nil))
      } else {
        changed.append(entry)
        // What was seen before stays until it is fetched.
        next[entry.name] = known[entry.name]
      }
    }
    let wanted = changed.prefix(Bucket.mostFetched)
    var trouble: String?
    do throws(AccountObstacle) {
      if !wanted.isEmpty { try bucket.fetch(wanted.map(\.name), into: scratch) }
    } catch {
      trouble = "Not every card could be fetched. \(error.words)"
    }
    for entry in wanted {
      guard let card = fetched(entry.name) else { continue }
      next[entry.name] = (entry.version, CardFile(name: entry.name, writtenAt: entry.modifiedAt, card: card))
    }
    known = next
    let isPartial = trouble == nil && changed.count > wanted.count
    return BoardLook(files: next.values.map(\.file), trouble: trouble, isPartial: isPartial)
  }

  /// A card that has come, which then goes; nil where nothing has come, and twice nil where it is no card.
  private func fetched(_ name: String) -> Card?? {
    guard let folder = try? Folder(scratch), let bytes = try? folder.read(name, limit: Card.mostBytes + 1) else {
      return nil
    }
    // The next one of this name is written anew.
    try? folder.remove(name)
    return .some(CardText.card(bytes))
  }

  /// Whether the name means itself, as a pattern, as a name of a file and as an argument.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.count <= 128 && name.consists(ofLettersDigitsAnd: "._-") && name.first != "-"
  }
}
