/// What there is to say about the id of a Region.
enum RegionFinding: FindingTable, Equatable {
  case unknown, unknownInPartition(String, id: String)
  case isAName(String, [Region]), isForeignName(String), isAvailabilityZone(String, Region)
  case upperCase, separators(Region), numberMissing([Region]), nearMiss(String, [Region])
  case insideLongerText([Region]), placeholder(String)
  case noConnectHere(Region), perhapsNoConnectHere(Region), partitionWithoutConnect(Region)

  var row: Finding {
    switch self {
    case .unknown:
      .error(
        "region/unknown", "This is not the id of an AWS Region.",
        "Type an id such as us-east-1. It is at the top right of the console, behind the Region's name.")
    case .unknownInPartition(let partition, let id):
      .error(
        "region/unknown",
        "\(id.shown) looks like a Region of the partition \(partition), but AWS lists none with this id.",
        "The top right of the console names it, and so does the console's address: type the id that stands there.")
    // The console shows the name; zones are in the id's shape with a letter behind it.
    case .isAName(let name, let regions):
      .error(
        "region/is-a-name", "\(name.shown) is a Region's name. The wizard needs the id behind it.",
        regions.count == 1 ? "The id is \(regions.ids(" or "))." : "Choose the id: \(regions.ids(" or ")).")
    case .isForeignName(let name):
      .error(
        "region/is-a-name", "\(name.shown) seems to be a Region's name in another language. The wizard needs the id.",
        "The id, such as us-east-1, stands beside the name at the top right of the console, and in its address.")
    case .isAvailabilityZone(let zone, let region):
      .error(
        "region/is-availability-zone", "\(zone.shown) is a zone inside the Region \(region).",
        "Give the Region without the zone's letter: \(region).")
    // Slips of typing: the id is exact (partitions.json of AWS's SDKs).
    case .upperCase:
      .error("region/upper-case", "The id of a Region has small letters only.", "Type it in small letters.")
    case .separators(let region):
      .error("region/separators", "The parts of a Region's id are joined by hyphens.", "Type it as \(region).")
    case .numberMissing(let regions):
      .error(
        "region/number-missing", "The number at the end of the Region's id is missing.",
        regions.count == 1 ? "The id is \(regions.ids(" or "))." : "Choose one: \(regions.ids(" or ")).")
    case .nearMiss(let text, let regions):
      .error(
        "region/near-miss", "There is no Region \(text.shown).",
        "Perhaps it is \(regions.map { "\($0), \($0.name)" }.joined(separator: "; or ")).")
    case .insideLongerText(let regions):
      .error(
        "region/inside-longer-text", "This is longer than the id of a Region. It contains \(regions.ids(" and ")).",
        regions.count == 1 ? "Give only \(regions.ids(" and "))." : "Give only one of them.")
    case .placeholder(let text):
      .error(
        "region/placeholder", "\(text.shown) is a placeholder from a page, not a Region.",
        "Put the Region's id in its place, such as us-east-1. It is at the top right of the console.")
    // AWS General Reference, "Amazon Connect endpoints".
    case .noConnectHere(let region):
      .warning(
        "region/no-connect-here", "Amazon Connect is not offered in \(region) (\(region.name)).",
        "Read the Region in the address of your Amazon Connect instance's console page.")
    case .perhapsNoConnectHere(let region):
      .warning(
        "region/no-connect-here",
        "AWS's endpoint list has no Amazon Connect in \(region) (\(region.name)), though other AWS sources name it.",
        "If your instance really is there, go on.")
    // Amazon Connect API, InstanceArn: the partitions are aws and aws-us-gov.
    case .partitionWithoutConnect(let region):
      .error(
        "region/partition-without-connect",
        "Amazon Connect is not offered in the partition \(region.partition), to which \(region) belongs.",
        "Look at the Region selector in the tab of Amazon Connect.")
    }
  }

  static func noConnect(in region: Region) -> RegionFinding {
    // CloudFormation's schema knows Amazon Connect in these two; the endpoint list does not.
    ["ap-northeast-3", "ap-south-1"].contains(region.id) ? .perhapsNoConnectHere(region) : .noConnectHere(region)
  }
}

extension [Region] {
  fileprivate func ids(_ separator: String) -> String { map(\.id).joined(separator: separator) }
}
