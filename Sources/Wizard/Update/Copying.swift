import SetupRules

/// A value that goes from here into the console, or into another terminal.
package struct ValueToCopy: Equatable, Sendable {
  /// What the value is, and where it goes.
  package var label: String
  package var value: String
  /// The label of the box in the console that it is for.
  package var box: String?
}

extension ValueToCopy {
  init(box: String, value: String) {
    self.init(label: "For the box \(box):", value: value, box: box)
  }
}

extension WizardState {
  /// The value that the focused item asks to paste elsewhere; shown on lines of its own.
  package var valueToPaste: ValueToCopy? {
    if let valueChosenOnReview { return valueChosenOnReview }
    if let focusedField { return focusedField.definition.valueToPaste(self) }
    switch focusedItem?.id {
    case Step.nameTyped: return Field.applicationName.definition.valueToPaste(self)
    case Step.pasted, "defaults-kept", Step.submitted: return .relayState(relayStateToPaste)
    default: return nil
    }
  }

  /// What Ctrl-Y copies: the value to paste, else the focused item's address, else the field's text.
  package var valueToCopy: ValueToCopy? {
    if let valueToPaste { return valueToPaste }
    if let address = focusedItem.map(words)?.address { return ValueToCopy(label: "Address", value: address) }
    return editor.isEmpty ? nil : ValueToCopy(label: "Text", value: editor.text)
  }

  mutating func copy() -> [Effect] {
    guard let value = valueToCopy?.value else { return tell("There is nothing to copy here.") }
    if copied == value {
      guard !isMasked || value.withMaskedIDs == value else {
        return tell("Ids are cut here, so the value is only copied, and never shown alone.")
      }
      copied = nil
      return [.showAlone(value)]
    }
    copied = value
    return [.copy(value)]
  }
}
