import SetupRules

extension WizardState {
  /// What helps with the focused item on this machine alone; nil where the page says enough.
  package var adviceForThisMachine: String? {
    guard focusedField == .metadataFile else { return nil }
    switch surroundings.whereabouts {
    case .here: return nil
    case .cloudShell:
      return
        "This is AWS CloudShell. Choose Actions, Upload file at its top right; the file arrives in your home folder."
    case .ssh(let address, _):
      if address != nil {
        return "The line to copy brings the file from your own computer to this one. It runs there, not here."
      }
      return "This is another computer than the one with your browser. Copy the file over, or paste its text here."
    }
  }
}
