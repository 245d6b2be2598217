import NcursesTerminal
import SetupRules
import StateFile
import Wizard

/// The one line that every way out prints, and the exit code.
enum Farewell {
  static let paused = "connect-sso is paused, and everything is saved. To come back: fg"

  /// What a fault of the program leaves on the normal screen; everything but the last second is saved then.
  static func crashed(command: String) -> String {
    "A fault ended connect-sso. Your answers are saved. To go on: \(command)"
  }

  /// Says how a sitting ended and how to go on, and answers with the exit code.
  static func say(_ leaving: Leaving, _ state: WizardState, failure: StateFileError?, command: String) -> ExitStatus {
    Output.say(words(for: leaving, state: state, failure: failure, command: command), within: leaving.patience)
    return status(for: leaving, state: state, failure: failure)
  }

  private static func words(for leaving: Leaving, state: WizardState, failure: StateFileError?, command: String)
    -> String
  {
    if leaving == .asked(.leftElsewhere) { return "The run stays open in the other terminal." }
    if let failure { return "Not saved: \(failure)" }
    if state.saveStatus == .nothingToSave { return "Nothing was given yet. To start: \(command)" }
    if state.run.isComplete { return "Everything is set up and saved. To look at it again: \(command)" }
    let position =
      switch state.place {
      case .welcome: "before the first step"
      case .step: "at step \(state.place.stepNumber ?? 1) of \(Workshop.steps.count)"
      case .review: "at the review"
      }
    return "Saved \(position). To go on: \(command)"
  }

  private static func status(for leaving: Leaving, state: WizardState, failure: StateFileError?) -> ExitStatus {
    switch leaving {
    case .asked(.finished), .asked(.saved): failure == nil ? .good : .inputOutput
    case .endOfInput: failure != nil ? .inputOutput : state.run.isComplete ? .good : .notGood
    default: ExitStatus(leaving)
    }
  }
}

extension ExitStatus {
  /// The status for a way to leave, where everything went well until then.
  init(_ leaving: Leaving) {
    self =
      switch leaving {
      case .asked(.leftElsewhere): .locked
      case .asked(.interrupted): ExitStatus(EndingSignal.interrupt)
      case .signal(let signal): ExitStatus(signal)
      case .hangup: ExitStatus(EndingSignal.hangup)
      case .outputLost: .inputOutput
      case .asked(.finished), .asked(.saved), .endOfInput: .good
      }
  }
}
