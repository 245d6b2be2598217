import Machine
import SetupRules
import StateFile
import Wizard

/// A run as it is found when the wizard starts, and whether it may be saved here.
struct Opening {
  /// Whether another wizard has it, which decides until it is asked.
  let isElsewhere: Bool
  let run: SetupRun
  private let event: Event
  /// Why nothing can be saved now; nil where it can.
  private let trouble: StateFileError?

  /// Takes the lock and reads the run, mending what is damaged. One that another wizard holds is shown as it is, behind
  /// the question who goes on. Where there can be no lock, each save tries to take it, and says why it fails.
  init(of file: OpenStateFile, _ choice: RunChoice, environment: Environment) throws {
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
    if case .locked = trouble {
      isElsewhere = true
      self.trouble = nil
      run = try file.file.read() ?? choice.newRun(environment: environment, now: now)
      event = .foundOpenElsewhere
    } else {
      isElsewhere = false
      self.trouble = trouble
      let opened = try file.open(now: now)
      run = opened.run ?? choice.newRun(environment: environment, now: now)
      let isNewWithAnswers = opened.run == nil && !run.answers.isEmpty
      let remarks = opened.notices + (isNewWithAnswers ? [Self.takenWords] : [])
      event = .opened(run, isSaved: opened.run != nil, remarks: remarks)
    }
    try choice.check(run, in: file.file)
  }

  /// What the wizard is told first.
  func events(remarking remark: String? = nil) -> [Event] {
    var event = event
    if let remark, case .opened(let run, let isSaved, let remarks) = event {
      event = .opened(run, isSaved: isSaved, remarks: remarks + [remark])
    }
    return [event] + (trouble.map { [.saveFailed($0.description)] } ?? [])
  }

  private static let takenWords =
    "What the agents' setup knows is here already: its Region, its instance and the first two steps."
}
