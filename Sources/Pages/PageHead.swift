import Wizard

/// What the step list shows of a page: its title, short title and minutes, read without a look at the rest.
///
/// It is for the pages inside the program, which a test proves to be whole: nothing is refused here.
struct PageHead {
  private(set) var page = Page(title: "", shortTitle: "", minutes: 0)

  /// - Parameter markdown: the text of a page, whose first three filled lines are its head.
  init(_ markdown: UnsafeBufferPointer<UInt8>) {
    var rest = markdown[...]
    while page.minutes == 0, let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      if let title = Self.rest(of: line, after: "# ") { page.title = title }
      if let title = Self.rest(of: line, after: "- Short title: ") { page.shortTitle = title }
      if let minutes = Self.rest(of: line, after: "- Minutes: ") { page.minutes = Int(minutes) ?? 0 }
      rest = rest[(end + 1)...]
    }
  }

  private static func rest(of line: Slice<UnsafeBufferPointer<UInt8>>, after mark: StaticString) -> String? {
    let length = mark.utf8CodeUnitCount
    guard line.count > length, line.startIndex + length <= line.endIndex else { return nil }
    for offset in 0..<length where line[line.startIndex + offset] != mark.utf8Start[offset] { return nil }
    return String(decoding: line.dropFirst(length), as: UTF8.self)
  }
}
