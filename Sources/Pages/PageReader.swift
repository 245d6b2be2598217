import Wizard

/// Reads the blocks of a Markdown document into a page, section by section.
struct PageReader {
  /// What the step list has room for, in characters.
  private static let widestShortTitle = 20
  /// What the row of steps has room for, in characters.
  private static let widestWord = 12
  /// What the column beside the step list has room for, in characters.
  private static let widestDrawing = 52

  private static let titleMissing = "a page begins with its title: # Title"
  private static let shortTitleMissing = "the list under the title needs an entry: - Short title: Name it"
  private static let drawingMissing = "a picture consists of one block of code, and nothing else."

  private let items: [Item]
  private let blockReader: BlockReader
  /// The document's blocks that are not read yet.
  private var remaining: ArraySlice<MarkdownNode>
  private var page = Page(title: "", shortTitle: "", minutes: 0)
  private var sectionsRead: [String] = []

  /// Reads a page that must have exactly these items.
  init(blocks: [MarkdownNode], items: [Item], file: String) {
    self.items = items
    blockReader = BlockReader(file: file)
    remaining = blocks[...]
  }

  mutating func readPage() throws(FileFault) -> Page {
    try readHead()
    while let heading = remaining.popFirst() {
      let name = try blockReader.phrases(of: heading).plainText
      guard case .heading(level: 2) = heading.kind else {
        throw fault("the heading \"\(name)\" is not expected here.", heading.line)
      }
      try readSection(name, line: heading.line)
    }
    try requireItems(line: 1)
    return page
  }

  /// The title, the list under it, and the text.
  private mutating func readHead() throws(FileFault) {
    guard let title = remaining.popFirst(), case .heading(level: 1) = title.kind else {
      throw fault(Self.titleMissing, 1)
    }
    page.title = try blockReader.phrases(of: title).plainText
    guard !page.title.isEmpty else { throw fault(Self.titleMissing, title.line) }

    guard let list = remaining.popFirst(), case .bulletList = list.kind else {
      throw fault(Self.shortTitleMissing, title.line)
    }
    for entry in list.children { try readHeadEntry(entry) }
    guard !page.shortTitle.isEmpty else { throw fault(Self.shortTitleMissing, list.line) }
    if page.word.isEmpty { page.word = page.shortTitle }
    guard page.minutes > 0 else { throw fault("the list under the title needs an entry: - Minutes: 5", list.line) }

    page.text = try readBlocks()
    guard !page.text.isEmpty else {
      throw fault("the page has no text between the list under its title and its first section.", list.line)
    }
  }

  private mutating func readHeadEntry(_ entry: MarkdownNode) throws(FileFault) {
    let text = try blockReader.phrases(ofEntry: entry).plainText
    let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    let value = String(text[colon...].dropFirst().drop { $0 == " " })
    switch text[..<colon] {
    case "Short title":
      guard value.count <= Self.widestShortTitle else {
        throw fault("the short title \"\(value)\" is longer than \(Self.widestShortTitle) characters.", entry.line)
      }
      page.shortTitle = value
    case "Word":
      guard (1...Self.widestWord).contains(value.count) else {
        throw fault("the word \"\(value)\" has not 1 to \(Self.widestWord) characters.", entry.line)
      }
      page.word = value
    case "Minutes":
      guard let minutes = Int(value), (1...600).contains(minutes) else {
        throw fault("\"\(value)\" is not a number of minutes from 1 to 600.", entry.line)
      }
      page.minutes = minutes
    default:
      throw fault("\"\(text)\" is neither a Short title, nor a Word, nor Minutes.", entry.line)
    }
  }

  private mutating func readSection(_ name: String, line: Int) throws(FileFault) {
    switch name {
    case "Items":
      try readOnce(name, line: line)
      try readItems(line: line)
    case "Hint":
      page.hints.append(try readFilledBlocks(name, line: line))
    case "What goes wrong":
      try readOnce(name, line: line)
      page.pitfalls = try readFilledBlocks(name, line: line)
    case "Trainer":
      try readOnce(name, line: line)
      page.notes = try readFilledBlocks(name, line: line)
    default:
      guard name.hasPrefix("Picture:") else {
        throw fault(
          "there is no section \"\(name)\". The sections are: Picture, Items, Hint, What goes wrong, Trainer.", line)
      }
      try readPicture(title: String(name.dropFirst("Picture:".count).drop { $0 == " " }), line: line)
    }
  }

  private mutating func readOnce(_ name: String, line: Int) throws(FileFault) {
    guard !sectionsRead.contains(name) else { throw fault("the section \"\(name)\" stands twice.", line) }
    sectionsRead.append(name)
  }

  private mutating func readPicture(title: String, line: Int) throws(FileFault) {
    guard !title.isEmpty else { throw fault("a picture has a title: ## Picture: Title", line) }
    let drawing = remaining.first
    let blocks = try readBlocks()
    guard blocks.count == 1, let drawing, case .code(let lines) = blocks[0], !lines.isEmpty else {
      throw fault(Self.drawingMissing, line)
    }
    if let wide = lines.firstIndex(where: { $0.utf8.count > Self.widestDrawing && $0.count > Self.widestDrawing }) {
      throw fault(
        "this line of the picture is longer than \(Self.widestDrawing) characters.", drawing.firstCodeLine + wide)
    }
    page.pictures.append(Page.Picture(title: title, lines: lines))
  }

  private mutating func readItems(line: Int) throws(FileFault) {
    if let block = nextBlock() {
      throw blockReader.refusal(of: "text before the first item", line: block.line)
    }
    while let heading = remaining.first, case .heading(level: 3) = heading.kind {
      _ = remaining.popFirst()
      try readItem(try blockReader.phrases(of: heading).plainText, line: heading.line)
    }
    try requireItems(line: line)
  }

  private mutating func readItem(_ id: String, line: Int) throws(FileFault) {
    guard items.contains(where: { $0.id == id }) else { throw fault("this step has no item \"\(id)\".", line) }
    guard page.items[id] == nil else { throw fault("the item \"\(id)\" stands twice.", line) }
    func labelMissing() -> FileFault { fault("the item \"\(id)\" begins with its label, a paragraph.", line) }
    guard let label = remaining.first, case .paragraph = label.kind, blockReader.address(of: label) == nil else {
      throw labelMissing()
    }
    _ = remaining.popFirst()
    var words = Page.ItemWords(label: try blockReader.phrases(of: label))
    guard !words.label.isEmpty else { throw labelMissing() }
    while let block = nextBlock() {
      guard let address = blockReader.address(of: block) else {
        try blockReader.append(block, to: &words.detail)
        continue
      }
      guard words.address == nil else { throw fault("the item \"\(id)\" has an address already.", block.line) }
      guard address.hasPrefix("https://") else {
        throw fault("the address \"\(address)\" does not begin with https://", block.line)
      }
      words.address = address
    }
    page.items[id] = words
  }

  private func requireItems(line: Int) throws(FileFault) {
    if let missing = items.first(where: { page.items[$0.id] == nil }) {
      throw fault("the item \"\(missing.id)\" of this step is missing.", line)
    }
  }

  private mutating func readFilledBlocks(_ name: String, line: Int) throws(FileFault) -> [Page.Block] {
    let blocks = try readBlocks()
    guard !blocks.isEmpty else { throw fault("the section \"\(name)\" is empty.", line) }
    return blocks
  }

  private func fault(_ words: String, _ line: Int) -> FileFault {
    FileFault(words, file: blockReader.file, line: line)
  }

  /// Everything up to the next heading.
  private mutating func readBlocks() throws(FileFault) -> [Page.Block] {
    var blocks: [Page.Block] = []
    while let block = nextBlock() { try blockReader.append(block, to: &blocks) }
    return blocks
  }

  /// The next block, unless a heading stands there.
  private mutating func nextBlock() -> MarkdownNode? {
    guard let block = remaining.first else { return nil }
    if case .heading = block.kind { return nil }
    return remaining.popFirst()
  }
}
