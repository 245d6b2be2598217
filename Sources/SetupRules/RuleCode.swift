/// The codes of one rule. Each case is one thing that can be wrong, and its raw value is the code of the finding.
protocol RuleCode: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension Finding {
  /// A finding of a rule.
  init(
    _ code: some RuleCode, _ severity: Severity, _ message: String, advice: String, field: Field? = nil,
    span: Span? = nil
  ) {
    self.init(code.rawValue, severity, message, advice: advice, field: field, span: span)
  }
}

/// The codes of every rule in this target, for the documentation to be held against.
package enum SetupRuleCodes {
  /// Every code, sorted.
  package static let all: [String] = (pasteCodes + ruleCodes).sorted()

  private static let pasteCodes = ValueKind.allCases.flatMap { kind in
    PasteFault.allCases.filter { kind != .console || $0 != .lookAlike && $0 != .invisible }.map { $0.code(of: kind) }
  }

  private static let ruleCodes =
    codes(RegionCode.self) + codes(AccountCode.self) + codes(NameCode.self) + codes(ConsoleCode.self)
    + codes(InstanceCode.self) + codes(RelayStateCode.self) + codes(ForeignValueCode.self) + codes(ComparisonCode.self)

  private static func codes<Code: RuleCode>(_ type: Code.Type) -> [String] { type.allCases.map(\.rawValue) }
}
