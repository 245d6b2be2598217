import ArgumentParser
import Wizard

/// The minutes that a trainer has.
struct MinutesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The minutes that you have for the whole module, in place of those that its steps plan.", valueName: "number"))
  var minutes: Int?

  func validate() throws {
    guard let minutes, !SetupRun.possibleMinutes.contains(minutes) else { return }
    let possible = SetupRun.possibleMinutes
    throw ValidationError("The minutes are a whole number from \(possible.lowerBound) to \(possible.upperBound).")
  }
}
