/// The Regions by the names that people type: the console's, parts of it, and the country where there is one Region only.
enum RegionNames {
  /// The Regions that a name may stand for: none, one, or several. Case, blanks, punctuation and accents do not count.
  static func regions(named text: String) -> [Region] {
    let key = folded(text)
    guard !key.isEmpty else { return [] }
    if table[key] != nil { return regions(under: key) }
    // With the id or a code beside it: "US East (N. Virginia) us-east-1".
    for region in Region.all {
      let id = region.id.squashed
      guard key.hasPrefix(id) || key.hasSuffix(id), key.count > id.count else { continue }
      let rest = key.hasPrefix(id) ? String(key.dropFirst(id.count)) : String(key.dropLast(id.count))
      let named = regions(under: rest)
      if !named.isEmpty { return named.contains(region) ? [region] : [region] + named }
    }
    return regions(inBrackets: text)
  }

  /// The one Region whose name differs by a letter; nil where there are more, and for short texts.
  static func region(nearlyNamed text: String) -> Region? {
    let key = folded(text)
    guard (6...32).contains(key.utf8.count) else { return nil }
    let names = table.keys.filter { $0.utf8.count >= 6 }
    let ids = Set(EditDistance.allNearest(to: key, in: names, atMost: 1, by: \.self).flatMap(regions(under:)))
    return ids.count == 1 ? ids.first : nil
  }

  // The console also says "United States (N. Virginia)".
  private static func regions(inBrackets text: String) -> [Region] {
    let parts = text.unicodeScalars.split { $0 == "(" || $0 == ")" }
    guard parts.count == 2 else { return [] }
    return regions(under: folded(String(parts[1])))
  }

  private static func regions(under key: String) -> [Region] { (table[key] ?? []).compactMap(Region.named) }

  /// The ASCII letters and digits in lower case, accents dropped.
  private static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(letter))).squashed
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xC0...0xC5, 0xE0...0xE5: "a"
    case 0xC8...0xCB, 0xE8...0xEB: "e"
    case 0xCC...0xCF, 0xEC...0xEF: "i"
    case 0xD2...0xD6, 0xF2...0xF6: "o"
    case 0xD9...0xDC, 0xF9...0xFC: "u"
    default: scalar
    }
  }

  private static let table: [String: [String]] = {
    var table = others
    for region in Region.all {
      var keys: Set<String> = [folded(region.name)]
      let parts = region.name.split { $0 == "(" || $0 == ")" }
      if parts.count == 2 {
        keys.insert(folded(String(parts[0])))
        keys.insert(folded(String(parts[1])))
      }
      for key in keys where !(table[key]?.contains(region.id) ?? false) { table[key, default: []].append(region.id) }
    }
    return table
  }()

  private static let others = [
    "virginia": ["us-east-1"], "northvirginia": ["us-east-1"], "northernvirginia": ["us-east-1"],
    "california": ["us-west-1"], "northerncalifornia": ["us-west-1"], "montreal": ["ca-central-1"],
    "germany": ["eu-central-1"], "uk": ["eu-west-2"], "england": ["eu-west-2"], "unitedkingdom": ["eu-west-2"],
    "france": ["eu-west-3"], "italy": ["eu-south-1"], "sweden": ["eu-north-1"], "switzerland": ["eu-central-2"],
    "brazil": ["sa-east-1"], "southafrica": ["af-south-1"], "korea": ["ap-northeast-2"], "bombay": ["ap-south-1"],
    "hongkong": ["ap-east-1"], "taiwan": ["ap-east-2"], "japan": ["ap-northeast-1", "ap-northeast-3"],
    "australia": ["ap-southeast-2", "ap-southeast-4"], "india": ["ap-south-1", "ap-south-2"],
    "indonesia": ["ap-southeast-3"], "eufrankfurt": ["eu-central-1"], "euireland": ["eu-west-1"],
    "eulondon": ["eu-west-2"], "govcloud": ["us-gov-west-1", "us-gov-east-1"], "useastvirginia": ["us-east-1"],
    "govcloudwest": ["us-gov-west-1"], "govcloudeast": ["us-gov-east-1"], "govclouduswest": ["us-gov-west-1"],
    "govclouduseast": ["us-gov-east-1"], "dubai": ["me-central-1"], "israel": ["il-central-1"],
    "govcloudus": ["us-gov-west-1", "us-gov-east-1"], "awsgovcloudus": ["us-gov-west-1", "us-gov-east-1"],
    "frankfurtammain": ["eu-central-1"], "auckland": ["ap-southeast-6"], "osakalocal": ["ap-northeast-3"],
    // As German, French, Spanish, Italian and Portuguese have them.
    "tokio": ["ap-northeast-1"], "singapur": ["ap-southeast-1"], "singapour": ["ap-southeast-1"],
    "londres": ["eu-west-2"], "londra": ["eu-west-2"], "irland": ["eu-west-1"], "irlanda": ["eu-west-1"],
    "irlande": ["eu-west-1"], "francfort": ["eu-central-1"], "francoforte": ["eu-central-1"],
    "kapstadt": ["af-south-1"], "lecap": ["af-south-1"], "ciudaddelcabo": ["af-south-1"], "seul": ["ap-northeast-2"],
  ]
}
