/// Where the parts of the screen stand, in rows and columns.
struct Layout {
  /// The narrowest screen with the list of steps beside the page.
  static let leastColumnsForList = 60
  /// The lowest one.
  static let leastRowsForList = 16
  static let listColumns = 28
  /// From here on hints and pitfalls stand beside the page.
  private static let leastColumnsForSide = 112
  private static let widestContent = 76
  private static let widestSide = 48

  let size: Size
  /// One column, no list of steps.
  let isCompact: Bool
  let header: Int?
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
    topRule = rows >= Self.leastRowsForList ? 1 : nil
    bottomRule = rows >= 12 ? rows - 2 : nil

    let top = topRule.map { $0 + 1 } ?? header.map { $0 + 1 } ?? 0
    let bottom = bottomRule ?? footer ?? rows
    let ruleRows = bottomRule == nil ? 0 : 1
    let noticeTop = max(min(top + 1, bottom), bottom + ruleRows - max(noticeRows, 0))
    notice =
      min(noticeTop, bottom + ruleRows)..<(noticeRows > 0 ? bottom + ruleRows : min(noticeTop, bottom + ruleRows))
    let bodyEnd = max(top, noticeRows > 0 ? min(bottom, noticeTop) : bottom)

    let hasRoomForValue = bodyEnd - top - valueRows - 1 >= 7
    let isWide = size.columns >= Self.leastColumnsForList && rows >= Self.leastRowsForList
    isCompact = !isWide || (valueRows > 0 && !hasRoomForValue)
    let showsValue = valueRows > 0 && hasRoomForValue && topRule != nil
    value = showsValue ? bodyEnd - valueRows - 1..<bodyEnd : nil
    body = top..<(showsValue ? bodyEnd - valueRows - 1 : bodyEnd)

    let columns = size.columns
    if isCompact {
      content = 0..<columns
      side = nil
    } else if columns >= Self.leastColumnsForSide {
      let room = columns - Self.listColumns
      let width = min(Self.widestContent, room * 3 / 5)
      let sideStart = Self.listColumns + width + 3
      content = Self.listColumns..<Self.listColumns + width
      side = sideStart..<min(columns - 2, sideStart + Self.widestSide)
    } else {
      content = Self.listColumns..<columns
      side = nil
    }
  }

  /// Whether a field has a box of its own, and paragraphs stand apart.
  var isRoomy: Bool { !isCompact && size.rows >= 20 }
  /// Whether there is so much room that the items stand apart too.
  var isSpacious: Bool { !isCompact && size.rows >= 34 }
  /// The empty rows below the header.
  var topMargin: Int { isSpacious ? 1 : 0 }
}
