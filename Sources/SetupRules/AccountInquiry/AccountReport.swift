/// What AWS's answer to one question says of a run.
package struct AccountReport: Hashable, Sendable {
  package enum Outcome: String, Sendable {
    case confirmed, contradicted, unknown
  }

  package let outcome: Outcome
  /// What was seen, or why nothing is known, in one or two sentences.
  package let because: String
  package let findings: [Finding]

  private init(_ outcome: Outcome, _ because: String, _ findings: [Finding] = []) {
    (self.outcome, self.because, self.findings) = (outcome, because, findings)
  }

  static func confirmed(_ because: String) -> AccountReport { AccountReport(.confirmed, because) }
  static func unknown(_ because: String) -> AccountReport { AccountReport(.unknown, because) }

  static func contradicted(_ entries: AccountInquiryFinding...) -> AccountReport { contradicted(entries) }

  static func contradicted(_ entries: [AccountInquiryFinding]) -> AccountReport {
    let findings = entries.map { Finding($0) }
    return AccountReport(.contradicted, findings.map(\.message).joined(separator: " "), findings)
  }

  /// The same, where a later try to ask was in vain.
  func asked(againInVain obstacle: AccountObstacle) -> AccountReport {
    AccountReport(outcome, "\(because) Asked again: \(obstacle.words)", findings)
  }
}
