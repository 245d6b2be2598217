import SetupRules

/// Reads the file of one page, line by line.
struct ConsolePageReader {
  private var page = ConsolePage()
  private let file: String
  private var number = 0

  static func page(of file: Console.File) throws(ConsoleFault) -> ConsolePage {
    var reader = ConsolePageReader(file: file.name)
    for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.number += 1
      try reader.read(String(line).withoutBlanksAround)
    }
    for (word, text) in [("title", reader.page.title), ("tab", reader.page.tab)] where text.isEmpty {
      throw ConsoleFault(file: file.name, line: nil, words: "the page has no line \"\(word):\".")
    }
    return reader.page
  }

  private init(file: String) { self.file = file }

  private mutating func read(_ line: String) throws(ConsoleFault) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("only if ") { return try readOnlyIf(String(line.dropFirst("only if ".count))) }
    if line.hasPrefix("if ") { return try readIf(String(line.dropFirst("if ".count))) }
    guard let (word, rest) = line.halves(at: ":") else { throw fault("a line begins with a word and a colon.") }
    switch word {
    case "title": page.title = rest
    case "tab": page.tab = rest
    case "path": page.path = rest
    case "region":
      page.region = rest
      guard let (name, pages) = rest.halves(at: "->") else { return }
      page.region = name
      page.regionTarget = try target(pages)
    default:
      guard let kind = ConsoleElement.Kind(rawValue: word) else { throw fault("there is no line \"\(word):\".") }
      page.elements.append(try element(kind, rest))
    }
  }

  private func element(_ kind: ConsoleElement.Kind, _ rest: String) throws(ConsoleFault) -> ConsoleElement {
    var element = ConsoleElement(kind: kind)
    switch kind {
    case .text, .note, .wrong, .section, .end, .verdict: element.words = rest
    case .menu, .switch, .button, .link:
      element.words = rest
      if let (words, actions) = rest.halves(at: "->") {
        element.words = words
        element.target = try target(actions)
      } else if kind == .button || kind == .link {
        throw fault("it leads nowhere: \(kind.rawValue): Words -> PAGE")
      }
    case .box, .search, .result, .choice, .pick, .shown, .copy:
      guard let (words, value) = rest.halves(at: "|") else {
        throw fault("a sign | is missing: \(kind.rawValue): Words | NAME")
      }
      element.words = words
      try complete(&element, value)
    }
    return element
  }

  private func complete(_ element: inout ConsoleElement, _ text: String) throws(ConsoleFault) {
    switch element.kind {
    case .shown: element.value = text
    case .choice:
      guard let (name, value) = text.halves(at: "=") else {
        throw fault("a choice sets a value: choice: Words | NAME = VALUE")
      }
      (element.name, element.value) = (name, value)
    case .pick:
      guard let (name, options) = text.halves(at: "|") else {
        throw fault("a list is missing: pick: Words | NAME | VALUE, VALUE")
      }
      (element.name, element.options) = (name, options.commaList)
    default:
      element.name = text
      element.value = element.words
    }
  }

  private mutating func readOnlyIf(_ text: String) throws(ConsoleFault) {
    guard !page.elements.isEmpty else { throw fault("there is nothing above that could be shown.") }
    page.elements[page.elements.count - 1].condition = try condition(text)
  }

  private mutating func readIf(_ text: String) throws(ConsoleFault) {
    guard let (head, actions) = text.halves(at: "->"), let last = page.elements.indices.last,
      page.elements[last].target != nil
    else {
      throw fault("\"if\" stands below a button or a link: if NAME is VALUE -> PAGE")
    }
    let branch = ConsoleTarget.Branch(condition: try condition(head), actions: try target(actions).otherwise)
    page.elements[last].target?.branches.append(branch)
  }

  private func condition(_ text: String) throws(ConsoleFault) -> ConsoleCondition {
    guard let condition = ConsoleCondition(text) else { throw fault("a condition is written: NAME is VALUE") }
    return condition
  }

  private func target(_ text: String) throws(ConsoleFault) -> ConsoleTarget {
    // What is said has commas of its own, and comes last.
    let (doing, saying) = text.halves(at: "say ") ?? (text, "")
    var actions: [ConsoleAction] = []
    for part in doing.commaList { actions.append(try action(part)) }
    if !saying.isEmpty { actions.append(.say(saying)) }
    return ConsoleTarget(otherwise: actions)
  }

  private func action(_ text: String) throws(ConsoleFault) -> ConsoleAction {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("submit", 1): return .submit
    case ("discard", 1): return .discard
    case ("sign", 2) where words[1] == "in": return .signIn
    case ("clear", 2): return .clear(words[1])
    case ("copy", 2): return .copy(words[1])
    case ("set", 4...) where words[2] == "=": return .set(words[1], to: words.dropFirst(3).joined(separator: " "))
    case ("download", 2):
      guard let file = ConsoleAction.Download(rawValue: words[1]) else {
        throw fault("there is no file \"\(words[1])\".")
      }
      return .download(file)
    case (let page?, 1): return .open(page)
    default: throw fault("nobody knows how to do \"\(text)\".")
    }
  }

  private func fault(_ words: String) -> ConsoleFault { ConsoleFault(file: file, line: number, words: words) }
}
