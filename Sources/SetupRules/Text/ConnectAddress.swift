/// The addresses in a text, and the instance that one of Amazon Connect names. Many sites have ids of an instance's form in
/// their addresses, such as Microsoft's tenants or the keys in AWS's own console; none of those is an instance.
struct ConnectAddress {
  private let text: Substring
  private let host: String
  private let path: Substring

  /// nil for a word that is no address.
  init?(_ word: Substring) {
    text = word
    let url = URLParts(word)
    let parts = url ?? URLParts(afterScheme: word)
    host = parts.host.asciiLowercased
    path = parts.path
    guard url != nil || word.unicodeScalars.contains("@") || Self.isHost(host[...], hasPath: !path.isEmpty) else {
      return nil
    }
  }

  /// Whether it is an instance's access URL.
  var isAccessURL: Bool { RelayStateHost(host[...], path: path) == .access }

  /// Whether an ARN in it is one that AWS has put there.
  var isOfAWS: Bool { RelayStateHost.isOfAWS(host[...]) }

  /// The id of the instance: of its own sign-in address, or behind the word that introduces it in an address of Amazon
  /// Connect's console or API.
  var instanceID: String? {
    if host.hasSuffix(".sign-in.connect.aws") { return Self.id(at: host[...]) }
    guard isOfConnect else { return nil }
    let decoded = PercentEncoding.decode(text) ?? String(text)
    let words = ["/federate/", "/instances/", "instance/", "instanceid=", "instance-id=", "/connect/"]
    for word in words {
      guard let range = decoded.firstRange(ofASCII: word) else { continue }
      if let id = Self.id(at: decoded[range.upperBound...]) { return id }
    }
    return nil
  }

  private var isOfConnect: Bool {
    switch RelayStateHost(host[...], path: path) {
    case .console, .govCloudConsole, .withoutRegion, .unknownRegion, .placeholder:
      path.value(after: "/connect") != nil || path.containsASCII("/federate/")
    case .access: true
    case .other:
      host.hasPrefix("connect.") && isOfAWS || path.containsASCII("federate") && RelayStateHost.resemblesConsole(host)
    case .assertionConsumerService, .portal: false
    }
  }

  private static func id(at text: Substring) -> String? {
    InstanceID.id(String(text.unicodeScalars.prefix { $0.isASCIIAlphanumeric || $0 == "-" }))
  }

  private static func isHost(_ host: Substring, hasPath: Bool) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.utf8.count > 1,
      last.unicodeScalars.allSatisfy(\.isASCIILetter)
    else { return false }
    let isPlain = labels.allSatisfy { label in
      !label.isEmpty && label.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" }
    }
    return isPlain && (hasPath || ["com", "net", "org", "aws", "io", "eu", "cn"].contains(last))
  }
}

extension ConnectAddress {
  /// The words of a text, between what cannot be part of an address.
  static func words(in text: String) -> [Substring] {
    text.unicodeScalars.split { scalar in
      scalar.isBlank || scalar.isQuote || "<>()[],;|".unicodeScalars.contains(scalar)
    }.map { Substring($0) }
  }
}
