import ArgumentParser
import Glibc
import Machine
import Runtime
import SetupRules
import StateFile
import Wizard

/// Clears one step, or the whole run, after asking.
struct ResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Clears one step, or the whole setup, after asking.",
    discussion: """
      The state before is kept beside the state file, under a name with the time.

      Example:
      connect-sso reset set-relay-state
      """)

  @OptionGroup var options: StateOptions

  @Argument(
    help: "The step to clear, by its id or its number; without it, everything.",
    completion: .list(Workshop.steps.map(\.id.rawValue)))
  var step: String?

  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    _ = try step.map(Self.step)
  }

  func run() throws {
    let wanted = try step.map(Self.step)
    if !yes, isatty(0) == 0 {
      throw Refusal(
        .usage, ["Without a terminal nothing can be asked. To clear it without a question, add --yes."])
    }
    let pages = try options.choice.allPages()
    let environment = Environment.current
    let locked = try LockedRun(options.choice, environment: environment, now: Clock.now)
    defer { locked.open.release() }
    guard var run = locked.saved else {
      return Output.say("Nothing is saved yet, so there is nothing to clear.")
    }
    if !yes {
      guard let words = run.clearingWords(wanted, pages: pages) else { return Output.say(SetupRun.nothingToClear) }
      guard isWanted(wanted, words, pages) else {
        Output.say("Nothing is cleared.")
        throw ExitStatus.notGood
      }
    }
    let now = Clock.now
    run.clear(wanted, now: now)
    let kept = try locked.open.save(run, keepingStateBefore: now)
    let words = kept.map { " The state before is kept in \($0.withoutTerminalControls)." } ?? ""
    Output.say("Cleared.\(words) To go on: \(options.choice.command)")
  }

  private static func step(_ name: String) throws -> Step {
    if let step = Workshop.step(Step.ID(rawValue: name)) { return step }
    if let number = Int(name), Workshop.steps.indices.contains(number - 1) { return Workshop.steps[number - 1] }
    let known = Workshop.steps.map(\.id.rawValue).joined(separator: ", ")
    throw ValidationError("There is no step \"\(name.withoutTerminalControls)\". The steps are \(known).")
  }

  private func isWanted(_ step: Step?, _ words: String, _ pages: [String: Page]) -> Bool {
    let name = step.map { "the step \"\(pages.title(of: .step($0.id)))\"" } ?? "everything"
    Output.say("Clear \(name)? \(words)")
    Output.say("Type yes and press Enter to clear it; Enter alone keeps it.")
    let answer = readLine()?.lowercased() ?? ""
    return answer == "yes" || answer == "y"
  }
}
