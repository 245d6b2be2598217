/// What a rule has to say about a value.
package struct Finding: Hashable, Sendable {
  /// How much a finding weighs: an error stops, a warning asks for a second look, a note never stops.
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning, note

    /// As it stands before a message.
    package var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// Stable and readable, `kind/what-is-wrong`, such as `relay-state/region-differs`.
  package var code: String
  package var severity: Severity
  /// What was seen, in one or two short sentences.
  package var message: String
  /// What to do now, in one or two short sentences.
  package var advice: String
  /// The whole value that was probably meant; it mends every fault of the value at once.
  package var repair: String?
  /// The field that the finding belongs to, where it is known.
  package var field: Field?
  /// The action that the finding stands beside, where it belongs to one.
  package var item: String?
  /// The other field that asks for a value like this one, where the value stands in the wrong field.
  package var belongsIn: Field?
  /// Where in the value as it was given the fault stands, in Characters; an empty span marks a place where something is
  /// missing.
  package var span: Range<Int>?
  /// Whether a good copy of the file can be saved, which mends this fault.
  package var offersCopy = false
  /// The line in a file, counted from 1.
  package var line: Int?
  /// The column in that line, counted from 1.
  package var column: Int?

  /// The id of the item that the finding stands beside: of the action, or of the field, which is called like its item.
  package var itemID: String? { field?.rawValue ?? item }

  package init(
    _ code: String, _ severity: Severity, _ message: String, advice: String, repair: String? = nil,
    span: Range<Int>? = nil, line: Int? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.advice = advice
    self.repair = repair
    self.span = span
    self.line = line
  }
}

extension Finding {
  package func changed(_ change: (inout Finding) -> Void) -> Finding {
    var finding = self
    change(&finding)
    return finding
  }
}

extension [Finding] {
  package var hasError: Bool { contains { $0.severity == .error } }
  package var hasWarning: Bool { contains { $0.severity == .warning } }
  /// Errors first, then warnings, then notes.
  package var byWeight: [Finding] {
    Finding.Severity.allCases.flatMap { severity in filter { $0.severity == severity } }
  }
  package var offersCopy: Bool { contains(where: \.offersCopy) }
  /// The value that mends them all, where a rule knows one.
  package var repair: String? { lazy.compactMap(\.repair).first }
}
