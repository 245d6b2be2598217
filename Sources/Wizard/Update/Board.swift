import SetupRules

/// What the participant can ask of the trainer who looks at the board.
extension WizardState {
  /// Whether the trainer is asked to come, and can know of it.
  package var asksForTrainer: Bool { board != .notJoined && run.asksForHelpSince != nil }

  /// How the header tells of it; nil where no board is joined.
  package var boardWords: String? {
    switch board {
    case .notJoined: nil
    case .joined: asksForTrainer ? "trainer asked" : "on the board"
    case .notReached: asksForTrainer ? "trainer not reached" : "board not reached"
    }
  }

  /// Asks the trainer to come, or takes that back.
  mutating func askForTrainer() -> [Effect] {
    guard board != .notJoined else {
      return tell("There is no board here. To join one: connect-sso --seat NAME --board WHERE")
    }
    run.asksForHelpSince = asksForTrainer ? nil : now
    let asked =
      board == .joined
      ? "The trainer is asked to come. You can go on meanwhile."
      : "The board cannot be reached now. The trainer is asked as soon as it can; please call out, too."
    notice = asksForTrainer ? asked : "The trainer need not come any more."
    return save()
  }
}
