import Synchronization
import Wizard

/// What is done beside the screen, one thing at a time, each with an answer. Of each kind at most one runs and one waits, the
/// newest: whatever asks a thousand times, such as files that arrive or a key that repeats, takes as long as what asks twice.
final class Errands: Sendable {
  enum Kind: Int, CaseIterable {
    case findingOtherApplication, findingAgentsRun, searching, reading, keepingPasted, copyingMetadata, fetchingMetadata
    case completing, copying, opening, writingHandout, tellingClock, tellingPosition
  }

  private struct Errand: Sendable {
    var run: @Sendable () -> [Event]
    var requests: Set<RequestID>
  }

  /// A place for each kind.
  private let waiting = Mutex<[Errand?]>(Array(repeating: nil, count: Kind.allCases.count))
  private let inbox: Inbox<Answer>
  let worker = Worker()

  init(answering inbox: Inbox<Answer>) {
    self.inbox = inbox
  }

  /// Puts the errand in the place of one of its kind that waits, whose requests it answers as well.
  func submit(_ kind: Kind, for request: RequestID? = nil, _ errand: @escaping @Sendable () -> [Event]) {
    let isFirst = waiting.withLock { waiting in
      let before = waiting[kind.rawValue]
      let requests = (before?.requests ?? []).union(request.map { [$0] } ?? [])
      waiting[kind.rawValue] = Errand(run: errand, requests: requests)
      return before == nil
    }
    guard isFirst else { return }
    worker.submit { [self] in
      guard let errand = waiting.withLock({ $0[kind.rawValue].take() }) else { return }
      let answer = Answer(errand.run(), to: errand.requests)
      if !answer.events.isEmpty || !answer.requests.isEmpty { inbox.post(answer) }
    }
  }
}
