/// What a text that is no Region's id may stand for.
struct RegionReading {
  private(set) var region: Region?
  private(set) var findings: [Finding] = []
  private let text: String
  private let lower: String
  private let purpose: Region.Purpose

  /// - Parameter original: The text before look-alike characters were replaced; accents count in names.
  init(_ text: String, original: String, purpose: Region.Purpose) {
    self.text = text
    self.purpose = purpose
    lower = text.asciiLowercased
    region = Region.named(text)
    guard region == nil else { return }
    // A name or an id is far shorter; longer text can only contain one.
    let isShort = text.utf8.count <= 256
    let isRead =
      isShort ? readShortText(original) : readLongerText()
    if !isRead { findings = [.regionUnknown(text, partition: Self.partition(ofShape: lower))] }
  }

  private mutating func take(_ region: Region?, _ finding: Finding, isID: Bool = true) -> Bool {
    self.region = region
    findings = [finding] + (isID && text.hasASCIIUpper && finding != .regionUpperCase ? [.regionUpperCase] : [])
    return true
  }

  private mutating func readCapitals() -> Bool {
    guard let region = Region.named(lower) else { return false }
    return take(region, .regionUpperCase)
  }

  private mutating func readZone() -> Bool {
    guard let region = Self.region(ofZone: lower) else { return false }
    return take(region, .regionIsAZone(text, region))
  }

  private mutating func readShortText(_ original: String) -> Bool {
    readCapitals() || readZone() || readShortID() || readPart() || readName(original) || readLongerText()
      || readPlaceholder() || readSeparators() || readMisspelledNumber() || readNearMiss() || readNearName(original)
  }

  // `use1`, as zones and many naming schemes have it.
  private mutating func readShortID() -> Bool {
    guard let region = Self.region(ofShortID: lower) else { return false }
    return take(region, .regionIsAName(text, [region]), isID: false)
  }

  private mutating func readPlaceholder() -> Bool {
    let isMarked =
      text.unicodeScalars.contains { "<>{}[]$".unicodeScalars.contains($0) } && lower.containsASCII("region")
      || !Placeholder.stretches(in: text[...]).isEmpty
    guard isMarked || Placeholder.isWord(text) || lower.containsASCII("-xx") else { return false }
    return take(nil, .regionPlaceholder(text), isID: false)
  }

  private mutating func readName(_ original: String) -> Bool {
    let regions = RegionNames.regions(named: original)
    guard !regions.isEmpty else { return false }
    return take(theOne(of: regions), .regionIsAName(original, regions), isID: false)
  }

  // Longer text is searched for ids between characters that cannot be part of one.
  private mutating func readLongerText() -> Bool {
    let half = lower.prefix(lower.utf8.count / 2)
    if half.utf8.count * 2 == lower.utf8.count, lower.hasSuffix(half), let region = Region.named(String(half)) {
      return take(region, .regionInside([region]))
    }
    let words = lower.unicodeScalars.split { !($0.isLowerHex || $0.isASCIILetter || $0 == "-") }
    guard words.count > 1 || words.first.map({ String($0) }) != lower else { return false }
    var regions: [Region] = []
    for word in words {
      let word = String(word)
      guard let region = Region.named(word) ?? Self.region(ofZone: word), !regions.contains(region) else { continue }
      regions.append(region)
    }
    guard !regions.isEmpty else { return false }
    return take(regions.count == 1 ? regions[0] : nil, .regionInside(regions), isID: false)
  }

  private mutating func readSeparators() -> Bool {
    let key = lower.squashed
    guard let region = Region.all.first(where: { $0.id.squashed == key }) else { return false }
    return take(region, .regionSeparators(region))
  }

  // A letter for the digit 1, or a zero before it.
  private mutating func readMisspelledNumber() -> Bool {
    let number = Self.number(of: lower)
    let isZeroed = number.utf8.count > 1 && number.hasPrefix("0")
    guard let last = lower.unicodeScalars.last, isZeroed || last == "l" || last == "i" || last == "|" else {
      return false
    }
    let mended =
      isZeroed
      ? lower.dropLast(number.utf8.count) + number.drop { $0 == "0" } : lower.dropLast() + "1"
    guard let region = Region.named(String(mended)) else { return false }
    return take(region, .regionNearMiss(text, [region]))
  }

  // Without a hyphen it is a name, such as "US East".
  private mutating func readPart() -> Bool {
    guard lower.unicodeScalars.contains("-") else { return false }
    let key = lower.squashed
    let regions = Region.all.filter { Self.withoutNumber($0.id.squashed) == key }
    guard !regions.isEmpty else { return false }
    return take(theOne(of: regions), .regionNumberMissing(regions))
  }

  // The number counts: us-east-9 is no misspelling of us-east-1. So does the part of the world, where it is one.
  private mutating func readNearMiss() -> Bool {
    let number = Self.number(of: lower)
    guard !number.isEmpty, lower.utf8.count <= 32 else { return false }
    let world = lower.prefix { $0 != "-" } + "-"
    let isKnown = Region.all.contains { $0.id.hasPrefix(world) }
    let ids = Region.all.map(\.id).filter { Self.number(of: $0) == number }
    let near = EditDistance.allNearest(to: lower, in: ids, atMost: 1)
    let regions = (near.isEmpty ? EditDistance.allNearest(to: lower, in: ids, atMost: 2) : near).compactMap(
      Region.named)
    guard let first = regions.first, !near.isEmpty || regions.count == 1 && (!isKnown || first.id.hasPrefix(world))
    else {
      return false
    }
    return take(theOne(of: regions), .regionNearMiss(text, regions))
  }

  private mutating func readNearName(_ original: String) -> Bool {
    guard let region = RegionNames.region(nearlyNamed: original) else { return false }
    return take(region, .regionNearMiss(original, [region]), isID: false)
  }

  private func theOne(of regions: [Region]) -> Region? {
    guard regions.count > 1 else { return regions.first }
    let fitting = regions.filter { region in
      switch purpose {
      case .any: true
      case .identityCenter: region.hasIdentityCenter
      case .connect: region.hasConnect
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
