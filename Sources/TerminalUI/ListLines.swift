import SetupRules
import Wizard

extension TextColumn {
  /// The open list under a list field, with the highlighted entry always among those shown.
  mutating func addList(_ scene: Scene, _ layout: Layout, indent: Int) {
    guard let openList = scene.state.openList, let field = scene.focusedItem?.field, field.isList else { return }
    let entries = scene.state.listEntries
    guard !entries.isEmpty else {
      return add("Nothing in the list fits. Enter judges what is typed.", .note, indent: indent + 2)
    }
    let room = layout.isSpacious ? 12 : layout.isCompact ? max(2, min(4, layout.body.count - 4)) : 6
    let selection = openList.selection.map { min(max(0, $0), entries.count - 1) }
    let first = min(max(0, (selection ?? 0) - room / 2), max(0, entries.count - room))
    let shown = first..<min(entries.count, first + room)
    for index in shown {
      let isSelected = index == selection
      begin()
      putWhole(isSelected ? "> " : "  ", isSelected ? .selection : .plain)
      putWhole(entries[index].label, isSelected ? .selection : .plain)
      if isSelected {
        cursor = Point(column: indent, row: lines.count)
        pad(to: width - indent - 2, .selection)
      }
      endLine(indent: indent, target: .highlighted(index))
    }
    guard entries.count > room else { return }
    add("  \(shown.lowerBound + 1) to \(shown.upperBound) of \(entries.count). Type to filter.", .note, indent: indent)
  }
}
