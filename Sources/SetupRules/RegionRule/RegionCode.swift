/// What can be wrong with the id of a Region.
enum RegionCode: String, RuleCode {
  case unknown = "region/unknown"
  case isAName = "region/is-a-name"
  case isAvailabilityZone = "region/is-availability-zone"
  case upperCase = "region/upper-case"
  case separators = "region/separators"
  case numberMissing = "region/number-missing"
  case nearMiss = "region/near-miss"
  case insideLongerText = "region/inside-longer-text"
  case placeholder = "region/placeholder"
  case noConnectHere = "region/no-connect-here"
  case noIdentityCenterHere = "region/no-identity-center-here"
  case partitionWithoutConnect = "region/partition-without-connect"
}

extension Finding {
  static func regionIsAName(_ name: String, _ regions: [Region]) -> Finding {
    let ids = regions.map(\.id).joined(separator: " or ")
    return Finding(
      RegionCode.isAName, .error, "\(name.shown) is a Region's name. The wizard needs the id behind it.",
      advice: regions.count == 1 ? "The id is \(ids)." : "Choose the id: \(ids).")
  }

  static func regionIsAZone(_ zone: String, _ region: Region) -> Finding {
    Finding(
      RegionCode.isAvailabilityZone, .error, "\(zone.shown) is a zone inside the Region \(region).",
      advice: "Give the Region without the zone's letter: \(region).")
  }

  /// The ARN of an instance is of the partition `aws` or `aws-us-gov` (Amazon Connect API, InstanceArn).
  static func regionWithoutConnect(_ region: Region, _ span: Span?) -> Finding {
    Finding(
      RegionCode.partitionWithoutConnect, .error,
      "Amazon Connect is not offered in the partition \(region.partition), to which \(region) belongs.",
      advice: "Look at the Region selector in the tab of Amazon Connect.", span: span)
  }

  static let regionUpperCase = Finding(
    RegionCode.upperCase, .error, "The id of a Region has small letters only.", advice: "Type it in small letters.")

  static func regionSeparators(_ region: Region) -> Finding {
    Finding(
      RegionCode.separators, .error, "The parts of a Region's id are joined by hyphens.",
      advice: "Type it as \(region).")
  }

  static func regionNumberMissing(_ regions: [Region]) -> Finding {
    let ids = regions.map(\.id).joined(separator: " or ")
    return Finding(
      RegionCode.numberMissing, .error, "The number at the end of the Region's id is missing.",
      advice: regions.count == 1 ? "The id is \(ids)." : "Choose one: \(ids).")
  }

  static func regionNearMiss(_ text: String, _ regions: [Region]) -> Finding {
    let ids = regions.map { "\($0), \($0.name)" }.joined(separator: "; or ")
    return Finding(
      RegionCode.nearMiss, .error, "There is no Region \(text.shown).",
      advice: "Perhaps it is \(ids).")
  }

  static func regionInside(_ regions: [Region]) -> Finding {
    let ids = regions.map(\.id).joined(separator: " and ")
    return Finding(
      RegionCode.insideLongerText, .error, "This is longer than the id of a Region. It contains \(ids).",
      advice: regions.count == 1 ? "Give only \(ids)." : "Give only one of them.")
  }

  static func regionPlaceholder(_ text: String) -> Finding {
    Finding(
      RegionCode.placeholder, .error, "\(text.shown) is a placeholder from a page, not a Region.",
      advice: "Put the Region's id in its place, such as us-east-1. It is at the top right of the console.")
  }

  static func regionUnknown(_ text: String, partition: String?) -> Finding {
    guard let partition else {
      return Finding(
        RegionCode.unknown, .error, "This is not the id of an AWS Region.",
        advice: "Type an id such as us-east-1. It is at the top right of the console, behind the Region's name.")
    }
    return Finding(
      RegionCode.unknown, .error,
      "\(text.shown) looks like a Region of the partition \(partition), but AWS lists none with this id.",
      advice: "The top right of the console names it, and so does the console's address: type the id that stands there."
    )
  }

  static func noConnect(in region: Region, span: Span?) -> Finding {
    // CloudFormation's schema knows Amazon Connect in these two; the endpoint list does not.
    let isPerhaps = region.id == "ap-northeast-3" || region.id == "ap-south-1"
    return Finding(
      RegionCode.noConnectHere, .warning,
      isPerhaps
        ? "AWS's endpoint list has no Amazon Connect in \(region) (\(region.name)), though other AWS sources name it."
        : "Amazon Connect is not offered in \(region) (\(region.name)).",
      advice: isPerhaps
        ? "If your instance really is there, go on."
        : "Read the Region in the address of your Amazon Connect instance's console page.", span: span)
  }

  static func noIdentityCenter(in region: Region) -> Finding {
    Finding(
      RegionCode.noIdentityCenterHere, .error, "IAM Identity Center is not offered in \(region) (\(region.name)).",
      advice: "Choose a Region that has it, such as us-east-1.")
  }
}
