/// What AWS documents beside a destination: `new_domain=true` (Amazon Connect CTI adapter guides) and `VDIPlatform`
/// (Amazon Connect Administrator Guide, "Optimize audio for VDI").
struct DocumentedParameters: Equatable {
  var isNewDomain = false
  var platform: String?

  /// The virtual desktops that the guide names today.
  static let platforms = ["CITRIX_413", "AWS_WORKSPACE", "OMNISSA", "AZURE"]

  enum Name: String, CaseIterable {
    case newDomain = "new_domain"
    case platform = "VDIPlatform"

    /// The name that a misspelled one stands for.
    static func meant(by text: Substring) -> Name? {
      guard text.utf8.count <= 20 else { return nil }
      let lower = text.asciiLowercased
      return allCases.first { EditDistance.between(lower, $0.rawValue.asciiLowercased, atMost: 2) != nil }
    }
  }

  /// Takes one parameter if it is written as documented, but for the case of its value.
  mutating func take(_ name: Substring, _ value: Substring?) -> Bool {
    switch Name(rawValue: PercentEncoding.normalized(name)) {
    case .newDomain:
      guard value?.asciiLowercased == "true" else { return false }
      isNewDomain = true
      return true
    case .platform:
      guard let known = Self.platforms.first(where: { $0.asciiLowercased == value?.asciiLowercased }) else {
        return false
      }
      platform = known
      return true
    case nil: return false
    }
  }

  /// Takes a platform that no guide has, if nothing in it would have to be encoded.
  private mutating func takeOther(_ name: Substring, _ value: Substring?) -> Bool {
    guard Name(rawValue: String(name)) == .platform, let value, !value.isEmpty,
      PercentEncoding.encode(String(value)).isExactly(value)
    else { return false }
    platform = String(value)
    return true
  }

  /// The platform that an older or misspelled value stands for: `CITRIX` of earlier guides, `WorkSpaces`, `VMWARE`.
  static func platform(meantBy value: Substring) -> String? {
    let letters = value.prefix(40).squashed
    let names = [
      ("citrix", "CITRIX_413"), ("workspace", "AWS_WORKSPACE"), ("omnissa", "OMNISSA"), ("vmware", "OMNISSA"),
      ("horizon", "OMNISSA"), ("azure", "AZURE"), ("avd", "AZURE"),
    ]
    return names.first { letters.containsASCII($0.0) }?.1
      ?? EditDistance.nearest(to: letters, in: platforms.map(\.squashed), atMost: 2)
      .flatMap { near in platforms.first { $0.squashed == near } }
  }

  /// A plain destination without the documented parameters behind it. Where anything else is among them, they belong to
  /// the destination, as does a platform behind any page but the agent workspace.
  static func split(_ plain: String) -> (path: String, DocumentedParameters) {
    let signs: [Unicode.Scalar] = ["?", "&"]
    guard let sign = plain.unicodeScalars.firstIndex(where: signs.contains) else { return (plain, Self()) }
    var parameters = Self()
    for part in plain[plain.unicodeScalars.index(after: sign)...].unicodeScalars.split(whereSeparator: signs.contains) {
      let (name, value) = Substring(part).cut(at: "=")
      guard parameters.take(name, value) || parameters.takeOther(name, value) else { return (plain, Self()) }
    }
    let path = String(plain[..<sign])
    guard parameters.platform == nil || isAgentWorkspace(path) else { return (plain, Self()) }
    return parameters == Self() ? (plain, Self()) : (path, parameters)
  }

  static func isAgentWorkspace(_ path: String) -> Bool {
    path.isExactly(RelayStateDestination.agentWorkspace) || path.isExactly(RelayStateDestination.agentWorkspace + "/")
  }
}
