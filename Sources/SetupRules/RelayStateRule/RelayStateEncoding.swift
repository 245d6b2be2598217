extension RelayStateReading {
  /// The destination as it is meant, decoded. AWS asks for URL encoding of this value.
  mutating func readEncoding(_ raw: Substring) -> String? {
    let span = pasted.span(of: raw)
    if Website(raw) != nil {
      findings.append(.notEncoded(span))
      return String(raw)
    }
    guard var plain = PercentEncoding.decode(raw) else {
      findings.append(.percentBroken(Self.brokenPercent(in: raw).flatMap { pasted.span(of: $0) } ?? span))
      return PercentEncoding.normalized(raw)
    }
    // A website's address may have triplets of its own.
    if PercentEncoding.occurs(in: plain), Website(plain) == nil {
      findings.append(.doubleEncoded(span))
      for _ in 0..<4 where PercentEncoding.occurs(in: plain) { plain = PercentEncoding.decode(plain) ?? plain }
      return plain
    }
    if PercentEncoding.encode(plain) != PercentEncoding.normalized(raw) {
      findings.append(.notEncoded(raw.firstRange(ofASCII: "/").flatMap { pasted.span(of: raw[$0]) } ?? span))
    }
    return plain
  }

  private static func brokenPercent(in raw: Substring) -> Substring? {
    let scalars = raw.unicodeScalars
    for index in scalars.indices where scalars[index] == "%" {
      let end = scalars.index(index, offsetBy: 3, limitedBy: scalars.endIndex) ?? scalars.endIndex
      if PercentEncoding.decode(raw[index..<end]) == nil { return raw[index..<end] }
    }
    return nil
  }
}

extension Finding {
  fileprivate static func notEncoded(_ span: Span?) -> Finding {
    Finding(
      relayState: .notEncoded, "The destination is not percent-encoded.",
      advice: "A slash is written %2F there: destination=%2Fconnect%2Fccp", span: span)
  }

  fileprivate static func doubleEncoded(_ span: Span?) -> Finding {
    Finding(
      relayState: .doubleEncoded, "The destination is percent-encoded twice.",
      advice: "A slash is written %2F there, not %252F.",
      span: span)
  }

  fileprivate static func percentBroken(_ span: Span?) -> Finding {
    Finding(
      relayState: .percentBroken, "A percent sign in the destination, with what follows it, stands for no character.",
      advice: "A slash is written %2F there.", span: span)
  }
}
