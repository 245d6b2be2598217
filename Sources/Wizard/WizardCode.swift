/// The codes of the findings that no rule for a value gives; the raw value is the code of the finding.
public enum WizardCode: String, Sendable, CaseIterable {
  /// The field of the metadata file is empty.
  case noPath = "metadata/no-path"
  /// An answers file calls a step done that still needs answers.
  case stepIncomplete = "answers/step-incomplete"
}
