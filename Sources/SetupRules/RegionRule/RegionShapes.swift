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
    var rest = id.unicodeScalars[...]
    while let last = rest.last, last.isASCIIDigit { rest.removeLast() }
    return String(rest)
  }

  /// The partition whose pattern fits an id (regionRegex in partitions.json); the patterns also take ids that do not exist.
  static func partition(ofShape id: String) -> String? {
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count >= 3, words[words.count - 1].isASCIIDigits, words.allSatisfy({ $0.isWord }) else { return nil }
    switch (words.count, words[0], words[1]) {
    case (3, "cn", _): return "aws-cn"
    case (3, "us", _), (3, "eu", _), (3, "ap", _), (3, "sa", _), (3, "ca", _), (3, "me", _), (3, "af", _), (3, "il", _),
      (3, "mx", _):
      return "aws"
    case (4, "us", "gov"): return "aws-us-gov"
    case (4, "eusc", "de"): return "aws-eusc"
    case (4, "us", "iso"): return "aws-iso"
    case (4, "us", "isob"): return "aws-iso-b"
    case (4, "eu", "isoe"): return "aws-iso-e"
    case (4, "us", "isof"): return "aws-iso-f"
    default: return nil
    }
  }
}

extension StringProtocol {
  fileprivate var isWord: Bool {
    !isEmpty && unicodeScalars.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || $0 == "_" }
  }
}
