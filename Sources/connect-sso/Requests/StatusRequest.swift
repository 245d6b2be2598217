import SetupRules
import Wizard

/// Tells how far a run is.
struct StatusRequest: Equatable {
  var choice = RunChoice()
  var isJSON = false
  /// Whether the five lines for somebody who helps are wanted instead.
  var isCard = false

  /// Prints the status; good when every step is done.
  func run() throws -> ExitStatus {
    let environment = Environment.current
    let output = try StatusOutput(choice, environment: environment, needsTitlesAlone: isJSON && !isCard)
    let run = output.saved.run
    if isCard {
      let other = UsualRun(of: run.role.other, environment: environment)?.application
      try Output.lines(HelpCard(run, pages: output.pages, beside: other).lines)
    } else {
      try output.print(asJSON: isJSON)
    }
    return run.isComplete ? .good : .notGood
  }
}
