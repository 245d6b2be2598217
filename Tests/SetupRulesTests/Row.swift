import SetupRules
import TestSupport
import Testing

/// One value and what its rule must say about it.
struct Row: Sendable, CustomTestStringConvertible {
  let input: String
  /// The findings as a set: `E`, `W` or `N`, a colon, and the code; the part before the slash is left out where it is the table's kind.
  let findings: String
  let repair: String?
  let value: String?

  /// - Parameter value: The normal form where it is accepted; nil stands for the input itself.
  init(_ input: String, _ findings: String = "", repair: String? = nil, value: String? = nil) {
    self.input = input
    self.findings = findings
    self.repair = repair
    self.value = value
  }

  var testDescription: String { String(input.prefix(160)).debugDescription }

  func check<Value: Equatable & Sendable & CustomStringConvertible>(
    _ kind: String, _ judgement: Judgement<Value>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Set(findings.split(separator: " ").map { Row.whole(String($0), kind) })
    let seen = Set(judgement.findings.map { "\($0.severity.rawValue.prefix(1).uppercased()):\($0.code)" })
    #expect(seen == expected, "\(testDescription)", sourceLocation: sourceLocation)
    #expect(judgement.repair == repair, "\(testDescription)", sourceLocation: sourceLocation)
    if !judgement.findings.hasError {
      #expect(judgement.value?.description == value ?? input, "\(testDescription)", sourceLocation: sourceLocation)
    } else {
      #expect(judgement.value == nil, "\(testDescription)", sourceLocation: sourceLocation)
    }
    checkFindings(judgement.findings, sourceLocation)
  }

  private static func whole(_ finding: String, _ kind: String) -> String {
    finding.contains("/") ? finding : "\(finding.prefix(2))\(kind)/\(finding.dropFirst(2))"
  }

  private static let documented = Set((try? Repository.documentedCodes()) ?? [])

  private func checkFindings(_ findings: [Finding], _ sourceLocation: SourceLocation) {
    let count = input.count
    for finding in findings {
      #expect(Self.documented.contains(finding.code), sourceLocation: sourceLocation)
      #expect(!finding.message.isEmpty && !finding.advice.isEmpty, sourceLocation: sourceLocation)
      #expect(
        (finding.message + finding.advice).isFitForATerminal, "\(finding.message)", sourceLocation: sourceLocation)
      if let span = finding.span {
        #expect(
          span.lowerBound >= 0 && span.upperBound <= count,
          "\(finding.code) \(testDescription)",
          sourceLocation: sourceLocation)
      }
    }
    #expect(Set(findings.compactMap(\.repair)).count <= 1, "\(testDescription)", sourceLocation: sourceLocation)
  }
}

extension String {
  /// Whether no control character and no bidirectional override is in it.
  var isFitForATerminal: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && !scalar.properties.isBidiControl
    }
  }
}

/// The instances and URLs that the tables share.
enum Example {
  static let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
  static let otherID = "a59181b1-0371-4928-b6c3-50b2ef9b125a"
  static let arn = "arn:aws:connect:eu-central-1:210987654321:instance/\(id)"
  static let otherARN = "arn:aws:connect:us-west-2:111122223333:instance/\(otherID)"
  static let govARN = "arn:aws-us-gov:connect:us-gov-west-1:210987654321:instance/\(id)"
  static let workshopID = "9690dd9b-3de7-4097-b4d9-67829f7c8fur"
  static let workshopARN = "arn:aws:connect:us-east-1:257804509653:instance/\(workshopID)"
  static let base = "https://eu-central-1.console.aws.amazon.com/connect/federate/\(id)"
  static let url = base + "?destination=%2Fconnect%2Fccp"
  static let govURL =
    "https://console.amazonaws-us-gov.com/connect/federate/\(id)?destination=%2Fccp-v2"
}
