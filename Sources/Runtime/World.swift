import Account
import Machine
import NcursesTerminal
import Rehearsal
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// What a sitting has around it: every order is performed here. What may take long is done beside the screen.
final class World {
  /// Where a sitting is shown; nil in plain mode, where lines go by, and there is no screen to come back to.
  private let terminal: NcursesTerminal?
  let environment: Environment
  /// Nil where there is no run that would be saved.
  let saver: Saver?
  /// What keeps a demonstration to itself; nil for a real sitting.
  private let bounds: DemonstrationBounds?
  private let inbox: Inbox<Answer>
  /// What is to be sent to the terminal as it is.
  private let terminalBytes: Inbox<[UInt8]>
  private let errands: Errands
  private lazy var desk = AccountDesk(AWSCommand(environment: environment, helpers: helpers), answering: inbox)
  /// What waits for the network, so that nothing else waits for it.
  private let networkErrands: Errands
  /// What fetches the metadata file that was asked for last.
  private var fetching = RunningHelpers()
  private let helpers = RunningHelpers()
  private var times = SavingTimes()
  private var watch: DownloadWatch?
  private var followed: FollowedRun?
  /// What looks at the board; nil where none is shown.
  private let boardWatch: BoardWatch?
  /// What puts the run on the board; nil where none is joined.
  private let boardPost: BoardPost?
  /// What the trainer's windows share; nil for everybody else.
  private var trainers: TrainersFiles?
  /// What was found while something was performed.
  private let untold: Inbox<News>
  private let home: String
  private lazy var downloadFolders =
    bounds?.downloadFolders
    ?? DownloadFolders(environment: environment, home: home, currentFolder: TypedPath.currentFolder)
  private var role = Role.agents
  /// How the sitting is left; nil while it is not. Only the first way counts.
  private(set) var ending: Leaving?

  /// - Parameter wake: ends the wait for input, from any thread.
  init(
    on terminal: NcursesTerminal?, wake: @escaping @Sendable () -> Void, file: OpenStateFile?,
    isElsewhere: Bool = false, environment: Environment, bounds: DemonstrationBounds? = nil,
    following followed: FollowedRun? = nil, trainers: TrainersFiles? = nil, posting boardPost: BoardPost? = nil,
    watching boardWatch: BoardWatch? = nil
  ) {
    let inbox = Inbox<Answer>(wake: wake)
    self.terminal = terminal
    self.environment = environment
    self.bounds = bounds
    self.followed = followed
    self.boardPost = boardPost
    self.boardWatch = boardWatch
    self.trainers = trainers
    self.inbox = inbox
    saver = file.map { Saver($0, isElsewhere: isElsewhere, answering: inbox) }
    errands = Errands(answering: inbox)
    networkErrands = Errands(answering: inbox)
    terminalBytes = Inbox(wake: wake)
    untold = Inbox(wake: wake)
    home = environment["HOME"] ?? ""
  }

  deinit {
    helpers.end()
    fetching.end()
  }

  func end(_ leaving: Leaving) { ending = ending ?? leaving }

  /// How it stands with what was given.
  var outcome: SaveOutcome { saver?.outcome ?? .saved }

  // MARK: What comes from it

  /// What there is to tell since the last time.
  func news(of wizard: WizardState?) -> [News] {
    var news = untold.takeAll()
    if let posted = boardPost?.news(), !posted.isEmpty { news.append(.answer(Answer(posted))) }
    for answer in inbox.takeAll().map({ saver?.stillTrue($0) ?? $0 }) {
      if case .opened = answer.events.first { saver?.isElsewhere = false }
      let events = bounds.map { answer.events.map($0.shown) } ?? answer.events
      news.append(.answer(Answer(events, to: answer.requests)))
    }
    let now = Clock.milliseconds
    if times.isRested(at: now) { news.append(.answer(Answer([.rested]))) }
    // The header stays as it is until the try has gone well.
    if let wizard, times.isRetry(hasFailed: outcome.hasFailed, at: now) { saver?.save(wizard.run) }
    if let clock = trainers?.clock(now: Clock.now) { news.append(.clock(clock)) }
    if followed?.look() == true, let followed { news.append(.followed(followed)) }
    for look in boardWatch?.looks() ?? [] { news.append(.board(look)) }
    return news
  }

  /// Takes in how the wizard stands, once all that came is taken in. A run that another wizard has is put on the board by that
  /// one, if by any.
  func look(at wizard: WizardState?) {
    if let wizard, saver?.isElsewhere == false { boardPost?.look(at: wizard) }
  }

  /// Whoever leaves by their own wish leaves the newest card behind; others wait for nobody.
  func leaveBoard(_ wizard: WizardState, _ leaving: Leaving) {
    guard let boardPost, saver?.isElsewhere == false else { return }
    switch leaving {
    case .asked, .endOfInput: boardPost.finish(with: wizard)
    case .signal, .hangup, .outputLost: break
    }
  }

  /// What the terminal is to be sent since the last time.
  func bytesForTerminal() -> [UInt8] { terminalBytes.takeAll().flatMap { $0 } }

  /// The milliseconds after which there may be news, although nothing has woken anybody; nil for ever.
  var due: Int? {
    let moment = [times.due, boardWatch?.due, boardPost?.due].compactMap(\.self).min()
    let left = moment.map { max(0, $0 - Clock.milliseconds) }
    return [left, watch?.callAgainAfter, followed.map { _ in FollowedRun.interval }].compactMap(\.self).min()
  }

  /// Becomes readable when something arrives in a download folder.
  var watchedDescriptor: Int32? { watch?.descriptor }

  /// Looks again for metadata files if something has changed in the usual folders.
  func lookForArrivals() {
    if watch?.changed() == true { searchMetadata(nil) }
  }

  /// Calls back once on each of two other threads, when all that was ordered so far is answered and saved.
  func afterAllOrders(_ done: @escaping @Sendable () -> Void) {
    errands.worker.submit { [networkErrands] in networkErrands.worker.submit(done) }
    if let saver { saver.worker.submit(done) } else { done() }
  }

  // MARK: What it does

  /// Performs what was ordered, in order. Whoever is asked to end waits for nobody, whatever was pressed before; keys that
  /// came together wait once.
  ///
  /// - Parameters:
  ///   - wizard: what the orders are about.
  ///   - pausing: what stands on the normal screen while the program is stopped.
  func perform(_ orders: [SittingOrder], of wizard: WizardState?, pausing: (SaveOutcome) -> String) {
    if let wizard { role = wizard.run.role }
    var mayWait = true
    for order in orders {
      switch order {
      case .rehearsed(let effect): rehearse(effect)
      case .tellClock(let clock): tell(.tellingClock) { $0.tell(clock) }
      case .tellPosition(let position): tell(.tellingPosition) { $0.tell(position) }
      case .effect(let order):
        if order.effect.kind == .halt {
          if ending != nil || !mayWait { continue }
          mayWait = false
        }
        perform(order.effect, for: order.request, of: wizard, pausing)
      }
    }
  }

  private func perform(
    _ effect: Effect, for request: RequestID?, of wizard: WizardState?, _ pausing: (SaveOutcome) -> String
  ) {
    switch effect {
    case .redraw: terminal?.redraw()
    case .reportMouse(let isOn): terminal?.reportMouse(isOn)
    case .showAlone(let value): terminal?.showAlone(value, also: watchedDescriptor)
    case .pause:
      // The program may never go on.
      saver?.waitForSaves()
      terminal?.pause(saying: pausing(outcome))
    case .quit(let how): end(.asked(how))
    case .watchForRest: times.keyPressed(at: Clock.milliseconds)

    case .save: if let wizard { saver?.save(wizard.run) }
    case .saveKeepingBefore: if let wizard { saver?.saveKeepingBefore(wizard.run) }
    case .setAside: saver?.setAside()
    case .keepMine: if let wizard { saver?.settleChange(keepingMine: wizard.run) }
    case .takeTheirs: if let wizard { saver?.settleChange(takingTheirsInsteadOf: wizard.run) }
    case .takeOver: if let wizard { saver?.takeOver(from: wizard.run) }

    case .readMetadata(let typed): readMetadata(typed, request)
    case .fetchMetadata(let address, let typed): fetchMetadata(address, typed, request)
    case .keepPastedMetadata(let text): keepPasted(text, request)
    case .copyMetadata(let typed): copyMetadata(typed, request)
    case .completePath(let typed): complete(typed, request)
    case .searchMetadata:
      watch = watch ?? DownloadWatch(downloadFolders)
      searchMetadata(request)
    case .findOtherApplication: findOtherApplication(request)
    case .findAgentsRun: findAgentsRun(request)
    case .writeHandout: if let wizard { writeHandout(wizard, request) }
    case .askAccount(let question):
      if bounds != nil { return answer([.accountReplied(.failed(question, .demonstration))], request) }
      desk.submit(question, for: request)
    case .copy(let value): copy(value, isMasked: wizard?.isMasked == true && value.withMaskedIDs != value, request)
    case .openAddress(let address): open(address)
    }
  }

  /// Tells where the presentation was left, when nothing is shown any more.
  func tellNow(_ position: TapePosition) {
    // What was ordered before is written first, and where the disk takes longer, the notes see that nobody plays.
    _ = errands.worker.finish(within: 1000)
    trainers?.tell(position)
  }

  private func tell(_ kind: Errands.Kind, _ telling: @escaping @Sendable (TrainersFiles) -> Void) {
    guard let trainers else { return }
    errands.submit(kind) {
      telling(trainers)
      return []
    }
  }

  private func rehearse(_ effect: RehearsalEffect) {
    guard let reason = bounds?.rehearse(effect), case .save(let name, _) = effect else { return }
    untold.post(.downloadFailed(name: name, reason: reason))
  }

  private func copy(_ value: String, isMasked: Bool, _ request: RequestID?) {
    if let words = bounds?.wordsForCopying { return answer([.told(words)], request) }
    let clipboard = Clipboard(environment: environment, helpers: helpers)
    errands.submit(.copying, for: request) { [terminalBytes] in
      let outcome = clipboard.copy(value)
      if case .send(let bytes) = outcome { terminalBytes.post(bytes) }
      return [.told(outcome.words(isMasked: isMasked))]
    }
  }

  private func open(_ address: String) {
    if let words = bounds?.wordsForOpening { return answer([.told(words)], nil) }
    errands.submit(.opening) { [environment] in
      BrowserOpening.open(address, environment: environment).words.map { [.told($0)] } ?? []
    }
  }

  private func writeHandout(_ wizard: WizardState, _ request: RequestID?) {
    guard let file = saver?.open.file else { return }
    errands.submit(.writingHandout, for: request) { [environment] in
      [.told(HandoutFile.write(wizard, beside: file, environment: environment))]
    }
  }

  private func answer(_ events: [Event], _ request: RequestID?) {
    inbox.post(Answer(events, to: request.map { [$0] } ?? []))
  }

  // MARK: The metadata file and the other role's run

  /// A file of the other role's application is not among those that are found.
  private func searchMetadata(_ request: RequestID?) {
    errands.submit(.searching, for: request) { [folders = downloadFolders, environment, other = role.other] in
      let paths = MetadataSearch.paths(in: folders.all)
      let other = UsualRun(of: other, environment: environment)
      // What comes after the first that fits is never suggested.
      let first = paths.firstIndex { other?.owns(metadataFile: $0) != true } ?? paths.endIndex
      return [.metadataFilesFound(Array(paths[first...]))]
    }
  }

  private func readMetadata(_ typed: String, _ request: RequestID?) {
    if let refused = bounds?.refusal(of: typed) { return answer(refused, request) }
    submit(.reading, request) { [environment] _ in
      .metadataRead(MetadataFile.read(typed: typed, environment: environment))
    }
  }

  /// A fetch that was asked for before is ended: nobody waits for it any more.
  private func fetchMetadata(_ address: MetadataAddress, _ typed: String, _ request: RequestID?) {
    if let bounds { return answer(bounds.refusalToFetch(typed), request) }
    fetching.end()
    fetching = RunningHelpers()
    submit(.fetchingMetadata, request, onNetwork: true) { [helpers = fetching, environment, role] file in
      let reading = MetadataFile.fetch(
        address, typed: typed, beside: file, role: role, environment: environment, among: helpers)
      return helpers.isOver ? nil : .metadataRead(reading)
    }
  }

  private func keepPasted(_ text: String, _ request: RequestID?) {
    submit(.keepingPasted, request) { [environment, role] file in
      var reading = MetadataFile.keep(
        UTF8Copy.ofPasted(text.withoutBlanksAround + "\n"), beside: file, role: role, environment: environment)
      reading.typed = ""
      return .metadataRead(reading)
    }
  }

  /// The file itself is only read.
  private func copyMetadata(_ typed: String, _ request: RequestID?) {
    if let refused = bounds?.refusal(of: typed) { return answer(refused, request) }
    submit(.copyingMetadata, request) { [environment, role] file in
      let copy = UTF8Copy.ofFile(MetadataFile.path(typed: typed, environment: environment))
      let reading = copy.map { MetadataFile.keep($0, beside: file, role: role, environment: environment) }
      return .metadataCopied(of: typed, reading ?? .notKept("the file has changed meanwhile"))
    }
  }

  /// The other role's run may have changed since the step was opened, so it is looked at again with every file.
  ///
  /// - Parameter reading: is given the state file, beside which metadata can be kept.
  private func submit(
    _ kind: Errands.Kind, _ request: RequestID?, onNetwork: Bool = false,
    _ reading: @escaping @Sendable (StateFile) -> Event?
  ) {
    guard let file = saver?.open.file else { return }
    let errands = onNetwork ? networkErrands : errands
    errands.submit(kind, for: request) { [environment, other = role.other] in
      guard let event = reading(file) else { return [] }
      return [.otherApplicationFound(UsualRun(of: other, environment: environment)?.application), event]
    }
  }

  private func complete(_ typed: String, _ request: RequestID?) {
    if let bounds, !bounds.contains(typed) {
      return answer([.pathCompleted(typed: typed, completed: typed, candidates: [])], request)
    }
    errands.submit(.completing, for: request) { [home] in
      let completion = PathCompletion(of: typed, home: home, currentFolder: TypedPath.currentFolder)
      return [.pathCompleted(typed: typed, completed: completion.completed, candidates: completion.candidates)]
    }
  }

  private func findOtherApplication(_ request: RequestID?) {
    errands.submit(.findingOtherApplication, for: request) { [environment, other = role.other] in
      [.otherApplicationFound(UsualRun(of: other, environment: environment)?.application)]
    }
  }

  private func findAgentsRun(_ request: RequestID?) {
    errands.submit(.findingAgentsRun, for: request) { [environment] in
      [.agentsRunFound(UsualRun(of: .agents, environment: environment)?.run)]
    }
  }
}
