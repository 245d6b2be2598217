import SetupRules
import StateFile
import Wizard

/// A run as it is found when the wizard starts, and whether it may be saved here.
struct Opening {
  var hold: Hold
  var run: SetupRun
  var event: Event

  /// Takes the lock and reads the run, mending what is damaged. One that another wizard holds is shown as it is, behind
  /// the question who goes on.
  init(of file: StateFile, _ choice: RunChoice, environment: Environment) throws {
    let now = Clock.now
    hold = try Hold(of: file)
    if case .elsewhere = hold {
      run = try file.read() ?? choice.newRun(environment: environment, now: now)
      event = .foundOpenElsewhere
    } else {
      let opened = try file.open(now: now)
      run = opened.run ?? choice.newRun(environment: environment, now: now)
      let isNewWithAnswers = opened.run == nil && !run.answers.isEmpty
      let remarks = opened.notices + (isNewWithAnswers ? [Self.takenWords] : [])
      event = .opened(run, isSaved: opened.run != nil, remarks: remarks)
    }
    try choice.check(run)
  }

  private static let takenWords =
    "What the agents' setup knows is here already: its Region, its instance and the first two steps."
}
