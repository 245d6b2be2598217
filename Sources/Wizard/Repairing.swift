import SetupRules

extension WizardState {
  /// The value that was probably meant, for the focused field's present text.
  public var offeredRepair: String? {
    focusedField.flatMap { findings(of: $0).repair }
  }

  /// Ctrl-R: puts the repair in place of what is typed; again, brings what was typed back.
  mutating func takeRepair() -> [Effect] {
    guard let field = focusedField else {
      notice = Notice("There is nothing to repair here.")
      return []
    }
    if let repair = repairs[field], editor.text == repair.repaired {
      replaceText(with: repair.typed)
      findings[field] = field.isPath ? nil : run.judge(field, repair.typed).findings
      notice = Notice("This is what was typed.")
      return [.watchForRest]
    }
    guard let repaired = offeredRepair else {
      notice = Notice("There is nothing to repair here.")
      return []
    }
    repairs[field] = Repair(typed: editor.text, repaired: repaired)
    replaceText(with: repaired)
    notice = Notice("Repaired. Enter accepts it; Ctrl-R brings back what was typed.")
    return [.watchForRest]
  }

  private mutating func replaceText(with text: String) {
    editor.replace(with: text)
    textChanged()
    openList = nil
  }
}
