import SetupRules
import Wizard

extension ConsolePage {
  /// Reads the file of one page.
  init(_ file: Console.File) throws(FileFault) {
    for line in ConsoleLine.all(in: file) { try line.read(into: &self) }
    for (word, text) in [("title", title), ("tab", tab)] where text.isEmpty {
      throw FileFault("the page has no line \"\(word):\".", file: file.name)
    }
  }
}

extension ConsoleLine {
  fileprivate func read(into page: inout ConsolePage) throws(FileFault) {
    if let condition = text.rest(after: "only if ") { return try readOnlyIf(condition, of: &page) }
    if let branch = text.rest(after: "if ") { return try readIf(branch, of: &page) }
    guard let (word, rest) = text.halves(at: ":") else { throw fault("a line begins with a word and a colon.") }
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

  private func element(_ kind: ConsoleElement.Kind, _ rest: String) throws(FileFault) -> ConsoleElement {
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
    case .shown: (element.words, element.value) = try wordsAndName(kind, rest)
    case .box, .search, .result, .copy:
      (element.words, element.name) = try wordsAndName(kind, rest)
      element.value = element.words
    case .choice:
      (element.words, element.value) = try wordsAndName(kind, rest)
      guard let (name, value) = element.value.halves(at: "=") else {
        throw fault("a choice sets a value: choice: Words | NAME = VALUE")
      }
      (element.name, element.value) = (name, value)
    case .pick:
      (element.words, element.name) = try wordsAndName(kind, rest)
      guard let (name, options) = element.name.halves(at: "|") else {
        throw fault("a list is missing: pick: Words | NAME | VALUE, VALUE")
      }
      (element.name, element.options) = (name, options.commaList)
    }
    return element
  }

  private func wordsAndName(
    _ kind: ConsoleElement.Kind, _ text: String
  ) throws(FileFault) -> (words: String, name: String) {
    guard let (words, name) = text.halves(at: "|") else {
      throw fault("a sign | is missing: \(kind.rawValue): Words | NAME")
    }
    return (words, name)
  }

  private func readOnlyIf(_ text: String, of page: inout ConsolePage) throws(FileFault) {
    guard !page.elements.isEmpty else { throw fault("there is nothing above that could be shown.") }
    page.elements[page.elements.count - 1].condition = try condition(text)
  }

  private func readIf(_ text: String, of page: inout ConsolePage) throws(FileFault) {
    guard let (head, actions) = text.halves(at: "->"), let last = page.elements.indices.last,
      page.elements[last].target != nil
    else {
      throw fault("\"if\" stands below a button or a link: if NAME is VALUE -> PAGE")
    }
    let branch = ConsoleTarget.Branch(condition: try condition(head), actions: try target(actions).otherwise)
    page.elements[last].target?.branches.append(branch)
  }

  private func target(_ text: String) throws(FileFault) -> ConsoleTarget {
    // What is said has commas of its own, and comes last.
    let (doing, saying) = text.halves(at: "say ") ?? (text, "")
    var actions: [ConsoleAction] = []
    for part in doing.commaList { actions.append(try action(part)) }
    if !saying.isEmpty { actions.append(.say(saying)) }
    return ConsoleTarget(otherwise: actions)
  }

  private func action(_ text: String) throws(FileFault) -> ConsoleAction {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("submit", 1): return .submit
    case ("discard", 1): return .discard
    case ("sign", 2) where words[1] == "in": return .signIn
    case ("clear", 2): return .clear(words[1])
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
}
