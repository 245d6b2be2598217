import SetupRules

extension SetupRun {
  /// Whether the program has judged the answer; of any other only the participant knows.
  package func isChecked(_ field: Field) -> Bool { field.definition.canBeChecked && !byWord.contains(field) }

  /// The answers that are there and not checked, in the order of the fields.
  package var notChecked: [Field] { Field.allCases.filter { answers[$0] != nil && !isChecked($0) } }

  /// How an answer is known, in the words that it has everywhere.
  package func knownWords(of field: Field) -> String {
    Self.knownWords(isChecked: isChecked(field)) + (taken.contains(field) ? ", from agents" : "")
  }

  /// Checked or not, in the words that it has everywhere.
  package static func knownWords(isChecked: Bool) -> String { isChecked ? "checked" : "not checked" }
}
