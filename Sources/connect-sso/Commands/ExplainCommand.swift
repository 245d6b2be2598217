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
    guard let explanation = try Explanation.embedded().first(where: { $0.code == wantedCode }) else {
      ExplanationWords.sayUnknown(wantedCode)
      throw ExitStatus.usage
    }
    try Output.lines(ExplanationWords.lines(of: explanation))
  }

  /// The code as it is meant: it may be copied with its brackets or a full stop.
  private var wantedCode: String {
    if let symptom = LoginSymptom.shown(as: code) { return symptom.rawValue }
    let isOfACode: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = code.firstIndex(where: isOfACode), let last = code.lastIndex(where: isOfACode) else { return "" }
    return code[first...last].lowercased()
  }
}
