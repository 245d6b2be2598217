import Wizard

extension Drawing<Event> {
  /// The keys that can be pressed now: as many as fit, the most important ones always.
  mutating func drawFooter(_ scene: Scene, _ layout: Layout) {
    guard let row = layout.footer else { return }
    let (start, gap) = layout.isCompact ? (0, 2) : (2, 3)
    let keys = Self.keys(scene.state, limit: layout.isCompact ? 3 : 7, room: size.columns - start, gap: gap)
    drawKeys(keys, row: row, column: start, gap: gap)
  }

  /// Chosen by their rank, shown in the order of the menu.
  private static func keys(
    _ state: WizardState, limit: Int, room: Int, gap: Int
  ) -> [(key: String, words: String, target: Event?)] {
    let offered = Command.inFooter.compactMap { command -> (rank: Int, key: String, words: String, event: Event)? in
      guard let footer = command.footer, let key = command.keys.first, let words = footer.words(state),
        command.canBeDone(state)
      else { return nil }
      return (footer.rank, key, words, command.event)
    }
    var chosen: [Int] = []
    var columns = -gap
    for index in offered.indices.sorted(by: { offered[$0].rank < offered[$1].rank }) where chosen.count < limit {
      let width = offered[index].key.count + 1 + offered[index].words.count + gap
      guard columns + width <= room else { continue }
      chosen.append(index)
      columns += width
    }
    return chosen.sorted().map { (offered[$0].key, offered[$0].words, offered[$0].event) }
  }
}
