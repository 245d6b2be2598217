import SetupRules

/// Text for a projector: of whatever looks like an id, its first four letters and digits, and a star for each of the others. So it
/// takes the same columns, and what is marked in it stays in its place.
extension String {
  /// The text with the ids in it masked: accounts, instances, applications, fingerprints, and parts of them.
  package var withMaskedIDs: String {
    // Most texts are words of ASCII alone.
    let mayHoldID = utf8.contains { (0x30...0x39).contains($0) || $0 >= 0x80 } || containsASCII("saml/")
    return mayHoldID ? String(Array(self).maskingIDs()) : self
  }
}

extension [Character] {
  /// - Parameter isID: Whether the whole text is meant to be an id, so that what has no digit yet may be a part of one.
  package func maskingIDs(isID: Bool = false) -> [Character] {
    var masked = self
    var start = 0
    while start < count {
      let word = IDWord(in: self, from: start)
      for index in word.hidden(isID: isID) { masked[index] = self[index].star }
      start = Swift.max(word.end, start + 1)
    }
    return masked
  }
}

/// Letters, digits and hyphens in a row, and what looks like them or shows nothing among them.
private struct IDWord {
  private enum Kind {
    case digit, hexLetter, letter, joint
  }

  let end: Int
  private var signs: [(kind: Kind, index: Int)] = []
  private let text: [Character]
  private let start: Int

  init(in text: [Character], from start: Int) {
    self.text = text
    self.start = start
    var index = start
    while index < text.count {
      if let kind = Self.kind(of: text[index]) {
        signs.append((kind, index))
      } else if text[index] == "%", text[index...].starts(with: "%2D") || text[index...].starts(with: "%2d") {
        signs.append((.joint, index))
        index += 2
      } else if text[index].isUnseen, !signs.isEmpty {
        // Nobody sees it, so it parts nothing.
      } else if text[index].isWhitespace, signs.last?.kind == .digit, index + 1 < text.count,
        Self.kind(of: text[index + 1]) == .digit
      {
        // Accounts are written in groups.
        signs.append((.joint, index))
      } else {
        break
      }
      index += 1
    }
    // What is written as a number, such as %2F, is no part of the word that follows.
    if index == start, text[start] == "%", start + 2 < text.count, text[start + 1].isHexDigit,
      text[start + 2].isHexDigit
    {
      index = start + 3
    }
    end = index
  }

  private static func kind(of character: Character) -> Kind? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    if scalar.isAnyDash { return .joint }
    if scalar.properties.numericType == .decimal { return .digit }
    if character.isHexDigit { return .hexLetter }
    return scalar.properties.isAlphabetic ? .letter : nil
  }

  /// The places of the signs that are not to be seen.
  func hidden(isID: Bool) -> [Int] {
    let id = withoutKind
    let signs = id.filter { $0.kind != .joint }
    let shown = isRest ? 0 : 4
    guard signs.count > shown, looksLikeID(id, isMeant: isID) else { return [] }
    return signs.dropFirst(shown).map(\.index)
  }

  /// The word without a few letters before a hyphen that name the kind, as in `ins-`.
  private var withoutKind: ArraySlice<(kind: Kind, index: Int)> {
    var rest = signs[...]
    while let joint = rest.firstIndex(where: { $0.kind == .joint }), joint - rest.startIndex <= 6,
      rest[..<joint].allSatisfy({ $0.kind != .digit })
    {
      rest = rest[(joint + 1)...]
    }
    return rest
  }

  private func looksLikeID(_ word: ArraySlice<(kind: Kind, index: Int)>, isMeant: Bool) -> Bool {
    let letters = word.count { $0.kind == .letter }
    let hexLetters = word.count { $0.kind == .hexLetter }
    let digits = word.count { $0.kind == .digit }
    let before = before
    if ["saml/metadata/", "saml/assertion/", "saml/logout/"].contains(where: before.hasSuffix) { return true }
    let isInARN = before.hasSuffix("instance/") || before.hasSuffix("federate/")
    if letters > 0 {
      return (digits > 0 && isInARN) || (letters + hexLetters + digits >= 10 && digits >= 6)
        || (word.count >= 32 && digits > 0)
    }
    if digits == 0 { return isMeant || isInARN }
    if isMeant || hexLetters > 0 { return true }
    // Dates, years and the like.
    let groups = word.split { $0.kind == .joint }
    return digits > 8 || groups.contains { $0.count > 4 }
  }

  /// What stands before it, in lower case, as far as it tells what the word is.
  private var before: String { String(text[max(0, start - 16)..<start]).lowercased() }

  /// Whether the word is the end of something longer that was cut.
  private var isRest: Bool {
    start > 0 && (text[start - 1] == "\u{2026}" || text[..<start].suffix(3).elementsEqual("..."))
  }
}

extension Character {
  /// As many columns as the character.
  fileprivate var star: Character { unicodeScalars.first?.isWide == true ? "\u{FF0A}" : "*" }

  fileprivate var isUnseen: Bool {
    unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint || $0.steersTheTerminal }
  }
}

extension Unicode.Scalar {
  /// The full-width forms of ASCII (Unicode block Halfwidth and Fullwidth Forms).
  fileprivate var isWide: Bool { (0xFF01...0xFF5E).contains(value) }

  fileprivate var isAnyDash: Bool { properties.generalCategory == .dashPunctuation || value == 0x2212 }
}
