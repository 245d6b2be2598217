import SetupRules

/// The time until which the metadata itself may be used (SAML metadata, section 2.3.2: `validUntil`).
enum ValidityRule {
  static func findings(_ document: MetadataDocument, now: Timestamp) -> [Finding] {
    var ends: [(end: Timestamp, place: Place)] = []
    var findings: [Finding] = []
    for value in document.validUntil {
      if let end = XMLDateTime.timestamp(value.text) {
        ends.append((end, value.place))
      } else {
        findings.append(Finding(.validUntilUnreadable(value.text), at: value.place))
      }
    }
    guard let first = ends.min(by: { $0.end < $1.end }) else { return findings }
    let left = now.days(until: first.end)
    if first.end <= now {
      findings.append(Finding(.validUntilPast(first.end), at: first.place))
    } else if left <= CertificateRule.nearDays {
      findings.append(Finding(.validUntilNear(first.end, days: left), at: first.place))
    }
    return findings
  }
}

/// A moment as XML writes it (XML Schema, dateTime), such as `2029-01-03T00:00:00.000Z` or `2029-01-03T01:00:00+01:00`.
enum XMLDateTime {
  /// The moment in whole seconds; without a zone it is UTC (SAML core, section 1.3.3). Nil for any other text.
  static func timestamp(_ text: String) -> Timestamp? {
    let trimmed = text.utf8.drop(while: Base64.isWhiteSpace).reversed().drop(while: Base64.isWhiteSpace).reversed()
    let bytes = Array(trimmed)
    let length = "0000-00-00T00:00:00".utf8.count
    guard bytes.count >= length, let local = local(String(decoding: bytes.prefix(length), as: UTF8.self)) else {
      return nil
    }
    var rest = bytes.dropFirst(length)
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard let offset = zoneOffset(Array(rest)) else { return nil }
    return Timestamp(seconds: local.seconds - offset)
  }

  // 24:00:00 is the first moment of the next day (XML Schema, dateTime).
  private static func local(_ text: String) -> Timestamp? {
    let endOfDay = "T24:00:00"
    guard text.hasSuffix(endOfDay) else { return Timestamp(text + "Z") }
    return Timestamp(text.dropLast(endOfDay.count) + "T00:00:00Z").map { Timestamp(seconds: $0.seconds + 86_400) }
  }

  private static func zoneOffset(_ zone: [UInt8]) -> Int? {
    if zone.isEmpty || zone == [UInt8(ascii: "Z")] { return 0 }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"), [1, 2, 4, 5].allSatisfy({ isDigit(zone[$0]) }) else {
      return nil
    }
    func number(_ first: Int) -> Int { Int(zone[first] - 48) * 10 + Int(zone[first + 1] - 48) }
    guard number(1) <= 14, number(4) < 60 else { return nil }
    let seconds = number(1) * 3600 + number(4) * 60
    switch zone[0] {
    case UInt8(ascii: "+"): return seconds
    case UInt8(ascii: "-"): return -seconds
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
