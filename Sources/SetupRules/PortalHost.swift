/// The host of IAM Identity Center's portal in one Region: `portal.sso.REGION.DOMAIN`.
package struct PortalHost {
  /// The Region's id, or what stands in its place; a Region may be newer than this program.
  package let region: String
  /// The partitions that have the domain.
  private let partitions: [String]

  private static let beginning = "portal.sso."
  /// What follows the Region, for IPv4 alone and for both (AWS SDKs, partitions.json: `dnsSuffix`, `dualStackDnsSuffix`);
  /// China and the European Sovereign Cloud have domains of their own.
  private static let domains: [(name: String, partitions: [String])] = [
    (".amazonaws.com", ["aws", "aws-us-gov"]), (".api.aws", ["aws", "aws-us-gov"]),
    (".amazonaws.com.cn", ["aws-cn"]), (".api.amazonwebservices.com.cn", ["aws-cn"]),
    (".amazonaws.eu", ["aws-eusc"]), (".api.amazonwebservices.eu", ["aws-eusc"]),
  ]

  /// Nil for a host that is not the portal's. It is to be in lower case.
  package init?(_ host: String) {
    for (name, partitions) in Self.domains where host.hasSuffix(name) {
      let region = host.dropLast(name.count).dropFirst(Self.beginning.count)
      guard host.hasPrefix(Self.beginning), region.isLikeRegion else { continue }
      self.region = String(region)
      self.partitions = partitions
      return
    }
    return nil
  }

  /// Whether it is one of those that AWS has: the Region is known, and its partition has this domain.
  var isKnown: Bool { Region.named(region).map { partitions.contains($0.partition) } ?? false }
}
