/// What a piece of text is worth as an instance id: 8-4-4-4-12 hexadecimal digits (Amazon Connect API, InstanceId).
/// Version and variant bits are not looked at: AWS's own examples do not keep them.
enum InstanceID {
  /// The id on the workshop's page. Its last two characters are not hexadecimal.
  static let workshopExample = "9690dd9b-3de7-4097-b4d9-67829f7c8fur"

  enum Reading {
    /// An id in its normal form, which the text is but for capital letters.
    case id(String)
    /// An id's shape, with a fault; the id that was meant, where it is certain.
    case wrong(InstanceFinding, at: Substring, meant: String? = nil)
    /// A stand-in of documentation.
    case placeholder
    case notAnID
  }

  private static let lengths = [8, 4, 4, 4, 12]

  static func read(_ text: Substring) -> Reading {
    guard text.utf8.count <= 80 else { return .notAnID }
    let lower = text.asciiLowercased
    guard text.utf8.count >= 16 else { return isBeginning(lower) ? fault(in: text) : .notAnID }
    if lower.isExactly(workshopExample) { return .id(lower) }
    if isPlaceholder(lower) { return .placeholder }
    if isRight(lower) { return .id(lower) }
    let mended = lower.withDigitsForLetters
    if isRight(mended) { return .wrong(.lettersForDigits, at: text, meant: mended) }
    let digits = lower.unicodeScalars.filter { $0 != "-" && $0 != "_" && !$0.isBlank && $0 != "." }
    let known = digits.filter { $0.isLowerHex }.count
    if digits.count == 32, known == 32 {
      return .wrong(.wrongHyphens, at: text, meant: grouped(String(String.UnicodeScalarView(digits))))
    }
    // An alias may have hyphens too; it does not consist of hexadecimal digits.
    let groups = lower.unicodeScalars.count { $0 == "-" } + 1
    let isMostlyHexadecimal = (groups > 2 || digits.count >= 28) && digits.count >= 16 && known * 5 >= digits.count * 4
    let isOneWord = lower.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" || $0 == "_" }
    return isMostlyHexadecimal && isOneWord ? fault(in: text) : .notAnID
  }

  // The first group is whole, and only a part of the others is there.
  private static func isBeginning(_ lower: String) -> Bool {
    let groups = lower.split(separator: "-", omittingEmptySubsequences: false)
    return groups.count > 1 && groups[0].utf8.count == 8
      && groups.allSatisfy { $0.unicodeScalars.allSatisfy(\.isLowerHex) }
  }

  private static func fault(in text: Substring) -> Reading {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    if groups.count == 5 {
      for (index, group) in groups.enumerated() where group.unicodeScalars.count != lengths[index] {
        let count = group.unicodeScalars.count
        return .wrong(.wrongGroup(number: index + 1, count: count, expected: lengths[index]), at: text)
      }
    }
    let scalars = text.unicodeScalars
    guard groups.count == 5, let wrong = scalars.firstIndex(where: { !isIDCharacter($0) }) else {
      return .wrong(.wrongGroupCount(groups.count), at: text)
    }
    let part = text[wrong..<scalars.index(after: wrong)]
    return .wrong(.notHexadecimal(part), at: part)
  }

  private static func isIDCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.isLowerHex || (0x41...0x46).contains(scalar.value)
  }

  private static func isRight(_ lower: String) -> Bool {
    guard lower.utf8.count == 36 else { return false }
    return zip(lower.unicodeScalars, 0...).allSatisfy { scalar, place in
      [8, 13, 18, 23].contains(place) ? scalar == "-" : scalar.isLowerHex
    }
  }

  // Each group is one character over and over, as in aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee.
  private static func isPlaceholder(_ lower: String) -> Bool {
    let groups = lower.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map { $0.unicodeScalars.count } == lengths && groups.allSatisfy { Set($0.unicodeScalars).count == 1 }
      || lower == "12345678-1234-1234-1234-123456789012"
  }

  private static func grouped(_ digits: String) -> String {
    var rest = digits[...]
    let groups = lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
    return groups.joined(separator: "-")
  }

  /// The id that a text is but for capital letters, in its normal form.
  static func id(_ text: some StringProtocol) -> String? {
    if case .id(let id) = read(Substring(text)) { id } else { nil }
  }

  /// The ids in a longer text, each once, in their normal form.
  static func ids(in text: some StringProtocol) -> [String] {
    let words = String(text).unicodeScalars.split { !($0.isASCIIAlphanumeric || $0 == "-") }
    return words.reduce(into: []) { found, word in
      if let id = Self.id(String(word)), !found.contains(id) { found.append(id) }
    }
  }
}

extension InstanceID {
  /// What there is to say about a reading: the id when it can be accepted, the findings, and the id that was meant.
  static func findings(_ reading: Reading, for text: Substring, in pasted: PastedText)
    -> (id: String?, findings: [Finding], meant: String?)
  {
    func finding(_ fault: InstanceFinding, at part: Substring) -> Finding { Finding(fault, at: pasted.span(of: part)) }
    switch reading {
    case .id(let id):
      let isExample = id == workshopExample
      let notes =
        (isExample ? [finding(.workshopExample, at: text)] : [])
        + (text.hasASCIIUpper ? [finding(.upperCase, at: text)] : [])
      return (id, notes, nil)
    case .wrong(let fault, let part, let meant): return (nil, [finding(fault, at: part)], meant)
    case .notAnID where !InstanceMistakes.isPlaceholder(String(text)):
      return (nil, [finding(InstanceMistakes.isAlias(String(text)) ? .isAlias : .idMissing, at: text)], nil)
    case .placeholder, .notAnID: return (nil, [finding(.placeholder(text), at: text)], nil)
    }
  }

  /// The same id twice and nothing else, with or without a blank between; nil for any other text.
  static func repetition(in pasted: PastedText) -> Examination<Instance>? {
    let text = pasted.text
    guard (72...74).contains(text.utf8.count), text.utf8.count == text.unicodeScalars.count else { return nil }
    let (first, second) = (text.prefix(36), text.suffix(36))
    guard let id = Self.id(first), id == Self.id(second) else { return nil }
    return Examination(.idPastedTwice, at: pasted.span(of: second), meant: id)
  }
}
