/// Where the login goes on to inside Amazon Connect.
enum RelayStateDestination: Equatable {
  /// The workshop's destination: the Contact Control Panel.
  static let workshopPath = "/connect/ccp"

  /// The destinations that AWS's documentation has named over the years, the workshop's first.
  static let documentedPaths = [workshopPath, "/connect/ccp-v2", "/ccp-v2", "/ccp-v2/chat", "/agent-app-v2"]

  /// The virtual desktops of the Administrator Guide's "Optimize audio"; they follow a second, plain question mark.
  static let platforms = ["CITRIX_413", "AWS_WORKSPACE", "OMNISSA", "AZURE"]

  case absent
  case documented(path: String, isNewDomain: Bool, platform: String?)
  /// A page of one's own, which must be an approved origin.
  case website(String)
  /// A page inside Amazon Connect that no documentation names.
  case other(String)

  static func standard(for role: Role) -> RelayStateDestination {
    role == .agents ? .documented(path: workshopPath, isNewDomain: false, platform: nil) : .absent
  }

  /// The query with its question mark; empty for none.
  var query: String {
    switch self {
    case .absent: ""
    case .website(let url): "?destination=" + PercentEncoding.encode(url)
    case .other(let path): "?destination=" + PercentEncoding.encode(path)
    case .documented(let path, let isNewDomain, let platform):
      "?destination=" + PercentEncoding.encode(path) + (platform.map { "?VDIPlatform=" + $0 } ?? "")
        + (isNewDomain ? "&new_domain=true" : "")
    }
  }

  /// `/agent-app-v2` for `/connect/agent-app-v2`; nil for any other path.
  static func documented(withoutFolderOf path: String) -> RelayStateDestination? {
    guard let rest = path[...].value(after: "/connect/"), documentedPaths.contains("/" + rest) else { return nil }
    return .documented(path: "/" + rest, isNewDomain: false, platform: nil)
  }

  /// The documented path that a misspelled one stands for; nil when none or several are near.
  static func documentedPath(near plain: String) -> String? {
    let letters = withoutTriplets(plain)
    if let path = documentedPaths.first(where: { $0.squashed == letters || $0.squashed == plain.squashed }) {
      return path
    }
    guard plain.utf8.count <= 40 else { return nil }
    return EditDistance.nearest(to: plain.asciiLowercased, in: documentedPaths, atMost: 2)
      ?? EditDistance.nearest(to: letters, in: documentedPaths.map(\.squashed), atMost: 1)
      .flatMap { near in documentedPaths.first { $0.squashed == near } }
  }

  // `2Fconnect2Fccp` has lost its percent signs.
  private static func withoutTriplets(_ plain: String) -> String {
    var letters = plain.squashed
    while let range = letters.firstRange(ofASCII: "2f") { letters.removeSubrange(range) }
    return letters
  }
}
