import Pages
import Runtime

/// An explanation as a terminal shows it.
enum ExplanationWords {
  /// The usual width of a terminal.
  private static let width = 80
  /// A code that is longer is not repeated.
  private static let longestCode = 60

  /// The code, and its paragraphs with an empty line before each.
  static func lines(of explanation: Explanation) -> [String] {
    [explanation.code] + explanation.paragraphs.flatMap { [""] + wrapped($0) }
  }

  /// Says that there is no such code, and which were probably meant.
  static func sayUnknown(_ code: String) {
    let isShown = !code.isEmpty && code.count <= longestCode
    Output.say(isShown ? "There is no finding with the code \(code)." : "This is no code of a finding.")
    let near = code.count <= longestCode ? FindingCodes.near(code) : []
    Output.say(near.isEmpty ? "A code begins with one of these words, and a slash:" : "Perhaps it is:")
    for name in near.isEmpty ? FindingCodes.kinds : near { Output.say("  \(name)") }
  }

  /// Breaks at blanks. A word that is longer than a line stays whole, so that it can be copied.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
