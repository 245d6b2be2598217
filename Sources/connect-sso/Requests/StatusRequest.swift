import Machine
import SetupRules
import Wizard

/// Tells how far a run is.
struct StatusRequest: Equatable {
  var choice = RunChoice()
  var isJSON = false
  /// Whether the five lines for somebody who helps are wanted instead.
  var isCard = false

  /// Prints the status; good when the run is complete.
  func run() throws -> ExitStatus {
    let environment = Environment.current
    let output = try StatusOutput(choice, environment: environment, needsTitlesAlone: isJSON && !isCard)
    let run = output.saved.run
    guard isCard else { return try output.print(asJSON: isJSON).isComplete ? .good : .notGood }
    let other = UsualRun(of: run.role.other, environment: environment)?.application
    try Output.lines(HelpCard(run, pages: output.pages, beside: other).lines)
    return run.isComplete ? .good : .notGood
  }
}
