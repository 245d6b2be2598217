import SetupRules
import Wizard

/// The parts of a page, from which the column is put together as there is room.
private struct PageParts {
  var text: TextColumn<Event>
  var pictures: TextColumn<Event>
  /// The items, or what a place without items has in their stead.
  var items: TextColumn<Event>

  /// - Parameter picturesInside: Whether the picture stands in the focused action, below its words.
  init(
    _ scene: Scene, _ layout: Layout, itemGap: Int, hasSide: Bool, inlineValue: TextColumn<Event>?,
    picturesInside: Bool = false
  ) {
    let empty = scene.column(width: layout.content.count)
    (text, pictures, items) = (empty, empty, empty)
    // The header of a small screen says the short title.
    if layout.isCompact, scene.page.title != scene.page.shortTitle { text.add(scene.page.title, .accent) }
    text.add(scene.page.text, isRoomy: layout.isRoomy)
    for picture in picturesInside ? scene.picturesOfFocus : scene.page.pictures {
      pictures.addPicture(picture, isRoomy: layout.isRoomy)
    }
    switch scene.place {
    case .welcome: if scene.focusedItem == nil { items.addWelcome(scene) }
    case .review: items.addReview(scene, layout)
    case .step: break
    }
    for item in scene.items {
      if itemGap > 0, !items.lines.isEmpty { items.blank() }
      items.addItem(
        item, scene, layout, showsHints: !hasSide, inlineValue: inlineValue, pictures: picturesInside ? pictures : nil)
    }
    if picturesInside { pictures = empty }
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
  /// Where not all of it fits, a step in which nothing was done opens at its text. Later the focused item comes first, then
  /// the other items, then the pictures, then the text: where these do not fit with the items, that of the focused action
  /// stands in it, and those of a field below all items.
  static func page(
    _ scene: Scene, _ layout: Layout, height: Int, hasSide: Bool, inlineValue: TextColumn?
  ) -> TextColumn {
    let gap = layout.isRoomy ? 1 : 0
    var parts = PageParts(
      scene, layout, itemGap: layout.isSpacious ? 1 : 0, hasSide: hasSide, inlineValue: inlineValue)
    if layout.isSpacious, parts.height(gap: gap) > height {
      parts = PageParts(scene, layout, itemGap: 0, hasSide: hasSide, inlineValue: inlineValue)
    }
    let text = scene.isUntouched ? parts.text.lines.count + gap : 0
    let hasRoomForPictures = text + parts.pictures.lines.count + gap + parts.items.lines.count <= height
    let picturesFirst = scene.place.step != nil && hasRoomForPictures
    if !hasRoomForPictures, !scene.isUntouched, let item = scene.focusedItem, item.field == nil {
      parts = PageParts(
        scene, layout, itemGap: 0, hasSide: hasSide, inlineValue: inlineValue, picturesInside: true)
    }
    let empty = scene.column(width: layout.content.count)
    var column = empty
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
      if scene.isUntouched, column.focusHead.upperBound <= height { column.focus = 0..<height }
    }
    if !picturesFirst { column.append(parts.pictures, gap: gap) }
    guard !hasSide else { return column }
    var help = empty
    if scene.focusedItem == nil { help.addHints(scene, isRoomy: layout.isRoomy) }
    var pitfalls = empty
    pitfalls.addPitfalls(scene.page, isRoomy: layout.isRoomy)
    // They wait for the first hint where there is no room for them.
    let all = column.lines.count + help.lines.count + pitfalls.lines.count + 2 * gap
    column.append(help, gap: gap)
    if all <= height || !scene.openHints.isEmpty { column.append(pitfalls, gap: gap) }
    return column
  }

  /// What stands beside a page on a wide screen.
  static func side(_ scene: Scene, width: Int) -> TextColumn {
    var column = scene.column(width: width)
    column.addHints(scene, isRoomy: true)
    column.addPitfalls(scene.page, isRoomy: true)
    return column
  }

  /// Another column below this one, with lines between them where both have some.
  fileprivate mutating func append(_ other: TextColumn, gap: Int) {
    guard !other.lines.isEmpty else { return }
    if !lines.isEmpty { for _ in 0..<gap { blank() } }
    append(other)
  }

  mutating func addHints(_ scene: Scene, isRoomy: Bool) {
    for (index, hint) in scene.openHints.enumerated() {
      if isRoomy, !lines.isEmpty { blank() }
      let first = lines.count
      add("Hint \(hint.number) of \(scene.page.hints.count)", .strong)
      add(hint.blocks, indent: 2, isRoomy: false)
      if index == 0 { newestHint = first..<lines.count }
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
    let way =
      scene.state.openQuestion != nil
      ? " goes to a question; after it comes: "
      : scene.doneSteps == 0 ? " begins with step 1: " : " goes on with: "
    add(("Enter", .key), (way, .plain), (scene.shortTitle(of: next), .accent), hanging: 6)
    add(("F1", .key), (" shows all that you can do here.", .plain), hanging: 3)
  }
}
