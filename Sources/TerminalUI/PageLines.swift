import SetupRules
import Wizard

/// The parts of a page, from which the column is put together as there is room.
private struct PageParts {
  var text: TextColumn<Event>
  var pictures: TextColumn<Event>
  /// The items, or what a place without items has in their stead.
  var items: TextColumn<Event>

  init(_ scene: Scene, _ layout: Layout, itemGap: Int, hasSide: Bool, inlineValue: TextColumn<Event>?) {
    let width = layout.content.count
    text = TextColumn(width: width)
    pictures = TextColumn(width: width)
    items = TextColumn(width: width)
    // The header of a small screen says the short title.
    if layout.isCompact, scene.page.title != scene.page.shortTitle { text.add(scene.page.title, .accent) }
    text.addText(scene.page.text, layout)
    for picture in scene.page.pictures { pictures.addPicture(picture, isRoomy: layout.isRoomy) }
    switch scene.place {
    case .welcome: items.addWelcome(scene)
    case .review: items.addReview(scene, layout)
    case .step: break
    }
    for item in scene.items {
      if itemGap > 0, !items.lines.isEmpty { items.blank() }
      items.addItem(item, scene, layout, showsHints: !hasSide, inlineValue: inlineValue)
    }
  }

  /// The lines of all parts.
  func height(gap: Int) -> Int {
    let counts = [text, pictures, items].map(\.lines.count).filter { $0 > 0 }
    return counts.reduce(0, +) + max(0, counts.count - 1) * gap
  }
}

extension TextColumn<Event> {
  /// The lines of a page: its text, its pictures, its items, and what helps.
  ///
  /// Where not all of it fits, the focused item comes first, then the other items, then the pictures, then the text:
  /// pictures that do not fit with the items stand below them.
  static func page(
    _ scene: Scene, _ layout: Layout, height: Int, hasSide: Bool, inlineValue: TextColumn?
  ) -> TextColumn {
    let gap = layout.isRoomy ? 1 : 0
    var parts = PageParts(
      scene, layout, itemGap: layout.isSpacious ? 1 : 0, hasSide: hasSide, inlineValue: inlineValue)
    if layout.isSpacious, parts.height(gap: gap) > height {
      parts = PageParts(scene, layout, itemGap: 0, hasSide: hasSide, inlineValue: inlineValue)
    }
    let items = parts.items.lines.count
    let picturesFirst = scene.place.step != nil && parts.pictures.lines.count + gap + items <= height
    var column = TextColumn(width: layout.content.count, capacity: 2000)
    column.append(parts.text, gap: gap)
    let start = column.lines.isEmpty ? 0 : column.lines.count + gap
    if picturesFirst { column.append(parts.pictures, gap: gap) }
    column.append(parts.items, gap: gap)
    let end = column.lines.count
    if let focus = column.focus {
      let rest = focus.lowerBound..<end
      // The window begins at the text or below it, and shows below the items what there is room for.
      let first = [0, start].first { end - $0 <= height }
      column.focus = first.map { $0..<$0 + height } ?? (rest.count <= height ? rest : focus)
    }
    if !picturesFirst { column.append(parts.pictures, gap: gap) }
    // What lies below the window is not drawn: there being more is all that is to be known.
    let isInSight = scene.state.scroll > 0 || column.lines.count <= max(height, column.focus?.upperBound ?? 0)
    if !hasSide, isInSight { column.append(help(scene, layout), gap: 1) }
    return column
  }

  /// Hints of a place without items, and pitfalls.
  private static func help(_ scene: Scene, _ layout: Layout) -> TextColumn {
    var help = TextColumn(width: layout.content.count)
    if scene.focusedItem == nil { help.addHints(scene, isRoomy: layout.isRoomy) }
    help.addPitfalls(scene.page, isRoomy: layout.isRoomy)
    return help
  }

  /// What stands beside a page on a wide screen.
  static func side(_ scene: Scene, width: Int) -> TextColumn {
    var column = TextColumn(width: width)
    column.addHints(scene, isRoomy: true)
    column.addPitfalls(scene.page, isRoomy: true)
    return column
  }

  /// Text keeps a margin of two columns at the right edge of the screen.
  fileprivate mutating func addText(_ blocks: [Page.Block], _ layout: Layout) {
    guard !layout.isCompact, layout.side == nil else { return add(blocks, isRoomy: layout.isRoomy) }
    var narrower = TextColumn(width: width - 2)
    narrower.add(blocks, isRoomy: layout.isRoomy)
    append(narrower, gap: 0)
  }

  /// Another column below this one, with lines between them where both have some.
  fileprivate mutating func append(_ other: TextColumn, gap: Int) {
    guard !other.lines.isEmpty else { return }
    if !lines.isEmpty { for _ in 0..<gap { blank() } }
    append(other)
  }

  mutating func addHints(_ scene: Scene, isRoomy: Bool) {
    let hints = scene.openHints
    for hint in hints {
      if isRoomy, !lines.isEmpty { blank() }
      add("Hint \(hint.number) of \(scene.page.hints.count)", .strong)
      add(hint.blocks, indent: 2, isRoomy: false)
    }
  }

  mutating func addPitfalls(_ page: Page, isRoomy: Bool) {
    guard !page.pitfalls.isEmpty else { return }
    if !lines.isEmpty { blank() }
    add("What usually goes wrong", .strong)
    add(page.pitfalls, indent: 2, isRoomy: isRoomy)
  }
}

extension TextColumn<Event> {
  /// What the first screen says below its text: how to begin, or to go on.
  fileprivate mutating func addWelcome(_ scene: Scene) {
    let next = scene.verdict.firstOpenPlace
    begin()
    putWhole("Enter", .key)
    put(scene.doneSteps == 0 ? " begins with step 1: " : " goes on with: ", .plain)
    put(scene.shortTitle(of: next), .accent)
    end(hanging: 6)
    begin()
    putWhole("F1", .key)
    put(" shows all that you can do here.", .plain)
    end(hanging: 3)
  }
}
