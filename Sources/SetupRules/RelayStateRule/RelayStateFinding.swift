/// What there is to say about a relay state. Its form is AWS's (Amazon Connect Administrator Guide, "Configure SAML
/// with IAM"), and Identity Center passes it on unmodified: whatever differs is an error, unless another source takes
/// it.
enum RelayStateFinding: FindingTable {
  // The text as a whole.
  case notAURL, isInstance, rewrittenLink, encodedAsAWhole, pastedTwice, textAround, blankInside, backslash,
    angleBracket
  case htmlEntity(Substring), placeholderLeft(Substring)
  // The scheme, and what stands around host and path.
  case schemeMissing, schemeBroken, notHTTPS, userInfo, port, fragment
  // The host.
  case bareHost, bareHostElsewhere(expected: Region), hostMissing, hostWithoutRegion, hostDiffers(String, Region?)
  case regionInGovCloudHost, regionUnknown(Substring, meant: Region?), regionDiffers(Region, expected: Region)
  case isACSURL, isAccessURL, isAccessPortal, isConsoleLink
  // The path.
  case pathDiffers, trailingSlash, instanceMissing, instanceMalformed, instanceDiffers(String)
  case idUpperCase, arnInPath, aliasInPath(Substring)
  // The parameters.
  case questionMarkMissing(before: String), straySeparator
  case parameterName, parameterTwice(Substring), parameterUnknown(Substring)
  case destinationMissing(standard: RelayStateDestination), destinationMisspelled(String)
  case destinationCutOff(Substring, meant: String), destinationOfAdministrators(standard: RelayStateDestination)
  case destinationUnknown(String, standard: RelayStateDestination), destinationForAgents, earlierPanel
  case newDomainInside(Substring), platformDiffers(Substring, meant: String?)
  case notEncoded(as: String), doubleEncoded, percentBroken, websiteNotHTTPS, customWebsite(String)
  // All that is right in its form.
  case documentedPage(String, standard: RelayStateDestination), documentedSlash, documentedNewDomain
  case equivalent, differs, writtenOtherwise(Substring, meant: String)
  case idNotCompared, regionNotCompared, nothingCompared

  /// What to do when nothing better is known.
  static let copyAgain = "Copy the URL that the wizard shows, and paste it into the box again."

  var row: Finding {
    switch self {
    // Slips of copying, from mail, chats and pages. The workshop's page has backslashes and angle brackets in its
    // template; placeholders of programs stand in public bug reports.
    case .notAURL:
      .error("relay-state/not-a-url", "This is not a URL. The relay state begins with https://", Self.copyAgain)
    case .isInstance:
      .error(
        "relay-state/is-instance", "This is the instance. The relay state is a URL that contains its id.",
        Self.copyAgain)
    case .rewrittenLink:
      .error(
        "relay-state/rewritten-link", "A mail program or a website has put its own link around the URL.",
        "Use the URL inside it.")
    case .encodedAsAWhole:
      .error(
        "relay-state/encoded-as-a-whole", "The whole URL is percent-encoded.",
        "Only the value of destination is encoded.")
    case .pastedTwice:
      .error(
        "relay-state/pasted-twice", "There are two URLs one after the other.", "Empty the box, and paste the URL once.")
    case .textAround:
      .error("relay-state/text-around", "There is more text around the URL.", "The box holds the URL alone.")
    case .blankInside:
      .error(
        "relay-state/blank-inside", "There are blanks or line breaks inside the URL. They come from a wrapped line.",
        "Leave them out.")
    case .backslash:
      .error(
        "relay-state/backslash", "There is a backslash in the URL. It comes from the page's template.", Self.copyAgain)
    case .angleBracket:
      .error(
        "relay-state/angle-bracket", "There is an angle bracket in the URL. It marks what is to be replaced.",
        Self.copyAgain)
    case .htmlEntity(let seen):
      .error(
        "relay-state/html-entity",
        "The URL has \(seen.shown) where one sign is meant. It comes from the source of a page or a mail.",
        Self.copyAgain)
    case .placeholderLeft(let text):
      .error(
        "relay-state/placeholder-left", "The placeholder \(text.shown) is still in the URL.",
        "Put the instance's own value in its place.")

    // RFC 3986, section 3.
    case .schemeMissing:
      .error("relay-state/scheme-missing", "The URL does not begin with https://", "Put https:// before it.")
    case .schemeBroken:
      .error("relay-state/scheme-broken", "The beginning of the URL is misspelled.", "It begins with https://")
    case .notHTTPS: .error("relay-state/not-https", "The URL begins with http.", "It begins with https://")
    case .userInfo:
      .error(
        "relay-state/user-info", "There is an @ before the host. What stands before it does not belong there.",
        Self.copyAgain)
    case .port:
      .error("relay-state/port", "The URL names a port.", "Leave out the colon and the number after the host.")
    case .fragment:
      .error(
        "relay-state/fragment", "There is a # in the URL. What follows it does not reach Amazon Connect.",
        "Leave it out.")

    // Guides of the CTI adapters: this host means us-east-1.
    case .bareHost:
      .warning(
        "relay-state/bare-host", "The host names no Region. This is an old form that means us-east-1.",
        "Put the Region before it: us-east-1.\(RelayStateHost.bare)")
    case .bareHostElsewhere(let expected):
      .error(
        "relay-state/bare-host",
        "The host names no Region. Without one it means us-east-1, and the instance is not there.",
        "The host is \(RelayStateHost.name(for: expected))")
    case .hostMissing:
      .error("relay-state/host-differs", "The URL has no host.", "The host is REGION.\(RelayStateHost.bare)")
    case .hostWithoutRegion:
      .error(
        "relay-state/host-differs", "There is no Region before the first full stop of the host.",
        "The host is REGION.\(RelayStateHost.bare)")
    case .hostDiffers(let host, let region):
      .error(
        "relay-state/host-differs", "The host \(host.shown) is not the AWS console's for Amazon Connect.",
        "The host is \(region.map(RelayStateHost.name) ?? "REGION.\(RelayStateHost.bare)")")
    // AWS GovCloud (US) user guide, "Amazon Connect".
    case .regionInGovCloudHost:
      .note(
        "relay-state/region-in-govcloud-host", "The host of GovCloud's console has a Region here.",
        "AWS's guide for Amazon Connect writes \(RelayStateHost.govCloud) there. Both are the console.")
    case .regionUnknown(let label, let meant):
      .error(
        "relay-state/region-unknown", "The host begins with \(label.shown), which is not an AWS Region.",
        meant.map { "Perhaps it is \($0)." } ?? "It begins with the Region of the instance, such as us-east-1.")
    case .regionDiffers(let region, let expected):
      .error(
        "relay-state/region-differs", "The URL names \(region). The instance is in \(expected).",
        "The Region of the Amazon Connect instance counts, not Identity Center's. A replica has an ARN of its own.")
    // What people paste in its place, as public bug reports show: addresses of Identity Center, of the sign-in, of the
    // console.
    case .isACSURL:
      .error(
        "relay-state/is-acs-url",
        "This is the address that takes the login (Application ACS URL), not the relay state.",
        "Its box is filled in already. \(Self.copyAgain)")
    case .isAccessURL:
      .error(
        "relay-state/is-access-url",
        "This is the instance's access URL. It does not take a login from Identity Center.",
        Self.copyAgain)
    case .isAccessPortal:
      .error(
        "relay-state/is-access-portal", "This is an address of Identity Center itself, not of Amazon Connect.",
        Self.copyAgain)
    case .isConsoleLink:
      .error(
        "relay-state/is-console-link", "This address opens the AWS console, not Amazon Connect.",
        "The relay state has /connect/federate/ and the instance id after the host.")

    // The path: the workshop's page and the guide have the instance's id there, not its alias, and not the ARN.
    case .pathDiffers:
      .error(
        "relay-state/path-differs", "The path of the URL differs from AWS's.",
        "After the host comes /connect/federate/ and the instance id.")
    case .trailingSlash:
      .error("relay-state/trailing-slash", "There is a slash after the instance id.", "Leave it out.")
    case .instanceMissing:
      .error("relay-state/instance-missing", "The instance id is missing from the URL.", Self.copyAgain)
    case .instanceMalformed:
      .error(
        "relay-state/instance-malformed", "The instance id in the URL is misspelled or cut off.",
        "It has groups of 8, 4, 4, 4 and 12 characters: 0 to 9 and a to f.")
    case .instanceDiffers(let id):
      .error(
        "relay-state/instance-differs", "The URL leads to another instance than the one given: \(id.shown)",
        Self.copyAgain)
    case .idUpperCase:
      .error(
        "relay-state/id-upper-case", "The instance id in the URL has capital letters.",
        "Amazon Connect writes it in small ones.")
    case .arnInPath:
      .error(
        "relay-state/arn-in-path", "The whole ARN stands in the URL.",
        "Only its last part, the instance id, belongs there.")
    case .aliasInPath(let text):
      .error(
        "relay-state/alias-in-path",
        "\(text.shown) stands where the instance id belongs. It is perhaps the instance's alias.",
        "The id is the last part of the instance's ARN.")

    case .questionMarkMissing(let name):
      .error(
        "relay-state/question-mark-missing", "The question mark before \(name) is missing.",
        "The instance id is followed by ?\(name)=")
    case .straySeparator:
      .error(
        "relay-state/stray-separator", "There is a ? or & too many in the URL.", "There is one ?, before destination.")
    case .parameterName:
      .error(
        "relay-state/parameter-name", "The word before the destination is misspelled.",
        "It is destination= in small letters.")
    case .parameterTwice(let name):
      .error("relay-state/parameter-twice", "The URL has \(name.shown) twice.", "Leave one out.")
    case .parameterUnknown(let name):
      .warning(
        "relay-state/parameter-unknown", "AWS's documentation does not have the parameter \(name.shown) here.",
        "Leave it out, unless you know what it does.")
    // The workshop's page for administrators: without a destination it is their form.
    case .destinationMissing(let standard):
      .error(
        "relay-state/destination-missing",
        "The URL has no destination: this is the administrators' form. Agents would land on the dashboard.",
        "For agents it ends in \(standard.query)")
    case .destinationMisspelled(let path):
      .error(
        "relay-state/destination-misspelled", "The destination is nearly \(path), and differs.",
        "Encoded it is \(PercentEncoding.encode(path))")
    case .destinationCutOff(let seen, let path):
      .error(
        "relay-state/destination-misspelled", "The destination ends too early: \(seen.shown)",
        "Perhaps it is \(path). Encoded it is \(PercentEncoding.encode(path))")
    // Scripts of the public have this page; agents have no permission for what it shows.
    case .destinationOfAdministrators(let standard):
      .warning(
        "relay-state/destination-unknown",
        "The destination /connect/home is the dashboard, where administrators land without any.",
        "\(Self.usual(standard)) For agents the URL ends in \(standard.query)")
    case .destinationUnknown(let path, let standard):
      .warning(
        "relay-state/destination-unknown", "AWS's documentation does not name the destination \(path.shown).",
        "\(Self.usual(standard)) The page must exist, and the agent needs permission for it.")
    case .destinationForAgents:
      .warning(
        "relay-state/destination-for-agents",
        "The URL has a destination, as the agents' form has. Administrators land on the dashboard without one.",
        "For administrators the URL ends with the instance id.")
    // AWS GovCloud (US) user guide: the earlier panel is not available.
    case .earlierPanel:
      .warning(
        "relay-state/earlier-panel", "The earlier Contact Control Panel is not available in GovCloud.",
        "For agents the URL ends there in ?destination=\(PercentEncoding.encode(RelayStateDestination.govCloudPath))")
    // A guide of 2022 has it so.
    case .newDomainInside(let text):
      .warning(
        "relay-state/new-domain-inside",
        "new_domain stands inside the destination here: the sign before it is written \(text.prefix(3)).",
        "It is a parameter of its own. Write & and not \(text.prefix(3)) before it.")
    // Administrator Guide, "Optimize audio for VDI"; earlier guides have CITRIX.
    case .platformDiffers(let value, let meant):
      .warning(
        "relay-state/platform-differs", "AWS's guide does not have the platform \(value.shown) today.",
        meant.map { "Write VDIPlatform=\($0)" }
          ?? "It has \(RelayStateDestination.platforms.joined(separator: ", ")).")
    // The guide: "You must use URL encoding for the destination value".
    case .notEncoded(let encoded):
      .error(
        "relay-state/not-encoded", "The destination is not percent-encoded.",
        "A slash is written %2F there: destination=\(encoded)")
    case .doubleEncoded:
      .error(
        "relay-state/double-encoded", "The destination is percent-encoded twice.",
        "A slash is written %2F there, not %252F.")
    case .percentBroken:
      .error(
        "relay-state/percent-broken",
        "A percent sign in the destination, with what follows it, stands for no character.",
        "A slash is written %2F there.")
    // The guide: such a website must be an approved origin, and http is made https.
    case .websiteNotHTTPS:
      .warning(
        "relay-state/website-not-https", "The destination is a website without https.",
        "Amazon Connect makes it https by itself. Write https at once.")
    case .customWebsite(let url):
      .note(
        "relay-state/custom-website", "The login goes on to a website of your own: \(url.shown)",
        "Its domain must be an approved origin of the instance.")

    // Guides of AWS have all three.
    case .documentedPage(let page, let standard):
      .note(
        "relay-state/documented-variant", "This destination is one that AWS documents. \(Self.usual(standard))",
        "It works where the instance has this page: \(page)")
    case .documentedSlash:
      .note(
        "relay-state/documented-variant", "The destination has a slash at its end. AWS's guides write it so too.",
        "Nothing to do.")
    case .documentedNewDomain:
      .note(
        "relay-state/documented-variant",
        "The parameter new_domain is one that AWS documents. The workshop's URL does without it.",
        "It is for an instance that moves to an address ending in .my.connect.aws")
    // RFC 3986, section 6.2.
    case .equivalent:
      .note("relay-state/equivalent", "The URL means the same as its usual form, which is kept.", "Nothing to do.")
    case .differs:
      .warning(
        "relay-state/differs", "The URL is written in another way than AWS's documentation has it.", Self.copyAgain)
    case .writtenOtherwise(let seen, let meant):
      .warning(
        "relay-state/differs", "AWS's documentation writes \(seen.shown) in another way.",
        "Capital and small letters count: write \(meant)")
    case .idNotCompared:
      .warning(
        "relay-state/not-compared", "The instance is not known yet, so the id is not compared.",
        "Give the instance's ARN, and check again.")
    case .regionNotCompared:
      .warning(
        "relay-state/not-compared", "The instance's Region is not known yet, so it is not compared.",
        "Give the instance's ARN or its Region, and check again.")
    case .nothingCompared:
      .warning(
        "relay-state/not-compared", "The instance is not known yet, so only the form of the URL is checked.",
        "Give the instance's ARN, and check again.")
    }
  }

  private static func usual(_ standard: RelayStateDestination) -> String {
    guard case .page(let path, _) = standard.target else { return "" }
    return path == RelayStateDestination.workshopPath
      ? "The workshop uses \(path)." : "In GovCloud it is usually \(path)."
  }
}
