/// The address of an application's metadata, `https://portal.sso.REGION.DOMAIN/saml/metadata/TOKEN`. The console shows it
/// beside the file, and whoever has it gets the file (seen in public configurations of many products; AWS documents its host).
package struct MetadataAddress: Equatable, Sendable, CustomStringConvertible {
  package let url: String
  /// The same as in the entity ID of the file.
  package let token: String

  package var description: String { url }

  private init(host: String, token: String) {
    url = "https://\(host)\(Self.path)\(token)"
    self.token = token
  }

  private static let path = "/saml/metadata/"
  /// The application's addresses for signing in and out, which the console shows beside the metadata's, have the same token.
  private static let siblings = ["/saml/assertion/", "/saml/logout/"]

  /// Judges a web address. Nil for a text that is none, and for one that has nothing of this address.
  package static func judge(_ typed: String) -> Judgement<MetadataAddress>? {
    guard case .text(let pasted, _) = PastedText.read(typed, as: .metadata) else { return nil }
    let address = stretch(of: pasted.text)
    // A terminal breaks a long address into lines, and pages hide characters in it.
    let squeezed = address.keeping { !$0.isBlank && !$0.isInvisible }
    let isWhole = squeezed[...].value(after: "portal.sso.") == nil
    let text = isWhole ? squeezed : "https://" + squeezed
    guard let parts = URLParts(text), ["https", "http"].contains(parts.scheme.asciiLowercased),
      text.containsASCII("portal.sso.") || parts.path.value(after: path) != nil
    else { return nil }

    let host = parts.host.asciiLowercased
    // What stands before @ or after : leads to another place than the host seems to.
    guard parts.userInfo == nil, parts.port == nil, PortalHost(host)?.isKnown == true else {
      let place = parts.host + (parts.port.map { ":" + $0 } ?? "")
      return Judgement(nil, [Finding(MetadataAddressFinding.host(place.isEmpty ? "no host" : place.shown))])
    }
    var findings: [MetadataAddressFinding] = []
    if !isWhole || !address.isExactly(pasted.text) { findings.append(.textAround) }
    if !squeezed.isExactly(address) { findings.append(.blanks) }
    if parts.scheme.asciiLowercased == "http" { findings.append(.notHTTPS) }
    if parts.path.value(after: path).map(isToken) != true || parts.query != nil || parts.fragment != nil {
      findings.append(.path)
    }
    let token = ([path] + siblings).compactMap { parts.path.value(after: $0) }.first.flatMap { isToken($0) ? $0 : nil }
    let meant = token.map { MetadataAddress(host: host, token: String($0)) }
    return Judgement(meant, findings.map { Finding($0, repair: meant?.url) })
  }

  // Its label, or the signs of a mail, may stand around it. What begins within a word is another address.
  private static func stretch(of text: String) -> Substring {
    let starts = ["https://", "http://", "portal.sso."].compactMap { text.firstRange(ofASCII: $0)?.lowerBound }
    guard let start = starts.min() else { return text[...] }
    let before = text[..<start].unicodeScalars.last
    guard before.map({ $0.isBlank || "<([:=".unicodeScalars.contains($0) }) ?? true else { return text[...] }
    return text[start...].withoutLast { (before == nil ? ".,;" : ">)].,;").unicodeScalars.contains($0) }
  }

  /// Base64, also in its form for URLs: all that was ever seen there.
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || "+-_=".unicodeScalars.contains($0) }
  }

  /// Whether an entity ID is that of the application whose address this is.
  package func belongs(toEntityID entityID: String?) -> Bool {
    entityID?.split(separator: "/").last.map { $0.isExactly(token) } ?? false
  }
}
