import Runtime
import SetupRules

/// Findings in words, one after the other.
enum FindingWords {
  static func line(_ finding: Finding) -> String {
    finding.severity.rawValue + ": " + finding.message + " " + finding.advice + " (" + finding.code + ")"
  }

  /// Says each finding with its advice and its repair.
  static func say(_ findings: [Finding]) {
    for finding in findings { Output.say(line(finding)) }
    if let repair = findings.repair { Output.say("probably meant: \(repair)") }
    if findings.offersCopy {
      Output.say(
        "To save a good copy: start connect-sso, give this path in step 5, and press Ctrl-R (:fix in plain mode).")
    }
    if let first = findings.first { Output.say("More about it: connect-sso explain \(first.code)") }
  }
}
