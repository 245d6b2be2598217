import Machine
import SetupRules
import StateFile
import Synchronization
import Wizard

/// Writes the run to its state file beside the screen, one writing at a time, in order, and tells how each went.
final class Saver: Sendable {
  private struct Orders {
    var isElsewhere: Bool
    /// The numbers of the last writing that was ordered, and of the last that is on disk, or failed to get there.
    var ordered = 0, done = 0
    /// The number of the last one that was more than a save.
    var lastOther = 0
    /// Why the last one did not get there; nil where it did.
    var failure: StateFileError?

    var isSettled: Bool { done == ordered }
  }

  let open: OpenStateFile
  let worker = Worker()
  private let inbox: Inbox<Answer>
  private let orders: Mutex<Orders>

  init(_ open: OpenStateFile, isElsewhere: Bool = false, answering inbox: Inbox<Answer>) {
    self.open = open
    self.inbox = inbox
    orders = Mutex(Orders(isElsewhere: isElsewhere))
  }

  /// Whether another wizard has the run, so that nothing of it is saved here.
  var isElsewhere: Bool {
    get { orders.withLock(\.isElsewhere) }
    set { orders.withLock { $0.isElsewhere = newValue } }
  }

  /// How it stands with what was given.
  var outcome: SaveOutcome {
    orders.withLock { orders in
      if orders.isElsewhere { return .elsewhere }
      if !orders.isSettled { return .waiting }
      return orders.failure.map { .failed($0) } ?? .saved
    }
  }

  /// Of what was answered, what became of a save counts only for the newest one.
  func stillTrue(_ answer: Answer) -> Answer {
    if orders.withLock(\.isSettled) { return answer }
    return Answer(answer.events.filter { !$0.tellsOfSaving }, to: answer.requests)
  }

  /// A newer save takes the place of one that waits.
  func save(_ run: SetupRun) {
    // A run that stays with another wizard is not written here.
    if isElsewhere { return }
    order(isSave: true) { (open) throws(StateFileError) in
      try open.save(run)
      return [.saved]
    }
  }

  /// The same for a run of which something was cleared: the state before it is kept for good.
  func saveKeepingBefore(_ run: SetupRun) {
    if isElsewhere { return }
    order { (open) throws(StateFileError) in
      let kept = try open.save(run, keepingStateBefore: Clock.now)
      let words = kept.map { " The state before is kept in \($0.withoutTerminalControls)" } ?? ""
      return [.told("The step is clear again.\(words)"), .saved]
    }
  }

  func setAside() {
    order { (open) throws(StateFileError) in [.setAside(try open.setAside(now: Clock.now))] }
  }

  /// Saves this run after somebody else has changed the saved one, which is kept.
  func settleChange(keepingMine run: SetupRun) {
    order { (open) throws(StateFileError) in
      let theirs = try open.saveMine(run, now: Clock.now)
      let words = theirs.map { "The other answers are kept in \($0.withoutTerminalControls)" }
      return [.told(words ?? "Yours are saved."), .saved]
    }
  }

  /// The same, for the run that somebody else has written.
  func settleChange(takingTheirsInsteadOf run: SetupRun) {
    order { (open) throws(StateFileError) in
      let (opened, mine) = try open.takeTheirs(insteadOf: run, now: Clock.now)
      let remarks = opened.notices + ["What you had is kept in \(mine.withoutTerminalControls)"]
      return opened.run.map { [.opened($0, isSaved: true, remarks: remarks)] } ?? []
    }
  }

  private func order(
    isSave: Bool = false, _ writing: @escaping @Sendable (OpenStateFile) throws(StateFileError) -> [Event]
  ) {
    let number = orders.withLock { orders in
      orders.ordered += 1
      if !isSave { orders.lastOther = orders.ordered }
      return orders.ordered
    }
    worker.submit { [self] in
      // What comes after it are newer saves alone.
      if isSave, orders.withLock({ $0.ordered > number && $0.lastOther < number }) { return }
      let events: [Event]
      var failure: StateFileError?
      do throws(StateFileError) {
        events = try writing(open)
      } catch {
        failure = error
        if case .changed = error { events = [.foundChanged] } else { events = [.saveFailed(error.description)] }
      }
      orders.withLock { [failure] orders in
        orders.done = number
        orders.failure = failure
      }
      inbox.post(Answer(events))
    }
  }

  /// Asks whoever has the run to save and close, and opens it. That may take as long as their disk takes.
  ///
  /// - Parameter run: what goes on here where nothing was saved there.
  func takeOver(from run: SetupRun) {
    worker.submit { [open, inbox] in
      do throws(StateFileError) {
        try open.takeOver(within: .seconds(10), saying: ThisTerminal.words)
        let opened = try open.open(now: Clock.now)
        inbox.post(Answer([.opened(opened.run ?? run, isSaved: opened.run != nil, remarks: opened.notices)]))
      } catch {
        inbox.post(Answer([.foundOpenElsewhere, .told(error.description)]))
      }
    }
  }

  /// Waits until what was ordered to be saved is on disk, at most five seconds: `outcome` tells whether it is.
  func waitForSaves() {
    // What the worker may wait for then is the other wizard.
    if isElsewhere { return }
    _ = worker.finish(within: 5000)
  }
}

extension Event {
  /// Whether it tells how a save has gone.
  fileprivate var tellsOfSaving: Bool {
    if case .saveFailed = self { return true }
    return self == .saved || self == .foundChanged
  }
}

/// How it stands with what was given.
enum SaveOutcome: Equatable {
  /// The disk has all of it.
  case saved
  case failed(StateFileError)
  /// The disk has not answered yet.
  case waiting
  /// Another wizard has the run, and nothing of it is saved here.
  case elsewhere

  /// Whether the last save failed.
  var hasFailed: Bool {
    if case .failed = self { true } else { false }
  }
}
