import ArgumentParser
import Pages

/// Prints what stands behind the code of a finding.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells more about a finding: what it means, what is seen later, and how to mend it.",
    discussion: "The code stands at the end of a finding. Example: connect-sso explain relay-state/region-differs")

  @Argument(help: "The code of the finding, such as relay-state/region-differs.")
  var code: String

  func run() throws {
    guard let explanation = try Explanation.embedded().first(where: { $0.code == wantedCode }) else {
      ExplanationWords.sayUnknown(wantedCode)
      throw ExitStatus.usage.exitCode
    }
    ExplanationWords.lines(of: explanation).forEach(Output.line)
    throw ExitStatus.good.exitCode
  }

  /// The code as it is meant: it may be copied with its brackets or a full stop.
  private var wantedCode: String {
    let isOfACode: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = code.firstIndex(where: isOfACode), let last = code.lastIndex(where: isOfACode) else { return "" }
    return code[first...last].lowercased()
  }
}
