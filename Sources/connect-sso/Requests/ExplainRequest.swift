import Pages
import SetupRules

/// Prints what stands behind the code of a finding, or behind a message that a login shows.
struct ExplainRequest: Equatable {
  var code: String

  /// Prints the section, or says which codes there are.
  func run() throws -> ExitStatus {
    guard let explanation = try Explanation.embedded().first(where: { $0.code == wantedCode }) else {
      ExplanationWords.sayUnknown(wantedCode)
      return .usage
    }
    try Output.lines(ExplanationWords.lines(of: explanation))
    return .good
  }

  /// The code as it is meant: it may be copied with its brackets or a full stop.
  private var wantedCode: String {
    if let symptom = LoginSymptom.shown(as: code) { return symptom.rawValue }
    let isOfACode: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = code.firstIndex(where: isOfACode), let last = code.lastIndex(where: isOfACode) else { return "" }
    return code[first...last].lowercased()
  }
}
