import SetupRules

/// A finding in the words of the JSON outputs.
struct FindingReport: Encodable {
  struct Span: Encodable {
    var start: Int
    var length: Int
  }

  var code: String
  var severity: String
  var message: String
  var advice: String
  var repair: String?
  var field: String?
  var span: Span?
  var line: Int?
  var column: Int?

  init(_ finding: Finding) {
    code = finding.code
    severity = finding.severity.rawValue
    message = finding.message
    advice = finding.advice
    repair = finding.repair
    field = finding.field?.rawValue
    span = finding.span.map { Span(start: $0.start, length: $0.length) }
    line = finding.line
    column = finding.column
  }
}
