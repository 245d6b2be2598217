/// What a rule makes of an input: the value it stands for, and everything there is to say about it.
///
/// Of the value nothing is asked that has to be looked up while the program runs: that would take as long as judging.
package struct Judgement<Value: Sendable>: Sendable {
  /// The value in its normal form; nil exactly when a finding is an error.
  package let value: Value?
  /// Errors first, then warnings, then notes.
  package let findings: [Finding]

  /// Orders the findings by weight, and drops the value when one of them is an error.
  package init(_ value: Value?, _ findings: [Finding] = []) {
    let order = Finding.Severity.allCases
    self.findings = order.flatMap { severity in findings.filter { $0.severity == severity } }
    self.value = findings.hasError ? nil : value
  }

  /// The value that was probably meant, where it differs from the input and the rule knows it.
  package var repair: String? { findings.repair }

  /// The same judgement of another shape of the value.
  package func map<Other>(_ transform: (Value) -> Other) -> Judgement<Other> {
    Judgement<Other>(value.map(transform), findings)
  }
}

extension Judgement: Equatable where Value: Equatable {}
