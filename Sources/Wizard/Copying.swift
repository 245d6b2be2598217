import SetupRules

/// A value that goes from here into the console, or into another terminal.
package struct ValueToCopy: Equatable, Sendable {
  /// What the value is, and where it goes.
  package var label: String
  /// The value, letter by letter.
  package var value: String
  /// The label of the box in the console that it is for.
  package var box: String?

  /// A value under its own label.
  init(label: String, value: String) {
    self.label = label
    self.value = value
  }

  /// A value for a box in the console.
  init(box: String, value: String) {
    self.init(label: "For the box \(box):", value: value)
    self.box = box
  }
}

extension WizardState {
  /// The value that the focused item asks to paste elsewhere; shown on lines of its own.
  package var valueToPaste: ValueToCopy? {
    if case .value(let value) = chosenOnReview { return ValueToCopy(label: "\(value.label):", value: value.text) }
    switch focusedItem?.id {
    case Field.applicationName.rawValue, Step.nameTyped: return ValueToCopy(box: "Display name", value: run.nameToType)
    case Field.relayState.rawValue: return relayStateToCopy(repairs[.relayState]?.forConsole ?? relayStateToPaste?.url)
    case "pasted", "defaults-kept", "submitted": return relayStateToCopy(relayStateToPaste?.url)
    case Field.metadataFile.rawValue: return copyOverSSH
    case Field.consoleShows.rawValue: return requestForAdministrator
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
    guard let value = valueToCopy?.value else {
      notice = Notice("There is nothing to copy here.")
      return []
    }
    if copied == value {
      copied = nil
      return [.showAlone(value)]
    }
    copied = value
    return [.copy(value)]
  }

  private func relayStateToCopy(_ url: String?) -> ValueToCopy? {
    url.map { ValueToCopy(box: "Relay state", value: $0) }
  }

  /// The line that brings the file over, for the participant's own computer.
  private var copyOverSSH: ValueToCopy? {
    guard case .ssh(let address, let user) = surroundings.whereabouts, let address else { return nil }
    let login = user.map { "\($0)@" } ?? ""
    return ValueToCopy(
      label: "On your own computer, in the download folder:",
      value: "scp \"Amazon Connect_ins-\"*.xml \(login)\(address):"
    )
  }

  private var requestForAdministrator: ValueToCopy? {
    let hasAccountInstance = findings(of: .consoleShows).contains { $0.code == "console/account-instance" }
    guard hasAccountInstance else { return nil }
    return ValueToCopy(
      label: "A request for your administrator:",
      value: "Please enable IAM Identity Center as an organization instance in our management account, "
        + "and give me access to add a customer managed SAML application for Amazon Connect.")
  }
}
