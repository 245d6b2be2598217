/// An AWS Region.
package struct Region: Hashable, Sendable, CustomStringConvertible {
  /// What the Region is asked for; the lists of the two services differ.
  package enum Purpose: Sendable, CaseIterable {
    case any, identityCenter, connect
  }

  /// The Region's id, such as `us-east-1`.
  package let id: String
  /// The Region's name in the console, such as `US East (N. Virginia)`.
  package let name: String
  /// The partition of its ARNs, such as `aws` or `aws-us-gov`.
  package let partition: String
  /// Whether Amazon Connect has an endpoint there (AWS's endpoint list; 11 Regions).
  package let hasConnect: Bool

  package var description: String { id }
}

extension Region {
  /// The Region with this id, exactly as AWS writes it.
  package static func named(_ id: String) -> Region? {
    all.first { $0.id.isExactly(id) }
  }

  /// Judges the id of a Region. A Region without Amazon Connect is a warning, unless it is asked for Identity Center,
  /// which every Region has.
  package static func judge(_ input: String, for purpose: Purpose = .any) -> Judgement<Region> {
    Judgement(input) { RegionRule(purpose: purpose).examine($0) }
  }
}

extension Region {
  private init(_ id: String, _ name: String, _ partition: String = "aws", connect: Bool = false) {
    self.init(id: id, name: name, partition: partition, hasConnect: connect)
  }

  /// Every Region with IAM Identity Center (partitions.json and endpoints.json of AWS's SDKs), those with Amazon
  /// Connect first. The networks of secret services have neither.
  package static let all = [
    Region("us-east-1", "US East (N. Virginia)", connect: true),
    Region("us-west-2", "US West (Oregon)", connect: true),
    Region("af-south-1", "Africa (Cape Town)", connect: true),
    Region("ap-northeast-1", "Asia Pacific (Tokyo)", connect: true),
    Region("ap-northeast-2", "Asia Pacific (Seoul)", connect: true),
    Region("ap-southeast-1", "Asia Pacific (Singapore)", connect: true),
    Region("ap-southeast-2", "Asia Pacific (Sydney)", connect: true),
    Region("ca-central-1", "Canada (Central)", connect: true),
    Region("eu-central-1", "Europe (Frankfurt)", connect: true),
    Region("eu-west-2", "Europe (London)", connect: true),
    Region("us-gov-west-1", "AWS GovCloud (US-West)", "aws-us-gov", connect: true),
    Region("ap-east-1", "Asia Pacific (Hong Kong)"),
    Region("ap-east-2", "Asia Pacific (Taipei)"),
    Region("ap-northeast-3", "Asia Pacific (Osaka)"),
    Region("ap-south-1", "Asia Pacific (Mumbai)"),
    Region("ap-south-2", "Asia Pacific (Hyderabad)"),
    Region("ap-southeast-3", "Asia Pacific (Jakarta)"),
    Region("ap-southeast-4", "Asia Pacific (Melbourne)"),
    Region("ap-southeast-5", "Asia Pacific (Malaysia)"),
    Region("ap-southeast-6", "Asia Pacific (New Zealand)"),
    Region("ap-southeast-7", "Asia Pacific (Thailand)"),
    Region("ca-west-1", "Canada West (Calgary)"),
    Region("eu-central-2", "Europe (Zurich)"),
    Region("eu-north-1", "Europe (Stockholm)"),
    Region("eu-south-1", "Europe (Milan)"),
    Region("eu-south-2", "Europe (Spain)"),
    Region("eu-west-1", "Europe (Ireland)"),
    Region("eu-west-3", "Europe (Paris)"),
    Region("il-central-1", "Israel (Tel Aviv)"),
    Region("me-central-1", "Middle East (UAE)"),
    Region("me-south-1", "Middle East (Bahrain)"),
    Region("mx-central-1", "Mexico (Central)"),
    Region("sa-east-1", "South America (Sao Paulo)"),
    Region("us-east-2", "US East (Ohio)"),
    Region("us-west-1", "US West (N. California)"),
    Region("cn-north-1", "China (Beijing)", "aws-cn"),
    Region("cn-northwest-1", "China (Ningxia)", "aws-cn"),
    Region("us-gov-east-1", "AWS GovCloud (US-East)", "aws-us-gov"),
    Region("eusc-de-east-1", "AWS European Sovereign Cloud (Germany)", "aws-eusc"),
  ]
}
