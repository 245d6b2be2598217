import SetupRules
import Wizard

extension TextColumn {
  /// The lines of a page: its text, its pictures, its items, and what helps.
  static func page(_ scene: Scene, _ layout: Layout, hasSide: Bool, inlineValue: TextColumn?) -> TextColumn {
    var column = TextColumn(width: layout.content.count, capacity: 3000)
    if layout.isCompact {
      column.add(scene.page.title, .accent)
    }
    column.addText(scene.page.text, layout)
    if layout.isRoomy, !scene.page.text.isEmpty { column.blank() }
    column.addPictures(scene.page.pictures, layout)
    switch scene.place {
    case .welcome: column.addWelcome(scene, layout)
    case .review: column.addReview(scene, layout)
    case .step: break
    }
    for item in scene.items {
      column.addItem(item, scene, layout, showsHints: !hasSide, inlineValue: inlineValue)
    }
    if scene.focusedItem == nil, !hasSide { column.addHints(scene, isRoomy: layout.isRoomy) }
    if !hasSide { column.addPitfalls(scene.page, isRoomy: layout.isRoomy) }
    return column
  }

  /// What stands beside a page on a wide screen.
  static func side(_ scene: Scene, width: Int) -> TextColumn {
    var column = TextColumn(width: width)
    column.addHints(scene, isRoomy: true)
    column.addPitfalls(scene.page, isRoomy: true)
    return column
  }

  /// Text keeps a margin of two columns at the right edge of the screen.
  private mutating func addText(_ blocks: [Page.Block], _ layout: Layout) {
    guard !layout.isCompact, layout.side == nil else { return add(blocks, isRoomy: layout.isRoomy) }
    var narrower = TextColumn(width: width - 2)
    narrower.add(blocks, isRoomy: layout.isRoomy)
    append(narrower)
  }

  private mutating func addPictures(_ pictures: [Page.Picture], _ layout: Layout) {
    for picture in pictures where picture.lines.allSatisfy({ $0.utf8.count <= width || $0.count <= width }) {
      if !picture.title.isEmpty { add(picture.title, .quiet) }
      for line in picture.lines {
        begin()
        putPictureLine(line)
        endLine()
      }
      if layout.isRoomy { blank() }
    }
  }

  /// The mark before the target stands out.
  private mutating func putPictureLine(_ line: String) {
    let start = cells.count
    putWhole(line, .quiet)
    accentuate(">", from: start)
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
