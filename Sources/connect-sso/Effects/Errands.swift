import Synchronization

/// What is done beside the screen, one thing at a time, each with an answer. Of each kind at most one runs and one waits, the
/// newest: whatever asks a thousand times, such as files that arrive or a key that repeats, takes as long as what asks twice.
final class Errands<Answer: Sendable>: Sendable {
  enum Kind: Hashable {
    case findingOtherApplication, findingAgentsRun, searching, reading, keepingPasted, copyingMetadata
    case completing, copying, opening, writingHandout
  }

  private typealias Errand = @Sendable () -> Answer?

  private let waiting = Mutex<[Kind: (errand: Errand, asked: Int)]>([:])
  private let inbox: Inbox<Answer>
  private let worker = Worker()

  init(answering inbox: Inbox<Answer>) {
    self.inbox = inbox
  }

  /// Puts the errand in the place of one of its kind that waits. Whoever asked for that one gets the newer answer.
  func submit(_ kind: Kind, _ errand: @escaping @Sendable () -> Answer?) {
    let isFirst = waiting.withLock { waiting in
      let before = waiting[kind]?.asked ?? 0
      waiting[kind] = (errand, before + 1)
      return before == 0
    }
    guard isFirst else { return }
    worker.submit { [self] in
      guard let (errand, asked) = waiting.withLock({ $0.removeValue(forKey: kind) }), let answer = errand() else {
        return
      }
      for _ in 0..<asked { inbox.post(answer) }
    }
  }

  /// Calls back, on the errands' thread, when all that was ordered so far is done.
  func afterwards(_ done: @escaping @Sendable () -> Void) {
    worker.submit(done)
  }
}
