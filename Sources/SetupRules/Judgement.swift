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
    self.findings = findings.byWeight
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

/// One look at a value, before it is known whether the repair is a good one.
struct Examination<Value: Sendable> {
  var value: Value?
  var findings: [Finding] = []
  /// The value that was probably meant; it has not been looked at itself.
  var meant: String?

  /// Whether the input needs the repair that it names.
  func asksForRepair(of input: String) -> Bool {
    guard let meant, !meant.isExactly(input) else { return false }
    return findings.hasError || findings.hasWarning
  }
}

extension Examination {
  /// What a rule says of an input without what came along around it; one that is not worth reading does not come to the
  /// rule.
  init(_ input: String, as kind: ValueKind, _ rule: (inout PastedText) -> Examination) {
    switch PastedText.read(input, as: kind) {
    case .refused(let finding): self.init(findings: [finding])
    case .text(var pasted, let notes):
      // A name may be anything, and a Region is read out of other values: their rules look for these themselves.
      if kind != .name, kind != .region, let foreign = ForeignValue(pasted.text, for: kind) {
        self.init(findings: notes + [foreign.finding(kind, .error, pasted.wholeSpan)])
        return
      }
      self = rule(&pasted)
      findings = notes + findings
    }
  }
}

extension Judgement where Value: CustomStringConvertible {
  /// Judges an input. A repair is offered only when, examined itself, it has no error and asks for no further one;
  /// it stands on every error and warning that it does away with.
  init(_ input: String, examine: (String) -> Examination<Value>) {
    let examination = examine(input)
    guard examination.asksForRepair(of: input), let (repair, left) = Self.settle(examination, examine) else {
      self.init(examination.value, examination.findings)
      return
    }
    let findings = examination.findings.map { finding in
      finding.severity == .note || left.contains(finding.code) ? finding : finding.changed { $0.repair = repair }
    }
    self.init(examination.value, findings)
  }

  private static func settle(_ first: Examination<Value>, _ examine: (String) -> Examination<Value>)
    -> (repair: String, left: Set<String>)?
  {
    var candidate = first.meant
    // Each round mends what the one before has uncovered; two are the usual, and a value that needs more is not known.
    for _ in 0..<4 {
      guard let text = candidate else { return nil }
      let next = examine(text)
      guard !next.asksForRepair(of: text), !next.findings.hasError, let value = next.value else {
        candidate = next.meant
        continue
      }
      guard value.description.isExactly(text) else {
        candidate = value.description
        continue
      }
      return (text, Set(next.findings.map(\.code)))
    }
    return nil
  }
}
