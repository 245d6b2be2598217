import SetupRules
import Wizard

/// The way past the argument parser, which takes longer than most requests: for the words that people and scripts
/// write every day. Whatever else the words are, help and mistakes among them, is the argument parser's.
extension Request {
  /// - Parameter words: Those after the program's name.
  init?(plainWords words: [String]) {
    let rest = Array(words.dropFirst())
    let request: Request? =
      switch words.first {
      case "inspect": .inspection(rest)
      case "relay-state": .relayState(rest)
      case "explain": .explanation(rest)
      case "status": .status(rest)
      case "wizard": .wizard(rest)
      default: .wizard(words)
      }
    guard let request else { return nil }
    self = request
  }

  private static func inspection(_ words: [String]) -> Request? {
    guard
      let words = PlainWords(words, flags: ["--json"], options: ["--instance", "--region", "--role"]),
      words.values.count == 2, let kind = InspectRequest.Kind(rawValue: words.values[0]),
      let role = words.choice("--role", else: Role.agents)
    else { return nil }
    return .inspect(
      InspectRequest(
        kind: kind, value: words.values[1], target: target(words.options["--instance"], words), role: role,
        isJSON: words.flags.contains("--json")))
  }

  private static func relayState(_ words: [String]) -> Request? {
    guard
      let words = PlainWords(words, options: ["--region", "--role", "--destination"]), words.values.count == 1,
      let role = words.choice("--role", else: Role.agents)
    else { return nil }
    return .relayState(
      RelayStateRequest(
        target: target(words.values[0], words), role: role, destination: words.options["--destination"]))
  }

  private static func explanation(_ words: [String]) -> Request? {
    guard let words = PlainWords(words), words.values.count == 1 else { return nil }
    return .explain(ExplainRequest(code: words.values[0]))
  }

  private static func status(_ words: [String]) -> Request? {
    guard let words = PlainWords(words, flags: ["--json", "--card"], options: ["--state", "--role"]),
      let choice = run(words), words.flags.count < 2
    else { return nil }
    return .status(
      StatusRequest(
        choice: choice, isJSON: words.flags.contains("--json"), isCard: words.flags.contains("--card")))
  }

  private static func wizard(_ words: [String]) -> Request? {
    guard let words = PlainWords(words, flags: ["--plain", "--mouse"], options: ["--state", "--role", "--color"]),
      let choice = run(words), let color = words.choice("--color", else: WizardRequest.ColorChoice.auto)
    else { return nil }
    return .wizard(
      WizardRequest(
        choice: choice, isPlain: words.flags.contains("--plain"), usesMouse: words.flags.contains("--mouse"),
        color: color))
  }

  private static func target(_ instance: String?, _ words: PlainWords) -> InstanceArguments {
    InstanceArguments(instance: instance, region: words.options["--region"])
  }

  /// Which run is meant; nil where there is a value or an unknown role.
  private static func run(_ words: PlainWords) -> RunChoice? {
    guard words.values.isEmpty else { return nil }
    guard let name = words.options["--role"] else { return RunChoice(state: words.options["--state"]) }
    return Role(rawValue: name).map { RunChoice(state: words.options["--state"], role: $0) }
  }
}
