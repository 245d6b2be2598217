/// All that one rule has to say, as a table with a row for each case. A case carries what stands in its row's places,
/// so no row can be missing, and no place empty. Each code has a section in `Resources/findings.md`.
package protocol FindingTable {
  var row: Finding { get }
}

extension Finding {
  package static func error(_ code: String, _ message: String, _ advice: String) -> Finding {
    Finding(code, .error, message, advice: advice)
  }

  package static func warning(_ code: String, _ message: String, _ advice: String) -> Finding {
    Finding(code, .warning, message, advice: advice)
  }

  package static func note(_ code: String, _ message: String, _ advice: String) -> Finding {
    Finding(code, .note, message, advice: advice)
  }

  package init(_ entry: some FindingTable, at span: Range<Int>? = nil, field: Field? = nil, repair: String? = nil) {
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
