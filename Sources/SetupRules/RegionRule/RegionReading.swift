/// What a text that is no Region's id may stand for.
struct RegionReading {
  private(set) var region: Region?
  private(set) var findings: [RegionFinding] = []
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
    let isRead = isShort ? readShortText(original) : readLongerText()
    if !isRead {
      findings = [Self.partition(ofShape: lower).map { .unknownInPartition($0, id: text) } ?? .unknown]
    }
  }

  private mutating func take(_ region: Region?, _ finding: RegionFinding, isID: Bool = true) -> Bool {
    self.region = region
    findings = [finding] + (isID && text.hasASCIIUpper && finding != .upperCase ? [.upperCase] : [])
    return true
  }

  private mutating func readShortText(_ original: String) -> Bool {
    readShape() || readPart() || readName(original) || readLongerText() || readPlaceholder() || readSeparators()
      || readMisspelledNumber() || readNearMiss() || readNearName(original)
  }

  private mutating func readShape() -> Bool {
    if let region = Region.named(lower) { return take(region, .upperCase) }
    if let region = Self.region(ofZone: lower) { return take(region, .isAvailabilityZone(text, region)) }
    // `use1`, as zones and many naming schemes have it.
    guard let region = Self.region(ofShortID: lower) else { return false }
    return take(region, .isAName(text, [region]), isID: false)
  }

  private mutating func readPlaceholder() -> Bool {
    let isMarked =
      text.unicodeScalars.contains { "<>{}[]$".unicodeScalars.contains($0) } && lower.containsASCII("region")
      || !Placeholder.stretches(in: text[...]).isEmpty
    guard isMarked || Placeholder.isWord(text) || lower.containsASCII("-xx") else { return false }
    return take(nil, .placeholder(text), isID: false)
  }

  private mutating func readName(_ original: String) -> Bool {
    let regions = RegionNames.regions(named: original)
    guard !regions.isEmpty else { return false }
    // An id, and the name of another Region that was typed behind it.
    if regions.count > 1, lower.hasPrefix(regions[0].id) {
      return take(nil, .insideLongerText(regions), isID: false)
    }
    return take(theOne(of: regions), .isAName(original, regions), isID: false)
  }

  // Longer text is searched for ids between characters that cannot be part of one.
  private mutating func readLongerText() -> Bool {
    let half = lower.prefix(lower.utf8.count / 2)
    if half.utf8.count * 2 == lower.utf8.count, lower.hasSuffix(half), let region = Region.named(String(half)) {
      return take(region, .insideLongerText([region]))
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
    return take(regions.count == 1 ? regions[0] : nil, .insideLongerText(regions), isID: false)
  }

  private mutating func readSeparators() -> Bool {
    let key = lower.squashed
    guard let region = Region.all.first(where: { $0.id.squashed == key }) else { return false }
    return take(region, .separators(region))
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
    return take(region, .nearMiss(text, [region]))
  }

  // Without a hyphen it is a name, such as "US East".
  private mutating func readPart() -> Bool {
    guard lower.unicodeScalars.contains("-") else { return false }
    let key = lower.squashed
    let regions = Region.all.filter { Self.withoutNumber($0.id.squashed) == key }
    guard !regions.isEmpty else { return false }
    return take(theOne(of: regions), .numberMissing(regions))
  }

  // The number counts: us-east-9 is no misspelling of us-east-1, nor of another direction's ninth. So does the part of the
  // world, where it is one: a Region in another is only named.
  private mutating func readNearMiss() -> Bool {
    let number = Self.number(of: lower)
    guard !number.isEmpty, lower.utf8.count <= 32 else { return false }
    let direction = Self.withoutNumber(lower)
    guard !Region.all.contains(where: { Self.withoutNumber($0.id) == direction }) else { return false }
    let world = lower.prefix { $0 != "-" } + "-"
    let ofWorld = Region.all.filter { $0.id.hasPrefix(world) }
    let numbered = Region.all.filter { Self.number(of: $0.id) == number }
    let near = EditDistance.allNearest(to: lower, in: numbered, atMost: 1, by: \.id)
    let regions = near.isEmpty ? EditDistance.allNearest(to: lower, in: numbered, atMost: 2, by: \.id) : near
    if ofWorld.isEmpty || regions.contains(where: ofWorld.contains) {
      guard !near.isEmpty || regions.count == 1 else { return false }
      return take(theOne(of: regions), .nearMiss(text, regions))
    }
    guard !near.isEmpty else { return false }
    return take(nil, .nearMiss(text, ofWorld.prefix(3) + near))
  }

  private mutating func readNearName(_ original: String) -> Bool {
    guard let region = RegionNames.region(nearlyNamed: original) else { return false }
    return take(region, .nearMiss(original, [region]), isID: false)
  }

  private func theOne(of regions: [Region]) -> Region? {
    guard regions.count > 1 else { return regions.first }
    let fitting = regions.filter { $0.hasConnect || purpose != .connect }
    return fitting.count == 1 ? fitting[0] : nil
  }
}

/// What the shape of an id tells: a zone, a short form, a number, a partition.
extension RegionReading {
  /// The Region of an availability zone (`us-east-1a`), a zone id (`use1-az1`, `use1-bos1-az1`) or a local zone
  /// (`us-east-1-bos-1a`).
  static func region(ofZone zone: String) -> Region? {
    // The longest are those of local zones, such as ap-southeast-1-mnl-1a.
    guard zone.utf8.count <= 40 else { return nil }
    if let region = Region.named(String(zone.dropLast())), zone.unicodeScalars.last?.isASCIILetter == true {
      return region
    }
    let words = zone.split(separator: "-")
    guard words.count > 1 else { return nil }
    if words[words.count - 1].hasPrefix("az"), let region = region(ofShortID: String(words[0])) { return region }
    return Region.all.first { zone.hasPrefix($0.id + "-") && zone.utf8.count > $0.id.utf8.count + 1 }
  }

  static func region(ofShortID id: String) -> Region? {
    guard (3...8).contains(id.utf8.count) else { return nil }
    return Region.all.first { shortID(of: $0) == id }
  }

  // `us-east-1` is `use1` in the ids of its zones, `ap-southeast-2` is `apse2`.
  private static func shortID(of region: Region) -> String {
    let words = region.id.split(separator: "-")
    let directions = words.dropFirst().dropLast().map { word in
      switch word {
      case "northeast": "ne"
      case "northwest": "nw"
      case "southeast": "se"
      case "southwest": "sw"
      default: String(word.prefix(1))
      }
    }
    return ([String(words[0])] + directions + [String(words[words.count - 1])]).joined()
  }

  /// The digits at the end of an id.
  static func number(of id: String) -> String {
    String(id.dropFirst(withoutNumber(id).count))
  }

  static func withoutNumber(_ id: String) -> String {
    String(id[...].withoutLast(\.isASCIIDigit))
  }

  /// The partition whose pattern fits an id (regionRegex in partitions.json); the patterns also take ids that do not exist.
  static func partition(ofShape id: String) -> String? {
    guard id.isLikeRegion else { return nil }
    let words = id.split(separator: "-")
    // The last two are direction and number.
    let known = Region.all.first { region in
      let parts = region.id.split(separator: "-")
      return parts.count == words.count && parts.dropLast(2) == words.dropLast(2)
    }
    return known?.partition
  }
}

extension StringProtocol {
  /// Words with hyphens between them, the last a number, as every Region's id has them.
  var isLikeRegion: Bool {
    let words = split(separator: "-", omittingEmptySubsequences: false)
    return words.count >= 3 && words[words.count - 1].isASCIIDigits
      && words.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(\.isASCIIAlphanumeric) }
  }
}
