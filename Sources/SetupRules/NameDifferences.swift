/// How a name differs from the workshop's, one kind of slip after another.
struct NameDifferences {
  private(set) var findings: [Finding] = []
  /// Whether the workshop's name was meant, because slips alone lie between.
  private(set) var isWorkshopMeant = false
  private let workshop: String
  private let otherWorkshop: String

  init(_ pasted: PastedText, role: Role) {
    workshop = ApplicationName.workshop(for: role).text
    otherWorkshop = ApplicationName.workshop(for: role.other).text
    var text = pasted
    var slips: [Finding] = []
    if let change = Self.removeInvisible(from: &text) {
      slips.append(Finding(PasteFinding.invisibleInName, at: change.span))
    }
    slips += dashes(&text)
    // Blanks of other widths belong to the blanks.
    if let change = text.replaceLookAlikes() {
      slips.append(Finding(PasteFinding.lookAlikeInName(change.seen), at: change.span))
    }
    compare(text.text, slips, pasted.wholeSpan)
  }

  // Some emoji and some scripts join two characters with one that is not seen.
  private static func removeInvisible(from text: inout PastedText) -> PastedText.Change? {
    var isAfterForeign = false
    return text.replace { scalar in
      let isJoined = isAfterForeign && scalar.joinsCharacters
      isAfterForeign = !scalar.isASCII && (isJoined || !scalar.isInvisible)
      return scalar.isInvisible && !isJoined ? nil : scalar
    }
  }

  private func dashes(_ text: inout PastedText) -> [Finding] {
    var findings: [Finding] = []
    if let change = text.replace({ $0 == "\u{2013}" ? "-" : $0 }) {
      findings.append(Finding(NameFinding.enDash, at: change.span))
    }
    if let change = text.replace({ $0.isForeignDash || $0 == "_" || $0 == "~" ? "-" : $0 }) {
      findings.append(Finding(NameFinding.otherDash, at: change.span))
    }
    return findings
  }

  private mutating func compare(_ text: String, _ slips: [Finding], _ span: Range<Int>?) {
    let (spaced, hasDoubleDash) = Self.spaced(text)
    var slips = slips
    func add(_ slip: NameFinding) { slips.append(Finding(slip, at: span)) }
    if hasDoubleDash {
      add(.otherDash)
    } else if !spaced.isExactly(text) {
      add(.blanks(workshop: workshop))
    }
    let lower = spaced.asciiLowercased
    let target = workshop.asciiLowercased
    let other = otherWorkshop.asciiLowercased
    let singular = Self.singular(lower)
    isWorkshopMeant = true
    if singular == target || singular == other {
      if singular == other { add(.otherRole(otherWorkshop)) }
      if singular != lower { add(.plural(workshop: workshop)) }
      if !(spaced.hasPrefix("Amazon Connect - A")) || spaced.dropFirst(18).hasASCIIUpper {
        add(.letterCase(workshop: workshop))
      }
      findings = slips
    } else if lower == "amazon connect" || lower == "amazon connect customer" || lower == "custom saml 2.0 application"
    {
      findings = [Finding(NameFinding.prefilled(workshop: workshop), at: span)]
    } else if Self.isLabelled(lower, target) {
      findings = [Finding(NameFinding.nearMiss(workshop: workshop), at: span)]
    } else if lower.utf8.count <= 40,
      EditDistance.between(singular, target, atMost: 2) != nil || Self.lacksDash(lower, target)
    {
      add(.nearMiss(workshop: workshop))
      findings = slips
    } else {
      isWorkshopMeant = false
      findings = slips.filter { $0.code == "name/invisible-characters" }
    }
  }

  // The same letters with other punctuation: a colon, brackets, no dash at all.
  private static func lacksDash(_ text: String, _ target: String) -> Bool {
    text.squashed == target.squashed || text.squashed == target.squashed + "s"
  }

  // With what stands beside the name in the console, with a number of a list, or twice.
  private static func isLabelled(_ text: String, _ target: String) -> Bool {
    guard text.utf8.count <= 100, text.containsASCII(target) else { return false }
    var rest = text[...]
    var others = ""
    while let range = rest.firstRange(ofASCII: target) {
      others += rest[..<range.lowerBound]
      rest = rest[range.upperBound...]
    }
    let after = rest.squashed
    let before = others.squashed
    let labels = ["", "name", "displayname", "applicationname"]
    return (labels.contains(before) || before.isASCIIDigits) && ["", "amazonconnect", "description"].contains(after)
  }

  /// One plain blank between words and on both sides of a hyphen; of several hyphens one is left.
  private static func spaced(_ text: String) -> (String, hasDoubleDash: Bool) {
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        words.append("")
      } else if scalar == "-" {
        words += ["-", ""]
      } else {
        words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    words.removeAll(where: \.isEmpty)
    var single: [String] = []
    for word in words where word != "-" || single.last != "-" { single.append(word) }
    return (single.joined(separator: " "), hasDoubleDash: single.count < words.count)
  }

  private static func singular(_ text: String) -> String {
    let endings = [("administrators", "admin"), ("administrator", "admin"), ("agents", "agent"), ("admins", "admin")]
    for (plural, singular) in endings where text.hasSuffix(plural) {
      return text.dropLast(plural.count) + singular
    }
    return text
  }
}
