import ArgumentParser
import Pages
import Runtime
import SetupRules

/// The words of `explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells more about a finding: what it means, what is seen later, and how to mend it.",
    discussion: """
      The code stands at the end of a finding. A message of a login goes in quotes, such as "Session Expired".

      Example:
      connect-sso explain relay-state/region-differs
      """)

  @Argument(
    help: "The code of the finding, such as relay-state/region-differs, or a message that a login shows.",
    completion: .list(FindingCodes.all))
  var code: String

  func run() throws {
    let code = wantedCode
    guard let explanation = FindingCodes.explanations.first(where: { $0.code == code }) else {
      Self.sayUnknown(code)
      throw ExitStatus.usage
    }
    try Output.lines(Self.lines(of: explanation))
  }

  /// The code, and its paragraphs with an empty line before each, for the usual width of a terminal.
  static func lines(of explanation: Explanation) -> [String] {
    Output.folded([explanation.code] + explanation.paragraphs.flatMap { ["", $0] }, to: 80)
  }

  /// The code as it is meant: it may be copied with its brackets or a full stop.
  private var wantedCode: String {
    if let known = FindingCodes.code(ofMessage: code) { return known }
    let isOfACode: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = code.firstIndex(where: isOfACode), let last = code.lastIndex(where: isOfACode) else { return "" }
    return code[first...last].lowercased()
  }

  /// A code that is longer is not repeated.
  private static let longestCode = 60

  /// Says that there is no such code, and which were probably meant.
  private static func sayUnknown(_ code: String) {
    let isShown = !code.isEmpty && code.count <= longestCode
    Output.say(isShown ? "There is no finding with the code \(code)." : "This is no code of a finding.")
    let near = code.count <= longestCode ? FindingCodes.near(code) : []
    Output.say(near.isEmpty ? "A code begins with one of these words, and a slash:" : "Perhaps it is:")
    for name in near.isEmpty ? FindingCodes.kinds : near { Output.say("  \(name)") }
  }
}
