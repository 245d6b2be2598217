extension RelayStateReading {
  /// Reads the host and what stands around it. Scheme and host have no case, and 443 is the port of https
  /// (RFC 3986, sections 6.2.2.1 and 6.2.3).
  mutating func readAuthority(_ url: URLParts) {
    if let userInfo = url.userInfo { findings.append(.userInfo(pasted.span(of: userInfo))) }
    if let port = url.port, !port.isEmpty, port != "443" { findings.append(.port(pasted.span(of: port))) }
    host = PercentEncoding.normalized(url.host).asciiLowercased
    hostSpan = pasted.span(of: url.host)
    switch RelayStateHost(host[...], path: url.path) {
    case .console(let region):
      self.region = region
      isConsole = true
      if region.isGovCloud { findings.append(.regionInGovCloudHost(hostSpan)) }
    case .govCloudConsole:
      isConsole = true
      isGovCloudHost = true
      region = Region.named("us-gov-west-1")
    case .withoutRegion:
      isConsole = true
      isBareHost = true
      region = Region.named("us-east-1")
    case .unknownRegion(let label, _) where label.isEmpty: findings.append(.hostWithoutRegion(hostSpan))
    case .unknownRegion(let label, let meant):
      region = meant
      isConsole = true
      findings.append(.regionUnknown(label, meant, hostSpan))
    case .placeholder(let label):
      placeholder(label, hostSpan)
    case .assertionConsumerService:
      refuse(as: .isACSURL(hostSpan))
    case .access:
      refuse(as: .isAccessURL(hostSpan))
    case .portal:
      refuse(as: .isAccessPortal(hostSpan))
    case .other(let region):
      self.region = region
      findings.append(.hostDiffers(host, region, hostSpan))
    }
  }

  /// An address of another kind altogether: what is wrong in the writing of it does not matter.
  mutating func refuse(as finding: Finding) {
    isOtherKind = true
    findings = [finding]
  }

  /// Names a placeholder, unless it has been named by the signs around it.
  mutating func placeholder(_ text: Substring, _ span: Finding.Span?) {
    guard !text.unicodeScalars.contains(Placeholder.mark) else { return }
    findings.append(.placeholderLeft(text, span))
  }
}

extension Finding {
  fileprivate static func userInfo(_ span: Span?) -> Finding {
    Finding(
      relayState: .userInfo, "There is an @ before the host. What stands before it does not belong there.", span: span)
  }

  fileprivate static func port(_ span: Span?) -> Finding {
    Finding(
      relayState: .port, "The URL names a port.", advice: "Leave out the colon and the number after the host.",
      span: span)
  }

  fileprivate static func regionUnknown(_ label: Substring, _ meant: Region?, _ span: Span?) -> Finding {
    Finding(
      relayState: .regionUnknown, "The host begins with \(label.shown), which is not an AWS Region.",
      advice: meant.map { "Perhaps it is \($0)." } ?? "It begins with the Region of the instance, such as us-east-1.",
      span: span)
  }

  static func placeholderLeft(_ text: Substring, _ span: Span?) -> Finding {
    Finding(
      relayState: .placeholderLeft, "The placeholder \(text.shown) is still in the URL.",
      advice: "Put the instance's own value in its place.", span: span)
  }

  fileprivate static func isACSURL(_ span: Span?) -> Finding {
    Finding(
      relayState: .isACSURL, "This is the address that takes the login (Application ACS URL), not the relay state.",
      advice: "Its box is filled in already. " + copyTheRelayState, span: span)
  }

  fileprivate static func isAccessURL(_ span: Span?) -> Finding {
    Finding(
      relayState: .isAccessURL, "This is the instance's access URL. It does not take a login from Identity Center.",
      span: span)
  }

  fileprivate static func isAccessPortal(_ span: Span?) -> Finding {
    Finding(
      relayState: .isAccessPortal, "This is an address of Identity Center itself, not of Amazon Connect.", span: span)
  }

  fileprivate static func regionInGovCloudHost(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.regionInGovCloudHost, .note, "The host of GovCloud's console has a Region here.",
      advice: "AWS's guide for Amazon Connect writes \(RelayStateHost.govCloud) there. Both are the console.",
      span: span)
  }

  fileprivate static func hostWithoutRegion(_ span: Span?) -> Finding {
    Finding(
      relayState: .hostDiffers, "There is no Region before the first full stop of the host.",
      advice: "The host is REGION.\(RelayStateHost.bare)", span: span)
  }

  fileprivate static func hostDiffers(_ host: String, _ region: Region?, _ span: Span?) -> Finding {
    let wanted = region.map(RelayStateHost.name) ?? "REGION.\(RelayStateHost.bare)"
    return Finding(
      relayState: .hostDiffers,
      host.isEmpty ? "The URL has no host." : "The host \(host.shown) is not the AWS console's for Amazon Connect.",
      advice: "The host is \(wanted)", span: span)
  }
}
