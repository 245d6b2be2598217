/// The codes of the findings that no rule for a value gives; the raw value is the code of the finding.
package enum WizardCode: String, Sendable, CaseIterable {
  /// The field of the metadata file is empty.
  case noPath = "metadata/no-path"
  /// The metadata file that was accepted is no longer there, or is another one.
  case metadataGone = "metadata/gone-since"
  case metadataChanged = "metadata/changed-since"
  /// Only the participant said so: the program cannot look at the value.
  case metadataByWord = "metadata/by-word"
  case relayStateByWord = "relay-state/by-word"
  /// An answers file gives a Region or an account that the instance's ARN contradicts.
  case regionsDiffer = "answers/regions-differ"
  case accountsDiffer = "answers/accounts-differ"
  /// An answers file calls a step done that still needs answers.
  case stepIncomplete = "answers/step-incomplete"
}
