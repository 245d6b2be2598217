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
    let bytes = text.utf8.drop(while: Base64.isWhiteSpace).reversed().drop(while: Base64.isWhiteSpace).reversed()
    let trimmed = String(decoding: Array(bytes), as: UTF8.self)
    let length = "0000-00-00T00:00:00".count
    guard let local = local(trimmed.prefix(length)) else { return nil }
    var zone = trimmed.dropFirst(length)
    if zone.first == "." {
      let fraction = zone.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return nil }
      zone = zone[fraction.endIndex...]
    }
    return offset(zone).map { Timestamp(seconds: local.seconds - $0) }
  }

  // 24:00:00 is the first moment of the next day (XML Schema, dateTime).
  private static func local(_ text: Substring) -> Timestamp? {
    let endOfDay = "T24:00:00"
    guard text.hasSuffix(endOfDay) else { return Timestamp(text + "Z") }
    return Timestamp(text.dropLast(endOfDay.count) + "T00:00:00Z").map { Timestamp(seconds: $0.seconds + 86_400) }
  }

  /// How many seconds a zone is ahead of UTC.
  private static func offset(_ zone: Substring) -> Int? {
    if zone.isEmpty || zone == "Z" { return 0 }
    guard zone.first == "+" || zone.first == "-", let time = Timestamp("1970-01-01T\(zone.dropFirst()):00Z"),
      time.seconds < 15 * 3600
    else { return nil }
    return zone.first == "-" ? -time.seconds : time.seconds
  }
}
