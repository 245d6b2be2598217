import Machine
import NcursesTerminal
import Pages
import SetupRules
import StateFile
import TerminalUI
import Wizard

extension Session {
  /// Opens the wizard on its state file, and runs it until it is left.
  static func run(_ request: WizardRequest) throws -> ExitStatus {
    let choice = request.choice
    let environment = Environment.current
    let trainersPages = try choice.trainersPages()
    let file = try choice.file(environment: environment)
    if PlainSession.isWished(environment: environment) {
      return try PlainSession.run(
        choice, OpenStateFile(file), pages: trainersPages, environment: environment, command: choice.command)
    }
    let open = OpenStateFile(file)
    // A whole file is shown before it is locked, so that the screen comes sooner. Whatever is not whole is mended, or
    // said, under the lock.
    let early = (try? file.read()) ?? nil
    let late = early == nil ? try Opening(of: open, choice, environment: environment) : nil
    let run = early ?? late?.run ?? choice.newRun(environment: environment, now: Clock.now)
    try choice.check(run)
    let command = choice.command.withoutTerminalControls
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(
        NcursesTerminal.Options(
          color: request.color.terminalColor, mouse: request.usesMouse, environment: { environment[$0] },
          crashWords: Farewell.crashed(.nothingToSave, command: command),
          wordsBefore: "For plain lines instead of a screen: connect-sso --plain\r\n"))
    } catch {
      // Where there is no terminal, or one that cannot place its cursor, lines still go in and out.
      return try PlainSession.run(
        choice, open, late, pages: trainersPages, environment: environment, command: choice.command)
    }
    let waker = terminal.waker
    let performer = EffectPerformer(file: open, environment: environment, wake: { waker.wake() })
    performer.isElsewhere = late?.isElsewhere ?? true
    var state = WizardState(
      run: run, pages: try trainersPages ?? Pages.embedded(opening: run.place),
      surroundings: Surroundings(environment: environment, stateFile: file.path), now: Clock.now)
    state.usesMouse = request.usesMouse
    let session = Session(state: state, terminal: terminal, performer: performer, command: command)
    let shown = Event.opened(run, isSaved: true, remarks: [])
    let remark = terminal.replacedTerminal?.words
    session.begin(with: (late?.event ?? shown).remarking(remark))
    if let trouble = late?.trouble { session.takeNews(.saveFailed(trouble.description)) }
    if trainersPages == nil { session.readAllPages() }
    if early != nil {
      do {
        let opening = try Opening(of: open, choice, environment: environment)
        performer.isElsewhere = opening.isElsewhere
        if opening.event != shown { session.takeNews(opening.event.remarking(remark)) }
        if let trouble = opening.trouble { session.takeNews(.saveFailed(trouble.description)) }
      } catch {
        terminal.close()
        throw error
      }
    }
    let leaving = session.run()
    performer.waitForSaves()
    terminal.close()
    return Farewell.say(
      leaving, session.lastState, performer.outcome, claim: open.claim, command: choice.command)
  }
}

extension Event {
  /// The same, with one more remark where a run was opened.
  fileprivate func remarking(_ remark: String?) -> Event {
    guard let remark, case .opened(let run, let isSaved, let remarks) = self else { return self }
    return .opened(run, isSaved: isSaved, remarks: remarks + [remark])
  }
}
