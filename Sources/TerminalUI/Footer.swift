import Wizard

extension Painter {
  /// The keys that can be pressed now: as many as fit, the most important ones always.
  mutating func drawFooter(_ scene: Scene, _ layout: Layout, _ hasMoreBelow: Bool) {
    guard let row = layout.footer else { return }
    let limit = layout.isCompact ? 3 : 7
    let offered = MenuEntry.all(in: scene).filter { $0.canBeDoneNow && $0.footer != nil }
    let room = frame.size.columns - (layout.isCompact && !hasMoreBelow ? 0 : 2)
    let gap = layout.isCompact ? 2 : 3
    let chosen = Self.chosen(offered, limit: limit, room: room, gap: gap)
    var column = layout.isCompact ? 0 : 2
    for entry in chosen {
      guard let footer = entry.footer, let key = entry.keys.first else { continue }
      let start = column
      column = draw(key, .key, row: row, column: column)
      column = draw(" \(footer)", .plain, row: row, column: column)
      aim(rows: row..<row + 1, columns: start..<max(start, column), entry.event)
      column += gap
    }
    if hasMoreBelow, layout.isCompact { drawMark("v more", row: row, after: column - gap) }
  }

  /// Chosen by importance, shown in the order of the menu.
  private static func chosen(_ offered: [MenuEntry], limit: Int, room: Int, gap: Int) -> [MenuEntry] {
    var chosen: [Int] = []
    var columns = -gap
    let byImportance = offered.indices.sorted { offered[$0].event.importance < offered[$1].event.importance }
    for index in byImportance where chosen.count < limit {
      let entry = offered[index]
      let width = (entry.keys.first?.count ?? 0) + 1 + (entry.footer?.count ?? 0) + gap
      guard columns + width <= room else { continue }
      chosen.append(index)
      columns += width
    }
    return chosen.sorted().map { offered[$0] }
  }
}

extension Event {
  /// The order in which the footer gives away its room; the least comes first.
  fileprivate var importance: Int {
    switch self {
    case .accepted: 0
    case .askedForMenu: 1
    case .askedToRepair: 2
    case .askedForCompletion: 3
    case .askedForHint: 4
    case .wentBack: 5
    case .askedToCopy: 6
    case .toggled: 7
    case .askedToOpenAddress: 8
    case .askedForPlaces: 9
    case .askedToQuit: 10
    default: 11
    }
  }
}
