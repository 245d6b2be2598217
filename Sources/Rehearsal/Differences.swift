import SetupRules
import Wizard

extension RehearsalState {
  /// Where the wizard's answers and the console are not the same, a sentence each.
  var differences: [String] {
    let answers = wizard.run.answers
    let pairs: [(Field, words: String, inConsole: String)] = [
      (.applicationName, "The application's name", console.savedName ?? ""),
      (.identityCenterRegion, "The Region of Identity Center", console.values["identityCenterRegion"]),
      (.relayState, "The relay state", console.saved("relayState")),
    ]
    let differing = pairs.compactMap { field, words, inConsole -> String? in
      guard let answer = answers[field], answer != inConsole else { return nil }
      return "\(words) is \"\(inConsole)\" in the console, and \"\(answer)\" in the wizard."
    }
    let isHalfDone = !answers.isEmpty && !wizard.verdict.isComplete
    return differing + (isHalfDone ? ["The wizard still has open points. F6 goes there."] : [])
  }
}
