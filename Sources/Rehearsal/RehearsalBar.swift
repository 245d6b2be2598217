import TerminalUI
import Wizard

/// The bar above a rehearsal: that it is a demo, which half has the keys, and what was copied.
struct RehearsalBar {
  /// What a click on a part of it does.
  enum Part: Equatable {
    case side(RehearsalState.Side)
    case paste
  }

  private(set) var cells: [Cell] = []
  private var parts: [(columns: Range<Int>, part: Part)] = []

  init(_ state: RehearsalState, size: Size) {
    let layout = RehearsalLayout(size: size)
    let isWide = size.columns >= 60
    let isInWizard = state.side == .wizard
    cells.append(isWide ? " demo  " : " demo ", .warning)
    add(isInWizard ? ">Wizard<" : " Wizard ", isInWizard ? .accent : .plain, .side(.wizard))
    if layout.isBeside {
      cells.pad(to: layout.console.lowerBound, .plain)
    } else if isWide {
      cells.append("  ", .plain)
    }
    add(isInWizard ? " Console " : ">Console<", isInWizard ? .plain : .accent, .side(.console))
    cells.append(isWide ? "   " : " ", .plain)
    let other: RehearsalState.Side = isInWizard ? .console : .wizard
    add("F6", .key, .side(other))
    if isWide { add(isInWizard ? " to the console" : " to the wizard", .plain, .side(other)) }
    addPaste(state.clipboard, columns: size.columns, isWide: isWide)
  }

  func part(at column: Int) -> Part? { parts.first { $0.columns.contains(column) }?.part }

  private mutating func addPaste(_ value: String, columns: Int, isWide: Bool) {
    guard !value.isEmpty else { return }
    cells.append(isWide ? "   " : "  ", .plain)
    add("Ctrl-V", .key, .paste)
    add(isWide ? " pastes " : " paste", .plain, .paste)
    let room = columns - cells.count - 1
    guard isWide, room > 8 else { return }
    add(value.count <= room ? value : "\(value.prefix(room - 2))..", .value, .paste)
  }

  private mutating func add(_ words: String, _ style: Style, _ part: Part) {
    let start = cells.count
    cells.append(words, style)
    parts.append((start..<cells.count, part))
  }
}
