/// All that one rule has to say, each finding in one place: a constant, or a function of what stands in its words, so that no
/// place can be empty. Each code has a section in `Resources/findings.md`.
package protocol FindingTable: Equatable, Sendable {
  var row: Finding { get }
  init(row: Finding)
}

extension FindingTable {
  package static func error(_ code: String, _ message: String, _ advice: String) -> Self {
    Self(row: Finding(code, .error, message, advice: advice))
  }

  package static func warning(_ code: String, _ message: String, _ advice: String) -> Self {
    Self(row: Finding(code, .warning, message, advice: advice))
  }

  package static func note(_ code: String, _ message: String, _ advice: String) -> Self {
    Self(row: Finding(code, .note, message, advice: advice))
  }
}

extension Finding {
  package init(_ entry: some FindingTable, at span: Span? = nil, field: Field? = nil, repair: String? = nil) {
    self = entry.row
    self.span = span
    self.field = field
    self.repair = repair
  }
}

extension [Finding] {
  func first(_ code: String) -> Finding? { first { $0.code == code } }

  func has(_ code: String) -> Bool { first(code) != nil }
}
