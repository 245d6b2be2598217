import Wizard

extension TextColumn<Event> {
  /// A part of the console, where it fits whole. Its title is not said twice.
  mutating func addPicture(_ picture: Page.Picture, isRoomy: Bool) {
    var drawn = TextColumn(width: width, isMasked: isMasked, isASCII: isASCII)
    if !picture.title.isEmpty, picture.lines.first?.hasPrefix("+- \(picture.title) -") != true {
      drawn.add(picture.title, .plain)
    }
    for (index, line) in picture.lines.enumerated() {
      drawn.putPictureLine(line, isFirst: index == 0, isLast: index == picture.lines.count - 1)
      guard drawn.columns <= width else { return }
      drawn.endLine()
    }
    if isRoomy, !lines.isEmpty { blank() }
    append(picture: drawn)
  }

  /// A line of a picture, its frame of `+`, `-` and `|` in the lines of the screen; the mark before the target stands out.
  private mutating func putPictureLine(_ line: String, isFirst: Bool, isLast: Bool) {
    // It keeps its columns, so no sign of it is spelled out.
    var signs: [Cell] = []
    signs.append(isMasked ? line.withMaskedIDs : line, .plain)
    let start = cells.count
    putWhole(signs)
    let end = cells.count
    guard end > start + 1 else { return }
    if cells[start].shows("+"), cells[end - 1].shows("+") {
      frame(start..<end, isFirst: isFirst, isLast: isLast)
    } else {
      for position in start..<end where cells[position].shows("|") {
        draw(LineDrawing.vertical, at: position)
      }
      accentuate(">", from: start)
    }
  }

  private mutating func frame(_ range: Range<Int>, isFirst: Bool, isLast: Bool) {
    let start = range.lowerBound
    let last = range.upperBound - 1
    for position in range where cells[position].shows("-") {
      let isRun = !cells[position - 1].shows(" ") || !cells[position + 1].shows(" ")
      if isRun { draw(LineDrawing.horizontal, at: position) }
    }
    draw(isFirst ? LineDrawing.topLeft : isLast ? LineDrawing.bottomLeft : LineDrawing.leftJoint, at: start)
    draw(isFirst ? LineDrawing.topRight : isLast ? LineDrawing.bottomRight : LineDrawing.rightJoint, at: last)
    for position in start + 1..<last where cells[position].shows("+") {
      draw(isFirst ? LineDrawing.topJoint : isLast ? LineDrawing.bottomJoint : LineDrawing.cross, at: position)
    }
  }
}
