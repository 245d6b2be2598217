/// Links that mail scanners and websites put around another link.
enum RewrittenLink {
  /// The federation URL inside a link of another host; nil when there is none.
  static func target(of text: Substring) -> String? {
    guard let mark = text.firstRange(ofASCII: "://") else { return nil }
    let url = URLParts(afterScheme: text[mark.upperBound...])
    let host = url.host.asciiLowercased
    guard !host.hasSuffix(RelayStateHost.bare), !host.hasSuffix(RelayStateHost.govCloud) else { return nil }
    if host.hasPrefix("urldefense"), let target = urlDefense(text, url) { return target }
    let values = (url.query ?? "").split { $0 == "&" }.compactMap { $0.cut(at: "=").1 }
    for value in values {
      var plain = String(value)
      // Encoded once by most, twice by a scanner behind another; the URL's own encoding stays.
      for _ in 0..<3 {
        if isFederation(plain) { return plain }
        guard let decoded = PercentEncoding.decode(plain) else { break }
        plain = decoded
      }
    }
    return nil
  }

  private static func isFederation(_ text: String) -> Bool {
    text[...].value(after: "http") != nil && text.containsASCII(RelayStateHost.path)
  }

  // Proofpoint's version 2 writes `-3A` for `%3A` and `_` for `/`; version 3 puts the link between double underscores.
  private static func urlDefense(_ text: Substring, _ url: URLParts) -> String? {
    if url.path.hasPrefix("/v3/"), let start = text.firstRange(ofASCII: "/__") {
      let rest = text[start.upperBound...]
      guard let end = rest.firstRange(ofASCII: "__;") else { return nil }
      return String(String.UnicodeScalarView(rest[..<end.lowerBound].unicodeScalars.map { $0 == "*" ? "%" : $0 }))
    }
    guard let value = (url.query ?? "").split(separator: "&").first(where: { $0.hasPrefix("u=") }) else { return nil }
    let encoded = value.dropFirst(2).unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "-": "%"
      case "_": "/"
      default: scalar
      }
    }
    return PercentEncoding.decode(String(String.UnicodeScalarView(encoded)))
  }
}
