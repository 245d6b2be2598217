import SetupRules
import Wizard

extension Screen {
  /// Draws the trainer's notes, at any size from no cell at all.
  package static func notes(_ view: TrainersView, size: Size, options: Options = Options()) -> Frame {
    var painter = Painter(size: size)
    guard size.rows > 0, size.columns > 0 else { return painter.frame }
    var view = view
    if options.isASCII { view.pages = view.pages.inASCII }
    let layout = NotesLayout(size: size, clock: clock(view, columns: size.columns))
    painter.drawNotesHeader(view, layout)
    painter.drawColumn(layout.clock, rows: layout.clockRows, from: 0, margin: layout.margin)
    let text = text(view, layout)
    let first = firstLine(of: text, view.scroll, rows: layout.body.count)
    painter.drawColumn(text, rows: layout.body, from: first, margin: layout.margin)
    let hasMore = text.lines.count > first + layout.body.count
    painter.drawNotesFooter(layout, hasMoreAbove: first > 0, hasMoreBelow: hasMore)
    painter.placeCursor(row: layout.body.lowerBound, column: 0)
    if options.isASCII { painter.reduceToASCII() }
    return painter.frame
  }

  /// How far the notes can be read on, in steps of half a window.
  package static func notesCanScroll(_ view: TrainersView, size: Size) -> Int {
    let layout = NotesLayout(size: size, clock: clock(view, columns: size.columns))
    let rows = max(1, layout.body.count)
    let hidden = text(view, layout).lines.count - rows
    return hidden <= 0 ? 0 : (hidden + max(1, rows / 2) - 1) / max(1, rows / 2)
  }

  private static func firstLine(of text: TextColumn, _ scroll: Int, rows: Int) -> Int {
    min(max(0, scroll) * max(1, rows / 2), max(0, text.lines.count - rows))
  }

  /// The time, in as few lines as it takes.
  private static func clock(_ view: TrainersView, columns: Int) -> TextColumn {
    var column = TextColumn(width: max(1, columns - (columns >= 60 ? 4 : 0)))
    guard let schedule = view.schedule else { return column }
    column.begin()
    column.put("\(Schedule.clock(schedule.elapsed)) of \(Schedule.clock(schedule.planned))", .strong)
    column.put(schedule.left >= 0 ? "   \(Schedule.clock(schedule.left)) left   " : "   ", .plain)
    column.put(schedule.pace.words, schedule.pace.style)
    column.end()
    return column
  }

  private static func text(_ view: TrainersView, _ layout: NotesLayout) -> TextColumn {
    var column = TextColumn(width: layout.width)
    if let remark = view.remark { column.add(remark, .warning) }
    guard let run = view.run else {
      column.add("There is no run yet. These notes follow the one that begins next:")
      column.add("connect-sso present", .value, indent: 2)
      column.add("connect-sso", .value, indent: 2)
      return column
    }
    let page = view.pages[run.place.id]
    if layout.isRoomy { column.add(page?.title ?? run.place.id, .accent) }
    if let item = view.itemNow {
      column.begin()
      column.put("Now: ", .strong)
      column.put(item, .plain)
      column.end(hanging: 5)
    }
    if layout.isRoomy { column.blank() }
    column.add(page?.notes ?? [], isRoomy: layout.isRoomy)
    if layout.isRoomy { column.blank() }
    column.addWhatComes(view)
    if let pitfalls = page?.pitfalls, !pitfalls.isEmpty {
      if layout.isRoomy { column.blank() }
      column.add("What usually goes wrong", .strong)
      column.add(pitfalls, isRoomy: false)
    }
    return column
  }
}

extension TextColumn {
  fileprivate mutating func addWhatComes(_ view: TrainersView) {
    for item in view.itemsToMend {
      begin()
      put("To mend here: ", .error)
      put(item, .plain)
      end(hanging: 2)
    }
    let open = view.openItems
    if !open.isEmpty {
      begin()
      put("Still open here: ", .strong)
      put(open[0], .plain)
      if open.count > 1 { put(" And \(open.count - 1) more.", .quiet) }
      end(hanging: 2)
    }
    begin()
    put("Next: ", .strong)
    if let next = view.next, let page = view.pages[next.id] {
      let number = next.stepNumber.map { "\($0) " } ?? ""
      let time = page.minutes == 0 ? "" : page.minutes == 1 ? ", 1 minute" : ", \(page.minutes) minutes"
      put("\(number)\(page.shortTitle)\(time)", .plain)
    } else {
      put("the next module", .plain)
    }
    end(hanging: 2)
  }
}

extension Schedule.Pace {
  fileprivate var style: Style {
    switch self {
    case .finished, .ahead, .onTime: .done
    case .behind: .warning
    case .late, .over: .error
    }
  }
}
