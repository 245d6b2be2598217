/// Where the parts of the screen stand, in rows and columns.
struct Layout {
  /// The smallest screen with margins, rules and boxes.
  static let leastColumns = 60
  static let leastRows = 16
  /// The narrowest screen with the list of steps beside the page; a narrower one has them in a row above it.
  private static let leastColumnsForList = 100
  static let listColumns = 28
  /// From here on hints and pitfalls stand beside the page.
  private static let leastColumnsForSide = 112
  private static let widestContent = 76
  private static let margin = 2
  private static let widestSide = 48

  let size: Size
  /// One column, no list of steps.
  let isCompact: Bool
  let header: Int?
  /// The steps in one row; nil where they stand beside the page, or where there is no room.
  let stepRow: Int?
  let topRule: Int?
  /// The page's title, text and items.
  let body: Range<Int>
  /// The value to copy, under a rule with its label.
  let value: Range<Int>?
  /// The answer to the last key; where there is a rule above the footer, its first line stands in the rule.
  let notice: Range<Int>
  let bottomRule: Int?
  let footer: Int?
  let content: Range<Int>
  let side: Range<Int>?

  /// - Parameters:
  ///   - valueRows: The rows of the value to copy; 0 for none.
  ///   - noticeRows: The rows of the notice; 0 for none.
  init(size: Size, valueRows: Int, noticeRows: Int) {
    self.size = size
    let rows = size.rows
    header = rows >= 4 ? 0 : nil
    footer = rows >= 3 ? rows - 1 : nil
    let hasList = size.columns >= Self.leastColumnsForList && rows >= Self.leastRows
    stepRow = rows >= Self.leastRows && !hasList ? 1 : nil
    topRule = rows >= Self.leastRows ? (hasList ? 1 : 2) : nil
    bottomRule = rows >= 12 ? rows - 2 : nil

    let top = topRule.map { $0 + 1 } ?? header.map { $0 + 1 } ?? 0
    let bottom = bottomRule ?? footer ?? rows
    let ruleRows = bottomRule == nil ? 0 : 1
    notice = max(min(top + 1, bottom), bottom + ruleRows - noticeRows)..<bottom + ruleRows
    let bodyEnd = max(top, min(bottom, notice.lowerBound))

    let hasRoomForValue = bodyEnd - top - valueRows - 1 >= 7
    let isWide = size.columns >= Self.leastColumns && rows >= Self.leastRows
    isCompact = !isWide || (valueRows > 0 && !hasRoomForValue)
    let showsValue = valueRows > 0 && hasRoomForValue && topRule != nil
    value = showsValue ? bodyEnd - valueRows - 1..<bodyEnd : nil
    body = top..<(showsValue ? bodyEnd - valueRows - 1 : bodyEnd)

    let columns = size.columns
    if isCompact {
      content = 0..<columns
      side = nil
    } else if !hasList {
      content = Self.margin..<Self.margin + min(Self.widestContent, columns - 2 * Self.margin)
      side = nil
    } else if columns >= Self.leastColumnsForSide {
      let room = columns - Self.listColumns
      let width = min(Self.widestContent, room * 3 / 5)
      let sideStart = Self.listColumns + width + 3
      content = Self.listColumns..<Self.listColumns + width
      side = sideStart..<min(columns - 2, sideStart + Self.widestSide)
    } else {
      content = Self.listColumns..<min(columns - Self.margin, Self.listColumns + Self.widestContent)
      side = nil
    }
  }

  /// Whether a field has a box of its own, and paragraphs stand apart.
  var isRoomy: Bool { !isCompact && size.rows >= 20 }
  /// Whether there is so much room that the items stand apart too.
  var isSpacious: Bool { !isCompact && size.rows >= 34 }
  /// The columns before what belongs to an item.
  var itemIndent: Int { isCompact ? 2 : 5 }
  /// The empty rows below the header.
  var topMargin: Int { isSpacious ? 1 : 0 }
}
