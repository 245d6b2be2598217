/// The parts of a URL as they stand in its text (RFC 3986, section 3); nothing is decoded.
package struct URLParts {
  /// What stands before `://`; empty where that is missing.
  package let scheme: Substring
  /// What stands before `@` in the authority.
  let userInfo: Substring?
  package let host: Substring
  /// What stands after `:` in the authority.
  let port: Substring?
  package let path: Substring
  /// What stands after the first `?`.
  let query: Substring?
  /// What stands after `#`.
  let fragment: Substring?

  /// Nil for a text without `://`.
  package init?(_ text: some StringProtocol) {
    let text = Substring(text)
    guard let mark = text.firstRange(ofASCII: "://") else { return nil }
    self.init(scheme: text[..<mark.lowerBound], afterScheme: text[mark.upperBound...])
  }

  /// Splits what follows `://`.
  init(scheme: Substring = "", afterScheme: Substring) {
    let (hierarchy, fragment) = afterScheme.cut(at: "#")
    let (place, query) = hierarchy.cut(at: "?")
    let slash = place.unicodeScalars.firstIndex(of: "/") ?? place.endIndex
    let authority = place[..<slash]
    self.scheme = scheme
    self.fragment = fragment
    self.query = query
    path = place[slash...]
    let at = authority.unicodeScalars.lastIndex(of: "@")
    userInfo = at.map { authority[..<$0] }
    let hostAndPort = at.map { authority[authority.unicodeScalars.index(after: $0)...] } ?? authority
    (host, port) = hostAndPort.cut(at: ":")
  }
}

extension Substring {
  /// The parts before and after the first of a scalar; the second is nil where there is none.
  func cut(at scalar: Unicode.Scalar) -> (Substring, Substring?) {
    guard let index = unicodeScalars.firstIndex(of: scalar) else { return (self, nil) }
    return (self[..<index], self[unicodeScalars.index(after: index)...])
  }
}
