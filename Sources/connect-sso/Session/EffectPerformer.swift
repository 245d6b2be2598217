import Machine
import NcursesTerminal
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// Performs the wizard's orders to the outside world. What may take long runs beside the screen, one at a time, in order.
final class EffectPerformer {
  let open: OpenStateFile
  var file: StateFile { open.file }
  let environment: Environment
  let inbox: Inbox<Event>
  /// What is to be sent to the terminal as it is.
  private let terminalBytes: Inbox<[UInt8]>
  private let saver = Worker()
  let errands: Errands<Event>
  private let helpers = RunningHelpers()
  /// The newest run that waits to be saved; older ones need no writing any more.
  private let waiting = WaitingRun()
  var watch: DownloadWatch?
  let home: String
  /// Looked up when they are needed: it takes a few system calls.
  lazy var downloadFolders =
    givenFolders
    ?? DownloadFolders(environment: environment, home: home, currentFolder: TypedPath.currentFolder)
  private let givenFolders: DownloadFolders?
  /// Whether another wizard has the run, so that nothing of it is saved here.
  var isElsewhere = true

  /// - Parameter downloadFolders: Nil for those that the environment names.
  init(
    file: OpenStateFile, environment: Environment, downloadFolders: DownloadFolders? = nil,
    wake: @escaping @Sendable () -> Void
  ) {
    givenFolders = downloadFolders
    open = file
    self.environment = environment
    inbox = Inbox(wake: wake)
    errands = Errands(answering: inbox)
    terminalBytes = Inbox(wake: wake)
    home = environment["HOME"] ?? ""
  }

  deinit {
    helpers.end()
  }

  /// What the effects have answered since the last time. What became of a save counts only for the newest one.
  func answers() -> [Event] {
    let answers = inbox.takeAll()
    for case .opened in answers { isElsewhere = false }
    return waiting.isSettled ? answers : answers.filter { !$0.tellsOfSaving }
  }

  /// What the terminal is to be sent since the last time.
  func bytesForTerminal() -> [UInt8] { terminalBytes.takeAll().flatMap { $0 } }

  /// Becomes readable when something arrives in a download folder.
  var watchedDescriptor: Int32? {
    guard let watch, watch.descriptor >= 0 else { return nil }
    return watch.descriptor
  }

  /// How long the download folders can be left alone although nothing is readable, in milliseconds; nil for ever.
  var lookAgainAfter: Int? { watch?.callAgainAfter }

  func save(_ run: SetupRun) {
    // A run that stays with another wizard is not written here.
    if isElsewhere { return }
    guard waiting.put(run) else { return }
    let (open, inbox, waiting) = (open, inbox, waiting)
    saver.submit {
      guard let run = waiting.take() else { return }
      for event in waiting.write(run, to: open) { inbox.post(event) }
    }
  }

  /// The same for a run of which something was cleared: the state before it is kept for good.
  func saveKeepingBefore(_ run: SetupRun) {
    if isElsewhere { return }
    settle { (open) throws(StateFileError) in
      let kept = try open.save(run, keepingStateBefore: Clock.now)
      let words = kept.map { " The state before is kept in \($0.withoutTerminalControls)" } ?? ""
      return [.copied(how: "The step is clear again.\(words)"), .saved]
    }
  }

  /// Waits until what was ordered to be saved is on disk, at most five seconds: `outcome` tells whether it is.
  func waitForSaves() {
    // What the worker may wait for then is the other wizard.
    if isElsewhere { return }
    _ = saver.finish(within: 5000)
  }

  /// Calls back, on another thread, when all that was ordered to be read so far is answered.
  func afterReading(_ done: @escaping @Sendable () -> Void) {
    errands.afterwards(done)
  }

  /// Calls back, on another thread, when all that was ordered to be saved so far is on disk, or failed to get there.
  func afterSaving(_ done: @escaping @Sendable () -> Void) {
    saver.submit(done)
  }

  /// How it stands with what was given.
  var outcome: SaveOutcome { isElsewhere ? .elsewhere : waiting.outcome }

  func perform(_ effect: Effect, for role: Role) {
    switch effect {
    case .readMetadata(let typed): read(typed: typed, role)
    case .findOtherApplication: findOtherApplication(role)
    case .findAgentsRun: findAgentsRun()
    case .keepPastedMetadata(let text): keepPasted(text, role)
    case .copyMetadata(let typed): copyMetadata(typed, role)
    case .completePath(let typed): complete(typed)
    case .searchMetadata:
      watch = watch ?? DownloadWatch(downloadFolders)
      searchMetadata(role)
    case .openAddress(let address): open(address)
    case .copy(let value): copy(value)
    case .setAside: setAside()
    default: break
    }
  }

  /// Writes the handout of a run beside the state file.
  func writeHandout(_ run: SetupRun, _ pages: NamedValues<Page>) {
    let (file, environment) = (file, environment)
    errands.submit(.writingHandout) {
      .handoutWritten(HandoutFile.write(run, pages, beside: file, environment: environment))
    }
  }

  private func copy(_ value: String) {
    let (terminalBytes, clipboard) = (terminalBytes, Clipboard(environment: environment, helpers: helpers))
    errands.submit(.copying) {
      let outcome = clipboard.copy(value)
      if case .send(let bytes) = outcome { terminalBytes.post(bytes) }
      return .copied(how: outcome.words)
    }
  }

  private func open(_ address: String) {
    let environment = environment
    errands.submit(.opening) {
      BrowserOpening.open(address, environment: environment).words.map { .copied(how: $0) }
    }
  }

  func findOtherApplication(_ role: Role) {
    let environment = environment
    errands.submit(.findingOtherApplication) {
      .otherApplicationFound(UsualRun(of: role.other, environment: environment)?.application)
    }
  }

  private func findAgentsRun() {
    let environment = environment
    errands.submit(.findingAgentsRun) { .agentsRunFound(UsualRun(of: .agents, environment: environment)?.run) }
  }

  private func setAside() {
    settle { (open) throws(StateFileError) in [.setAside(try open.setAside(now: Clock.now))] }
  }

  /// Answers whose run is kept, after somebody else has changed the saved one.
  func settleChange(keepingMine run: SetupRun) {
    settle { (open) throws(StateFileError) in
      let theirs = try open.saveMine(run, now: Clock.now)
      let words = theirs.map { "The other answers are kept in \($0.withoutTerminalControls)" }
      return [.copied(how: words ?? "Yours are saved."), .saved]
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
    let (open, inbox, waiting) = (open, inbox, waiting)
    waiting.order()
    saver.submit {
      for event in waiting.write({ () throws(StateFileError) in try writing(open) }) { inbox.post(event) }
    }
  }

  /// Asks whoever has the run to save and close, and opens it. That may take as long as their disk takes.
  ///
  /// - Parameter run: what goes on here where nothing was saved there.
  func takeOver(from run: SetupRun) {
    let (open, inbox) = (open, inbox)
    saver.submit {
      do throws(StateFileError) {
        try open.takeOver(within: .seconds(10), saying: ThisTerminal.words)
        let opened = try open.open(now: Clock.now)
        inbox.post(.opened(opened.run ?? run, isSaved: opened.run != nil, remarks: opened.notices))
      } catch {
        inbox.post(.foundOpenElsewhere)
        inbox.post(.copied(how: error.description))
      }
    }
  }
}

extension Event {
  /// Whether it tells how a save has gone.
  fileprivate var tellsOfSaving: Bool {
    switch self {
    case .saved, .saveFailed, .foundChanged: true
    default: false
    }
  }
}
