/// What there is to say about the id of a Region.
struct RegionFinding: FindingTable {
  let row: Finding

  static let unknown = error(
    "region/unknown", "This is not the id of an AWS Region.",
    "Type an id such as us-east-1. It is at the top right of the console, behind the Region's name.")

  static func unknownInPartition(_ partition: String, id: String) -> Self {
    error(
      "region/unknown",
      "\(id.shown) looks like a Region of the partition \(partition), but AWS lists none with this id.",
      "The top right of the console names it, and so does the console's address: type the id that stands there.")
  }

  // The console shows the name; zones are in the id's shape with a letter behind it.
  static func isAName(_ name: String, _ regions: [Region]) -> Self {
    error(
      "region/is-a-name", "\(name.shown) is a Region's name. The wizard needs the id behind it.",
      regions.count == 1 ? "The id is \(regions.ids(" or "))." : "Choose the id: \(regions.ids(" or ")).")
  }

  static func isAvailabilityZone(_ zone: String, _ region: Region) -> Self {
    error(
      "region/is-availability-zone", "\(zone.shown) is a zone inside the Region \(region).",
      "Give the Region without the zone's letter: \(region).")
  }

  // Slips of typing: the id is exact (partitions.json of AWS's SDKs).
  static let upperCase = error(
    "region/upper-case", "The id of a Region has small letters only.", "Type it in small letters.")

  static func separators(_ region: Region) -> Self {
    error("region/separators", "The parts of a Region's id are joined by hyphens.", "Type it as \(region).")
  }

  static func numberMissing(_ regions: [Region]) -> Self {
    error(
      "region/number-missing", "The number at the end of the Region's id is missing.",
      regions.count == 1 ? "The id is \(regions.ids(" or "))." : "Choose one: \(regions.ids(" or ")).")
  }

  static func nearMiss(_ text: String, _ regions: [Region]) -> Self {
    error(
      "region/near-miss", "There is no Region \(text.shown).",
      "Perhaps it is \(regions.map { "\($0), \($0.name)" }.joined(separator: "; or ")).")
  }

  static func insideLongerText(_ regions: [Region]) -> Self {
    error(
      "region/inside-longer-text", "This is longer than the id of a Region. It contains \(regions.ids(" and ")).",
      regions.count == 1 ? "Give only \(regions.ids(" and "))." : "Give only one of them.")
  }

  static func placeholder(_ text: String) -> Self {
    error(
      "region/placeholder", "\(text.shown) is a placeholder from a page, not a Region.",
      "Put the Region's id in its place, such as us-east-1. It is at the top right of the console.")
  }

  // AWS General Reference, "Amazon Connect endpoints".
  static func noConnectHere(_ region: Region) -> Self {
    warning(
      "region/no-connect-here", "Amazon Connect is not offered in \(region) (\(region.name)).",
      "Read the Region in the address of your Amazon Connect instance's console page.")
  }

  static func perhapsNoConnectHere(_ region: Region) -> Self {
    warning(
      "region/no-connect-here",
      "AWS's endpoint list has no Amazon Connect in \(region) (\(region.name)), though other AWS sources name it.",
      "If your instance really is there, go on.")
  }

  // Amazon Connect API, InstanceArn: the partitions are aws and aws-us-gov.
  static func partitionWithoutConnect(_ region: Region) -> Self {
    error(
      "region/partition-without-connect",
      "Amazon Connect is not offered in the partition \(region.partition), to which \(region) belongs.",
      "Look at the Region selector in the tab of Amazon Connect.")
  }

  static func noConnect(in region: Region) -> RegionFinding {
    // CloudFormation's schema knows Amazon Connect in these two; the endpoint list does not.
    ["ap-northeast-3", "ap-south-1"].contains(region.id) ? .perhapsNoConnectHere(region) : .noConnectHere(region)
  }
}

extension [Region] {
  fileprivate func ids(_ separator: String) -> String { map(\.id).joined(separator: separator) }
}
