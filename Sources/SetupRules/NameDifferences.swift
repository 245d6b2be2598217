/// How a name differs from the workshop's, one kind of slip after another.
struct NameDifferences {
  private(set) var findings: [Finding] = []
  /// Whether the workshop's name was meant, because slips alone lie between.
  private(set) var isWorkshopMeant = false
  private let workshop: String
  private let otherWorkshop: String

  init(_ pasted: PastedText, workshop: String, otherWorkshop: String) {
    self.workshop = workshop
    self.otherWorkshop = otherWorkshop
    var text = pasted
    var slips: [Finding] = []
    if let change = Self.removeInvisible(from: &text) { slips.append(.nameInvisible(change.span)) }
    slips += dashes(&text)
    var seen: Unicode.Scalar?
    let change = text.replace { scalar in
      // Blanks of other widths belong to the blanks.
      guard let ascii = LookAlikes.ascii(for: scalar) else { return scalar }
      seen = seen ?? scalar
      return ascii
    }
    if let change, let seen { slips.append(.nameLookAlike(seen, change.span)) }
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
    if let change = text.replace({ $0 == "\u{2013}" ? "-" : $0 }) { findings.append(.nameEnDash(change.span)) }
    if let change = text.replace({ $0.isForeignDash || $0 == "_" || $0 == "~" ? "-" : $0 }) {
      findings.append(.nameOtherDash(change.span))
    }
    return findings
  }

  private mutating func compare(_ text: String, _ slips: [Finding], _ span: Finding.Span?) {
    let (spaced, hasDoubleDash) = Self.spaced(text)
    var slips = slips
    if hasDoubleDash {
      slips.append(.nameOtherDash(span))
    } else if !spaced.isExactly(text) {
      slips.append(.nameBlanks(workshop, span))
    }
    let lower = spaced.asciiLowercased
    let target = workshop.asciiLowercased
    let other = otherWorkshop.asciiLowercased
    let singular = Self.singular(lower)
    isWorkshopMeant = true
    if singular == target || singular == other {
      if singular == other { slips.append(.nameOtherRole(otherWorkshop, span)) }
      if singular != lower { slips.append(.namePlural(workshop, span)) }
      if !(spaced.hasPrefix("Amazon Connect - A")) || spaced.dropFirst(18).hasASCIIUpper {
        slips.append(.nameCase(workshop, span))
      }
      findings = slips
    } else if lower == "amazon connect" || lower == "amazon connect customer" || lower == "custom saml 2.0 application"
    {
      findings = [.namePrefilled(workshop, span)]
    } else if Self.isLabelled(lower, target) {
      findings = [.nameNearMiss(workshop, span)]
    } else if lower.utf8.count <= 40,
      EditDistance.between(singular, target, atMost: 2) != nil || Self.lacksDash(lower, target)
    {
      findings = slips + [.nameNearMiss(workshop, span)]
    } else {
      isWorkshopMeant = false
      findings = slips.filter { $0.code == PasteFault.invisible.code(of: .name) }
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

extension Finding {
  fileprivate static func nameInvisible(_ span: Span?) -> Finding {
    Finding(
      PasteFault.invisible.code(of: .name), .warning, "There are invisible characters inside the name.",
      advice: "Type the name instead of copying it.", span: span)
  }

  fileprivate static func nameLookAlike(_ scalar: Unicode.Scalar, _ span: Span?) -> Finding {
    Finding(
      PasteFault.lookAlike.code(of: .name), .warning,
      "The character \(String(scalar)) (\(scalar.codePoint)) looks like one of the workshop's name and is another one.",
      advice: "Type the name instead of copying it.", span: span)
  }

  fileprivate static func nameEnDash(_ span: Span?) -> Finding {
    Finding(
      NameCode.enDash, .warning, "The dash is an en dash (\u{2013}); the workshop's name has a hyphen (-).",
      advice: "Use the hyphen of the keyboard, or another name on purpose.", span: span)
  }

  fileprivate static func nameOtherDash(_ span: Span?) -> Finding {
    Finding(
      NameCode.otherDash, .warning, "The dash is not a hyphen; the workshop's name has a hyphen (-).",
      advice: "Use the hyphen of the keyboard, or another name on purpose.", span: span)
  }

  fileprivate static func nameBlanks(_ workshop: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.blanks, .warning, "The blanks differ from the workshop's name.",
      advice: "The workshop's name has one blank before and after the hyphen: \(workshop)", span: span)
  }

  fileprivate static func nameCase(_ workshop: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.letterCase, .warning, "Capital and small letters differ from the workshop's name.",
      advice: "The workshop's name is: \(workshop)", span: span)
  }

  fileprivate static func namePlural(_ workshop: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.plural, .warning, "The last word differs from the workshop's name.",
      advice: "The workshop's name is: \(workshop)", span: span)
  }

  fileprivate static func nameOtherRole(_ other: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.otherRole, .warning, "\(other) is the name of the other application.",
      advice: "Each role has an application of its own, with a name of its own.", span: span)
  }

  fileprivate static func namePrefilled(_ workshop: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.prefilled, .warning, "This is the name that the console fills in by itself.",
      advice: "With two applications nobody can tell them apart. The workshop's name is: \(workshop)", span: span)
  }

  fileprivate static func nameNearMiss(_ workshop: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.nearMiss, .warning, "This is nearly the workshop's name.",
      advice: "The workshop's name is: \(workshop)", span: span)
  }
}
