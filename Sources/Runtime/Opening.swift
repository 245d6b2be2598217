import Machine
import NcursesTerminal
import SetupRules
import StateFile
import Wizard

/// A run as it is found when the wizard starts, and whether it may be saved here.
struct Opening {
  let environment: Environment
  let file: OpenStateFile
  /// Whether another wizard has it, which decides until it is asked.
  let isElsewhere: Bool
  /// The wizard on the run, which is not told of it yet.
  let state: WizardState
  private let choice: WizardChoice
  private let event: Event
  /// Why nothing can be saved now; nil where it can.
  private let trouble: StateFileError?

  /// Takes the lock and reads the run, mending what is damaged. One that another wizard holds is shown as it is, behind
  /// the question who goes on. Where there can be no lock, each save tries to take it, and says why it fails.
  init(_ choice: WizardChoice, environment: Environment) throws {
    self.choice = choice
    self.environment = environment
    file = OpenStateFile(try choice.run.file(environment: environment))
    let pages = try choice.run.allPages()
    let now = Clock.now
    var trouble: StateFileError?
    do throws(StateFileError) {
      try file.lock()
    } catch {
      switch error {
      case .locked, .cannotLock, .cannotWrite: trouble = error
      case .damaged, .newer, .otherWorkshop, .foreign, .notUTF8, .unreadable, .changed, .roleDiffers, .homeUnknown:
        throw error
      }
    }
    let run: SetupRun
    if case .locked = trouble {
      isElsewhere = true
      self.trouble = nil
      run = try file.file.read() ?? choice.run.newRun(environment: environment, now: now)
      event = .foundOpenElsewhere
    } else {
      isElsewhere = false
      self.trouble = trouble
      let opened = try file.open(now: now)
      run = opened.run ?? choice.run.newRun(environment: environment, now: now)
      let isNewWithAnswers = opened.run == nil && !run.answers.isEmpty
      let remarks = opened.notices + (isNewWithAnswers ? [Self.takenWords] : [])
      event = .opened(run, isSaved: opened.run != nil, remarks: remarks)
    }
    try choice.run.check(run, in: file.file)
    var state = WizardState(
      run: run, pages: pages, surroundings: Surroundings(environment: environment, stateFile: file.file.path), now: now)
    if choice.board != nil { state.board = .joined }
    state.isMasked = choice.screen.isMasked
    self.state = state
  }

  /// What the wizard is told first.
  func events(remarking remark: String? = nil) -> [Event] {
    var event = event
    if let remark, case .opened(let run, let isSaved, let remarks) = event {
      event = .opened(run, isSaved: isSaved, remarks: remarks + [remark])
    }
    return [event] + (trouble.map { [.saveFailed($0.description)] } ?? [])
  }

  func world(on terminal: NcursesTerminal?, wake: @escaping @Sendable () -> Void) -> World {
    let post = choice.board.map { BoardPost($0, stateFile: file.file.path, environment: environment, wake: wake) }
    return World(
      on: terminal, wake: wake, file: file, isElsewhere: isElsewhere, environment: environment, posting: post)
  }

  /// Says how the wizard was left, when nothing is shown any more, and answers with the exit code.
  func end(_ leaving: Leaving, _ state: WizardState, _ world: World) -> ExitStatus {
    let status = Farewell.say(leaving, state, world.outcome, claim: file.claim, command: choice.command)
    world.leaveBoard(state, leaving)
    return status
  }

  private static let takenWords =
    "What the agents' setup knows is here already: its Region, its instance and the first two steps."
}
