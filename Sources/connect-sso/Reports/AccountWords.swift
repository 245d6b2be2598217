import JSON
import SetupRules

/// What AWS says of a run, question by question, as `check --account` prints it.
struct AccountWords {
  private let asked: [(subject: AccountQuestion.Subject, report: AccountReport)]
  private let account: String?

  init(_ inquiry: AccountInquiry) {
    asked = AccountQuestion.Subject.allCases.map { ($0, inquiry.report($0)) }
    account = inquiry.account
    hasAnswer = !inquiry.facts.isEmpty
  }

  /// Whether anything could be asked at all.
  let hasAnswer: Bool

  /// Whether nothing is contradicted.
  var isGood: Bool { hasAnswer && asked.allSatisfy { $0.report.outcome != .contradicted } }

  /// A line for each question, and below it what to do.
  var lines: [String] {
    asked.flatMap { subject, report in
      ["AWS, \(subject.words): \(report.outcome.rawValue). \(report.because)"]
        + report.findings.map { "     " + $0.advice }
    }
  }

  var json: JSONValue {
    .object(present: [
      "id": account.map { .string($0) },
      "asked": .array(
        asked.map { subject, report in
          .object([
            "question": .string(subject.rawValue), "outcome": .string(report.outcome.rawValue),
            "because": .string(report.because), "findings": .array(report.findings.map(\.json)),
          ])
        }),
    ])
  }
}

extension AccountQuestion.Subject {
  fileprivate var words: String {
    switch self {
    case .caller: "the credentials"
    case .organization: "the organization"
    case .identityCenter: "IAM Identity Center"
    case .applications: "the application"
    case .instances: "the instances of Amazon Connect"
    case .instance: "the instance"
    case .provider: "the next module's identity provider"
    }
  }
}
