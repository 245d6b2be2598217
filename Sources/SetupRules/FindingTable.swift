/// The codes of one rule. Each case is one thing that there is to say, and its raw value is the code of the finding.
package protocol FindingCode: CaseIterable, Sendable {
  var rawValue: String { get }
}

/// All that one rule has to say, as a table with a row for each case. A case carries what stands in its row's places,
/// so no row can be missing, and no place empty.
package protocol FindingTable {
  associatedtype Code: FindingCode
  var row: FindingRow<Code> { get }
}

package struct FindingRow<Code: FindingCode> {
  package let code: Code
  package let severity: Finding.Severity
  package let message: String
  package let advice: String

  package static func error(_ code: Code, _ message: String, _ advice: String) -> FindingRow {
    FindingRow(code: code, severity: .error, message: message, advice: advice)
  }

  package static func warning(_ code: Code, _ message: String, _ advice: String) -> FindingRow {
    FindingRow(code: code, severity: .warning, message: message, advice: advice)
  }

  package static func note(_ code: Code, _ message: String, _ advice: String) -> FindingRow {
    FindingRow(code: code, severity: .note, message: message, advice: advice)
  }
}

extension Finding {
  package init(_ entry: some FindingTable, at span: Span? = nil, field: Field? = nil) {
    let row = entry.row
    self.init(row.code.rawValue, row.severity, row.message, advice: row.advice, field: field, span: span)
  }
}

extension [Finding] {
  func first(_ code: some FindingCode) -> Finding? { first { $0.code == code.rawValue } }

  func has(_ code: some FindingCode) -> Bool { first(code) != nil }
}

/// The codes of every rule in this target, for the documentation to be held against.
package enum SetupRuleCodes {
  /// Every code, sorted.
  package static let all: [String] =
    (codes(PasteCode.self) + codes(ForeignValueCode.self) + codes(RegionCode.self) + codes(AccountCode.self)
    + codes(NameCode.self) + codes(ConsoleCode.self) + codes(InstanceCode.self) + codes(RelayStateCode.self)
    + codes(ComparisonCode.self) + codes(MetadataAddressCode.self) + codes(AccountInquiryCode.self)).sorted()

  private static func codes<Code: FindingCode>(_ type: Code.Type) -> [String] { type.allCases.map(\.rawValue) }
}
