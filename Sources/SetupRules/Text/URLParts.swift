/// The parts of a URL after its scheme, as they stand in its text (RFC 3986, section 3); nothing is decoded.
struct URLParts {
  /// What stands before `@` in the authority.
  let userInfo: Substring?
  let host: Substring
  /// What stands after `:` in the authority.
  let port: Substring?
  let path: Substring
  /// What stands after the first `?`.
  let query: Substring?
  /// What stands after `#`.
  let fragment: Substring?

  /// Splits what follows `://`.
  init(afterScheme: Substring) {
    let (hierarchy, fragment) = afterScheme.cut(at: "#")
    let (place, query) = hierarchy.cut(at: "?")
    let slash = place.unicodeScalars.firstIndex(of: "/") ?? place.endIndex
    let authority = place[..<slash]
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
