import NcursesTerminal
import SetupRules
import StateFile
import Wizard

/// The line that every way out prints, and the exit code. "Saved" is said of what is on disk.
enum Farewell {
  /// What stands on the normal screen while the program is stopped.
  static func paused(_ outcome: SaveOutcome) -> String {
    let safety =
      switch outcome {
      case .saved: "everything is saved."
      case .failed(let error): "the last answers are NOT SAVED: \(error.reason)."
      case .waiting: "the last answers are NOT SAVED yet: \(slowDisk)"
      case .elsewhere: "the run stays open in another terminal."
      }
    return "connect-sso is paused, and \(safety) To come back: fg"
  }

  /// What a fault of the program leaves on the normal screen; everything but the last two seconds is saved then, unless
  /// saving failed.
  static func crashed(_ status: WizardState.SaveStatus, command: String) -> String {
    let safety =
      switch status {
      case .saved, .nothingToSave: "Your answers are saved."
      case .saving, .failed: "Your last answers are NOT SAVED; those before them are."
      }
    return "A fault ended connect-sso. \(safety) To go on: \(command)"
  }

  /// Says how a sitting ended and how to go on, and answers with the exit code.
  ///
  /// - Parameter claim: who has taken the run over, in words; nil where nobody has.
  static func say(
    _ leaving: Leaving, _ state: WizardState, _ outcome: SaveOutcome, claim: String?, command: String
  ) -> ExitStatus {
    if leaving == .signal(.terminate), let claim {
      Output.say("\(claim) has taken this run over.", within: leaving.patience)
    }
    let words = words(for: leaving, state, outcome, command: command)
    Output.say(state.isMasked ? words.withMaskedIDs : words, within: leaving.patience)
    return status(for: leaving, state, outcome)
  }

  private static let slowDisk = "the disk has not answered."

  private static func words(
    for leaving: Leaving, _ state: WizardState, _ outcome: SaveOutcome, command: String
  ) -> String {
    let stays = "The run stays open in the other terminal."
    if leaving == .asked(.leftElsewhere) { return stays }
    switch outcome {
    case .elsewhere: return stays
    case .failed(let error): return "Not saved: \(error)"
    case .waiting:
      return "Not saved: \(slowDisk) What was saved before is whole, in "
        + "\(state.surroundings.stateFile). To go on: \(command)"
    case .saved: break
    }
    if state.saveStatus == .nothingToSave { return "Nothing was given yet. To start: \(command)" }
    let verdict = state.verdict
    let changes = state.run.changesToAccept.map { " " + $0 }.joined()
    if verdict.isComplete { return "Everything is set up and saved.\(changes) To look at it again: \(command)" }
    let position =
      switch state.place {
      case .welcome: "before the first step"
      case .step: "at \(state.place.words)"
      case .review: "at the review"
      }
    let toMend = verdict.toMend > 0 ? ", with \(verdict.toMend) to mend" : ""
    return "Saved \(position)\(toMend).\(changes) To go on: \(command)"
  }

  private static func status(for leaving: Leaving, _ state: WizardState, _ outcome: SaveOutcome) -> ExitStatus {
    let usual = ExitStatus(leaving)
    guard usual == .good else { return usual }
    return switch outcome {
    case .saved: leaving == .endOfInput && !state.verdict.isComplete ? .notGood : .good
    // Somebody else has the run, or has changed it.
    case .failed(let error) where error.status == .locked: .locked
    case .failed, .waiting: .inputOutput
    case .elsewhere: .locked
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
