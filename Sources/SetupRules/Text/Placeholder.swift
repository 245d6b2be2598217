/// Stand-ins that templates and documentation leave for somebody's own value.
enum Placeholder {
  /// Stands for a placeholder while the text around it is read. Unicode has it for an object that a copy of the text lost
  /// (object replacement character), so in an input it is a placeholder itself.
  static let mark: Unicode.Scalar = "\u{FFFC}"

  /// Where placeholders stand that have signs around them: `${…}`, `{{…}}`, `{…}`, `<…>`, `[…]`, `%NAME%`, `$NAME`,
  /// `__NAME__` and their like, the brackets also percent-encoded.
  static func stretches(in text: Substring) -> [Range<String.Index>] {
    let reading = Reading(text)
    var found: [Range<String.Index>] = []
    var place = 0
    while place < reading.scalars.count {
      if let end = reading.end(ofPlaceholderAt: place) {
        found.append(reading.index(place)..<reading.index(end))
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  /// Whether a whole word stands for somebody's own value: `YOUR_REGION`, `instance-id`, `xxxx`, `...`.
  static func isWord(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 64 else { return false }
    if text.unicodeScalars.contains(mark) { return true }
    let lower = text.asciiLowercased
    let letters = lower.squashed
    guard !letters.isEmpty else {
      return text.unicodeScalars.count > 1
        && text.unicodeScalars.allSatisfy { ".*\u{2026}".unicodeScalars.contains($0) }
    }
    if lower.containsASCII("xxx") || letters.utf8.count > 1 && letters.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) {
      return true
    }
    var rest = letters[...]
    while let owner = owners.first(where: { rest.hasPrefix($0) && rest.utf8.count > $0.utf8.count }) {
      rest = rest.dropFirst(owner.utf8.count)
    }
    return nouns.contains(String(rest))
  }

  /// Whether a word is such a one, or has signs of templates in it, or speaks of the thing that it stands for.
  static func isWord(_ text: Substring, of noun: String) -> Bool {
    text.squashed.containsASCII(noun) || isWord(text)
      || text.unicodeScalars.contains { "{}[]$*".unicodeScalars.contains($0) || $0 == mark }
  }

  private static let owners = ["replacewith", "insert", "enter", "your", "my", "the"]

  private static let nouns: Set<String> = {
    let things = [
      "region": ["", "id", "name", "code"], "instance": ["", "id", "arn", "region", "name"],
      "account": ["", "id", "number"], "application": ["name"], "app": ["name"], "display": ["name"],
    ]
    let plain = [
      "id", "arn", "uuid", "guid", "destination", "path", "page", "url", "host", "hostname", "domain", "value",
      "none", "null", "undefined",
      "placeholder", "changeme", "todo", "tbd",
    ]
    let whole = things.flatMap { thing, parts in parts.map { thing + $0 } }
    let owned = whole.flatMap { ["aws" + $0, "connect" + $0, "amazonconnect" + $0] }
    return Set(plain + whole + owned)
  }()
}

extension Placeholder {
  /// A text whose scalars are looked at one by one.
  private struct Reading {
    let scalars: [Unicode.Scalar]
    private let indices: [String.Index]

    init(_ text: Substring) {
      scalars = Array(text.unicodeScalars)
      indices = Array(text.unicodeScalars.indices) + [text.endIndex]
    }

    func index(_ place: Int) -> String.Index { indices[place] }

    func end(ofPlaceholderAt place: Int) -> Int? {
      if scalars[place] == Placeholder.mark { return place + 1 }
      guard "$#%@{<[_".unicodeScalars.contains(scalars[place]) else { return nil }
      for (open, close) in Placeholder.brackets where stands(open, at: place) {
        if let end = end(of: close, after: place + open.utf8.count) { return end }
      }
      return endOfVariable(at: place)
    }

    private func end(of close: String, after start: Int) -> Int? {
      // No sign that closes one can be in a name.
      var end = start
      while end < scalars.count, end - start <= Placeholder.longest, Self.isOfName(scalars[end]) { end += 1 }
      guard stands(close, at: end), isName(start..<end) else { return nil }
      let after = end + close.utf8.count
      // `[words](address)` is a link in Markdown.
      return close == "]" && after < scalars.count && scalars[after] == "(" ? nil : after
    }

    /// Whether the text between two signs names something. A value in brackets is a value, and a tag is a tag.
    private func isName(_ range: Range<Int>) -> Bool {
      let text = String(String.UnicodeScalarView(scalars[range]))
      guard text.unicodeScalars.contains(where: { $0.isASCIILetter || !$0.isASCII || $0 == "." }) else { return false }
      let lower = text.asciiLowercased
      return InstanceID.id(text) == nil && Region.named(lower) == nil && !Placeholder.tags.contains(lower)
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCIIAlphanumeric || !scalar.isASCII || " _-.:*".unicodeScalars.contains(scalar)
    }

    // `%NAME%` of Windows, `__NAME__` of templates, `$NAME` of a shell.
    private func endOfVariable(at place: Int) -> Int? {
      switch scalars[place] {
      case "%":
        let end = endOfWord(from: place + 1)
        // `%C3%A9` are two bytes of a URL.
        guard end < scalars.count, scalars[end] == "%", end > place + 2, !isHexadecimal(end + 1) else { return nil }
        return scalars[place + 1].isASCIIDigit ? nil : end + 1
      case "_" where stands("__", at: place):
        let end = endOfWord(from: place + 2)
        return end > place + 5 && scalars[end - 1] == "_" && scalars[end - 2] == "_" ? end : nil
      case "$":
        let isFirst = place == 0 || "/.=:".unicodeScalars.contains(scalars[place - 1])
        let end = endOfWord(from: place + 1)
        return isFirst && end > place + 2 && scalars[place + 1].isASCIILetter ? end : nil
      default: return nil
      }
    }

    private func endOfWord(from start: Int) -> Int {
      var end = start
      while end < scalars.count, end - start <= Placeholder.longest,
        scalars[end].isASCIIAlphanumeric || scalars[end] == "_"
      {
        end += 1
      }
      return end
    }

    private func isHexadecimal(_ place: Int) -> Bool {
      guard place + 1 < scalars.count else { return false }
      return scalars[place...place + 1].allSatisfy { $0.isASCIIDigit || "abcdefABCDEF".unicodeScalars.contains($0) }
    }

    private func stands(_ sign: String, at place: Int) -> Bool {
      guard place + sign.utf8.count <= scalars.count else { return false }
      return zip(sign.unicodeScalars, scalars[place...]).allSatisfy { wanted, seen in
        wanted == seen || wanted.isASCIIUpper && wanted.value + 32 == seen.value
      }
    }
  }

  private static let longest = 60

  private static let brackets: [(open: String, close: String)] = [
    ("${", "}"), ("#{", "}"), ("%{", "}"), ("@{", "}"), ("$(", ")"), ("{{{", "}}}"), ("{{", "}}"), ("{%", "%}"),
    ("{", "}"), ("<%=", "%>"), ("<%", "%>"), ("<<", ">>"), ("<", ">"), ("[[", "]]"), ("[", "]"),
    ("%24%7B", "%7D"), ("%7B%7B", "%7D%7D"), ("%7B", "%7D"), ("%3C%3C", "%3E%3E"), ("%3C", "%3E"), ("%5B", "%5D"),
  ]

  private static let tags: Set<String> = [
    "a", "b", "br", "code", "div", "em", "i", "li", "p", "pre", "span", "strong", "td", "tr", "u",
  ]
}

extension PastedText {
  /// Puts `Placeholder.mark` in the place of each of some stretches of the text.
  mutating func mark(_ stretches: [Range<String.Index>]) {
    var places = text.unicodeScalars.indices.makeIterator()
    var rest = stretches[...]
    _ = replace { scalar in
      guard let place = places.next() else { return scalar }
      while let first = rest.first, place >= first.upperBound { rest.removeFirst() }
      guard let first = rest.first, place >= first.lowerBound else { return scalar }
      return place == first.lowerBound ? Placeholder.mark : nil
    }
  }
}
