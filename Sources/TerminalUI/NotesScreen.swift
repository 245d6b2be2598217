import SetupRules
import Wizard

extension Screen {
  /// Draws the trainer's notes, at any size from no cell at all.
  package static func notes(_ view: TrainersView, size: Size, options: Options = Options()) -> Drawing<Event> {
    var drawing = Drawing<Event>(size: size)
    guard size.rows > 0, size.columns > 0 else { return drawing }
    let layout = NotesLayout(size: size, clock: clock(view, columns: size.columns))
    drawing.drawNotesHeader(view, layout)
    let columns = layout.screen.margin..<size.columns
    drawing.draw(layout.clock, 0..<layout.clockRows.count, row: layout.clockRows.lowerBound, columns: columns)
    let text = text(view, layout, isASCII: options.isASCII)
    let window = text.window(height: layout.text.count, scroll: max(0, view.scroll))
    drawing.draw(text, window, row: layout.text.lowerBound, columns: columns)
    drawing.drawNotesFooter(
      layout, hasMoreAbove: window.lowerBound > 0, hasMoreBelow: window.upperBound < text.lines.count)
    drawing.placeCursor(row: layout.text.lowerBound, column: 0)
    if let selection = view.menuSelection {
      drawing.draw(.menu(NotesScreenCommand.entries.map(\.line), selection: selection, in: size))
    }
    if options.isASCII { drawing.reduceToASCII() }
    return drawing
  }

  /// How far the notes can be read on, in steps of half a window.
  package static func notesCanScroll(_ view: TrainersView, size: Size, options: Options = Options()) -> Int {
    let layout = NotesLayout(size: size, clock: clock(view, columns: size.columns))
    return text(view, layout, isASCII: options.isASCII).scrollSteps(height: max(1, layout.text.count))
  }

  /// The time, in as few lines as it takes.
  private static func clock(_ view: TrainersView, columns: Int) -> TextColumn<Event> {
    var column = TextColumn<Event>(width: max(1, columns - (columns >= 60 ? 4 : 0)))
    guard let schedule = view.schedule else { return column }
    column.add(
      ("\(Schedule.clock(schedule.elapsed)) of \(Schedule.clock(schedule.planned))", .strong),
      (schedule.left >= 0 ? "   \(Schedule.clock(schedule.left)) left   " : "   ", .plain),
      (schedule.pace.words, schedule.pace.style))
    return column
  }

  private static func text(_ view: TrainersView, _ layout: NotesLayout, isASCII: Bool) -> TextColumn<Event> {
    var column = TextColumn<Event>(width: layout.width, isMasked: view.isMasked, isASCII: isASCII)
    if let remark = view.remark { column.add(remark, .warning) }
    guard let run = view.run else {
      column.add("There is no run yet. These notes follow the one that begins next:")
      column.add("connect-sso present", .value, indent: 2)
      column.add("connect-sso", .value, indent: 2)
      return column
    }
    let page = view.pages[run.place.id]
    if let tape = view.tape {
      column.add(tape)
      if layout.isRoomy { column.blank() }
    }
    if layout.isRoomy { column.add(page?.title ?? run.place.id, .accent) }
    if let item = view.itemNow { column.add(("Now: ", .strong), (item, .plain), hanging: 5) }
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

extension TextColumn<Event> {
  fileprivate mutating func addWhatComes(_ view: TrainersView) {
    for item in view.itemsToMend { add(("To mend here: ", .error), (item, .plain), hanging: 2) }
    if let first = view.openItems.first {
      let more = view.openItems.count - 1
      let words = more > 0 ? first.asSentence : first
      add(
        ("Still open here: ", .strong), (words, .plain), (more > 0 ? " And \(more) more." : "", .quiet), hanging: 2)
    }
    var next = "the next module"
    if let place = view.next, let page = view.pages[place.id] {
      let number = place.stepNumber.map { "\($0) " } ?? ""
      let time = page.minutes == 0 ? "" : page.minutes == 1 ? ", 1 minute" : ", \(page.minutes) minutes"
      next = "\(number)\(page.shortTitle)\(time)"
    }
    add(("Next: ", .strong), (next, .plain), hanging: 2)
  }
}

extension TextColumn<Event> {
  /// What the presenter wants to know first: what Space does; then what to say here, and what comes after.
  fileprivate mutating func add(_ tape: TapePosition) {
    add(
      ("Tape: stop \(tape.passed) of \(tape.all)", .accent),
      ("  \(tape.words)", tape.mode == .waiting || tape.mode == .playing ? .plain : .warning), hanging: 2)
    // Another key comes before Space, or none does anything any more.
    let next: String? =
      switch tape.mode {
      case .waiting, .playing: "Space"
      case .byHand, .blank: "Then"
      case .ended: nil
      }
    let ahead = next == nil ? [] : tape.ahead
    if let next { addRow(next, ahead.first?.deeds.joined(separator: ", then ") ?? "does nothing more here", .accent) }
    for comment in ahead.first?.comments ?? [] { addRow("", comment, .plain) }
    for (number, comment) in tape.comments.enumerated() { addRow(number == 0 ? "Here" : "", comment, .plain) }
    for stretch in ahead.dropFirst() {
      let words = ([stretch.deeds.joined(separator: ", then ")] + stretch.comments).joined(separator: ". ")
      addRow("After", words, .plain)
    }
  }

  /// A word, and beside it what there is to say, in a column of its own.
  private mutating func addRow(_ word: String, _ words: String, _ style: Style) {
    putWhole(word, .strong)
    pad(to: 7)
    put(words, style)
    end(hanging: 7)
  }
}

extension Schedule.Pace {
  var style: Style {
    switch self {
    case .finished, .ahead, .onTime: .done
    case .behind: .warning
    case .late, .over: .error
    }
  }
}

/// Where the parts of the trainer's notes stand.
struct NotesLayout {
  let size: Size
  let screen: TrainersLayout
  let clock: TextColumn<Event>
  let clockRows: Range<Int>
  /// The notes themselves.
  let text: Range<Int>

  init(size: Size, clock: TextColumn<Event>) {
    self.size = size
    self.clock = clock
    screen = TrainersLayout(size)
    let body = screen.body
    clockRows = body.prefix(body.count > clock.lines.count + 1 ? clock.lines.count : 0)
    text = body.dropFirst(clockRows.count + (clockRows.isEmpty || screen.rule == nil ? 0 : 1))
  }

  /// Whether paragraphs stand apart, and the title has a line of its own.
  var isRoomy: Bool { size.rows >= 20 && size.columns >= 60 }
  /// Lines of more than a hundred columns are hard to read at a glance.
  var width: Int { max(1, min(size.columns - 2 * screen.margin, 100)) }
}

extension Drawing<Event> {
  /// Whose notes they are, and where the wizard is.
  mutating func drawNotesHeader(_ view: TrainersView, _ layout: NotesLayout) {
    guard let row = layout.screen.header else { return }
    var place: [Cell] = []
    if let run = view.run {
      place.append("\(run.role.rawValue)   ", .plain)
      if view.isDemonstration { place.append("demo   ", .note) }
      if view.isMasked { place.append("masked   ", .note) }
      place.append(run.place.words, .strong)
    }
    let columns = frame.size.columns
    let left = layout.screen.margin / 2
    let start = max(0, columns - place.count - left)
    draw(place[...], row: row, column: start, end: columns)
    let title = columns >= 50 ? "Trainer's notes" : "Notes"
    if title.count + left < start { draw(title, .accent, row: row, column: left) }
    guard let rule = layout.screen.rule else { return }
    drawProgress(view.run?.verdict.doneSteps ?? 0, of: Workshop.steps.count, row: rule)
  }

  mutating func drawNotesFooter(_ layout: NotesLayout, hasMoreAbove: Bool, hasMoreBelow: Bool) {
    guard let row = layout.screen.footer else { return }
    let reading = hasMoreBelow ? ("PageDown", "more") : hasMoreAbove ? ("Home", "top") : nil
    let others = NotesScreenCommand.entries.compactMap { entry in
      entry.line.footer.map { (entry.line.keys.first ?? "", $0) }
    }
    let keys = [reading].compactMap(\.self) + others
    drawKeys(keys.map { ($0.0, $0.1, nil) }, row: row, column: layout.screen.margin)
  }
}
