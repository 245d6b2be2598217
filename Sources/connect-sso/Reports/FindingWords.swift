import Runtime
import SetupRules

/// Findings in words, one after the other.
enum FindingWords {
  static func line(_ finding: Finding) -> String {
    finding.severity.rawValue + ": " + finding.message + " " + finding.advice + " (" + finding.code + ")"
  }

  /// Says what there is to say of each answer, under its name.
  static func sayByAnswer(_ findings: [Finding]) {
    for field in Field.allCases {
      let ofField = findings.filter { $0.field == field }
      if !ofField.isEmpty { Output.say("\(field.rawValue):") }
      sayEach(ofField)
    }
    sayEach(findings.filter { $0.field == nil })
    sayMore(findings.byWeight)
  }

  /// Says each finding with its advice, and the repair of them all.
  static func say(_ findings: [Finding]) {
    sayEach(findings)
    sayMore(findings)
  }

  private static func sayEach(_ findings: [Finding]) {
    for finding in findings { Output.say(line(finding)) }
    if let repair = findings.repair { Output.say("probably meant: \(repair)") }
  }

  private static func sayMore(_ findings: [Finding]) {
    if findings.offersCopy {
      Output.say(
        "To save a good copy: start connect-sso, give this path in step 5, and press Ctrl-R (:fix in plain mode).")
    }
    if let first = findings.first { Output.say("More about it: connect-sso explain \(first.code)") }
  }
}
