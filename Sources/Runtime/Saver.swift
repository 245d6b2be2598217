import Machine
import SetupRules
import StateFile
import Wizard

/// Writes the run to its state file beside the screen, one save at a time, in order, and tells how each went.
final class Saver {
  let open: OpenStateFile
  /// Whether another wizard has the run, so that nothing of it is saved here.
  var isElsewhere: Bool
  private let inbox: Inbox<Answer>
  let worker = Worker()
  /// The newest run that waits to be saved; older ones need no writing any more.
  private let waiting = WaitingRun()

  init(_ open: OpenStateFile, isElsewhere: Bool = false, answering inbox: Inbox<Answer>) {
    self.open = open
    self.isElsewhere = isElsewhere
    self.inbox = inbox
  }

  /// How it stands with what was given.
  var outcome: SaveOutcome { isElsewhere ? .elsewhere : waiting.outcome }

  /// Of what was answered, what became of a save counts only for the newest one.
  func stillTrue(_ answer: Answer) -> Answer {
    if waiting.isSettled { return answer }
    return Answer(answer.events.filter { !$0.tellsOfSaving }, to: answer.requests)
  }

  func save(_ run: SetupRun) {
    // A run that stays with another wizard is not written here.
    if isElsewhere { return }
    guard waiting.put(run) else { return }
    worker.submit { [open, inbox, waiting] in
      guard let run = waiting.take() else { return }
      inbox.post(Answer(waiting.write(run, to: open)))
    }
  }

  /// The same for a run of which something was cleared: the state before it is kept for good.
  func saveKeepingBefore(_ run: SetupRun) {
    if isElsewhere { return }
    settle { (open) throws(StateFileError) in
      let kept = try open.save(run, keepingStateBefore: Clock.now)
      let words = kept.map { " The state before is kept in \($0.withoutTerminalControls)" } ?? ""
      return [.told("The step is clear again.\(words)"), .saved]
    }
  }

  func setAside() {
    settle { (open) throws(StateFileError) in [.setAside(try open.setAside(now: Clock.now))] }
  }

  /// Saves this run after somebody else has changed the saved one, which is kept.
  func settleChange(keepingMine run: SetupRun) {
    settle { (open) throws(StateFileError) in
      let theirs = try open.saveMine(run, now: Clock.now)
      let words = theirs.map { "The other answers are kept in \($0.withoutTerminalControls)" }
      return [.told(words ?? "Yours are saved."), .saved]
    }
  }

  /// The same, for the run that somebody else has written.
  func settleChange(takingTheirsInsteadOf run: SetupRun) {
    settle { (open) throws(StateFileError) in
      let (opened, mine) = try open.takeTheirs(insteadOf: run, now: Clock.now)
      let remarks = opened.notices + ["What you had is kept in \(mine.withoutTerminalControls)"]
      return opened.run.map { [.opened($0, isSaved: true, remarks: remarks)] } ?? []
    }
  }

  private func settle(_ writing: @escaping @Sendable (OpenStateFile) throws(StateFileError) -> [Event]) {
    waiting.order()
    worker.submit { [open, inbox, waiting] in
      inbox.post(Answer(waiting.write { () throws(StateFileError) in try writing(open) }))
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
