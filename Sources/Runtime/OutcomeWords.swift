import Machine

extension Clipboard.Outcome {
  /// What was done with the text, and what is left to do.
  ///
  /// - Parameter isMasked: Whether ids are cut on the screen, so that no value is shown alone.
  func words(isMasked: Bool = false) -> String {
    let byHand =
      isMasked
      ? "Ids are cut here, so it is not shown alone; what is saved has it whole."
      : "Ctrl-Y again shows it alone, to select by hand."
    return switch self {
    case .send: "Sent to the terminal. \(byHand)"
    case .handedToTmux: "Sent to tmux and its terminal. \(byHand)"
    case .unavailable(.nothing): "There is nothing to copy yet."
    case .unavailable(.tooLong): "This is too long for a terminal's clipboard. \(byHand)"
    case .unavailable(.linuxConsole): "The Linux console has no clipboard. \(byHand)"
    case .unavailable(.oldTerminal): "This terminal has no clipboard. \(byHand)"
    case .unavailable(.appleTerminal): "The Terminal of macOS takes no text from programs. \(byHand)"
    }
  }
}

extension BrowserOpening.Outcome {
  /// Why no browser shows the address; nil where one does.
  var words: String? {
    switch self {
    case .opened: nil
    case .noDisplay: "No browser can be opened from here. The address is shown to copy."
    case .noAddress: "Only addresses that begin with https:// can be opened."
    case .noProgram: "No program to open a browser is installed here (xdg-open). The address is shown to copy."
    case .failed: "The browser could not be opened. The address is shown to copy."
    }
  }
}
