/// What there is to say about a relay state.
enum RelayStateCode: String, RuleCode {
  case notAURL = "relay-state/not-a-url"
  case isInstance = "relay-state/is-instance"
  case rewrittenLink = "relay-state/rewritten-link"
  case encodedAsAWhole = "relay-state/encoded-as-a-whole"
  case pastedTwice = "relay-state/pasted-twice"
  case textAround = "relay-state/text-around"
  case blankInside = "relay-state/blank-inside"
  case backslash = "relay-state/backslash"
  case angleBracket = "relay-state/angle-bracket"
  case htmlEntity = "relay-state/html-entity"
  case placeholderLeft = "relay-state/placeholder-left"

  case schemeMissing = "relay-state/scheme-missing"
  case schemeBroken = "relay-state/scheme-broken"
  case notHTTPS = "relay-state/not-https"
  case userInfo = "relay-state/user-info"
  case port = "relay-state/port"
  case fragment = "relay-state/fragment"

  case bareHost = "relay-state/bare-host"
  case regionInGovCloudHost = "relay-state/region-in-govcloud-host"
  case hostDiffers = "relay-state/host-differs"
  case regionUnknown = "relay-state/region-unknown"
  case regionDiffers = "relay-state/region-differs"
  case isACSURL = "relay-state/is-acs-url"
  case isAccessURL = "relay-state/is-access-url"
  case isAccessPortal = "relay-state/is-access-portal"
  case isConsoleLink = "relay-state/is-console-link"

  case pathDiffers = "relay-state/path-differs"
  case trailingSlash = "relay-state/trailing-slash"
  case instanceMissing = "relay-state/instance-missing"
  case instanceMalformed = "relay-state/instance-malformed"
  case instanceDiffers = "relay-state/instance-differs"
  case idUpperCase = "relay-state/id-upper-case"
  case arnInPath = "relay-state/arn-in-path"
  case aliasInPath = "relay-state/alias-in-path"

  case questionMarkMissing = "relay-state/question-mark-missing"
  case straySeparator = "relay-state/stray-separator"
  case parameterName = "relay-state/parameter-name"
  case parameterTwice = "relay-state/parameter-twice"
  case parameterUnknown = "relay-state/parameter-unknown"
  case destinationMissing = "relay-state/destination-missing"
  case destinationMisspelled = "relay-state/destination-misspelled"
  case destinationUnknown = "relay-state/destination-unknown"
  case destinationForAgents = "relay-state/destination-for-agents"
  case earlierPanel = "relay-state/earlier-panel"
  case newDomainInside = "relay-state/new-domain-inside"
  case platformDiffers = "relay-state/platform-differs"
  case notEncoded = "relay-state/not-encoded"
  case doubleEncoded = "relay-state/double-encoded"
  case percentBroken = "relay-state/percent-broken"
  case websiteNotHTTPS = "relay-state/website-not-https"

  case customWebsite = "relay-state/custom-website"
  case documentedVariant = "relay-state/documented-variant"
  case equivalent = "relay-state/equivalent"
  case differs = "relay-state/differs"
  case notCompared = "relay-state/not-compared"
}

/// What to do about a relay state when nothing better is known.
let copyTheRelayState = "Copy the URL that the wizard shows, and paste it into the box again."

extension Finding {
  /// An error of a relay state.
  init(relayState code: RelayStateCode, _ message: String, advice: String = copyTheRelayState, span: Span? = nil) {
    self.init(code, .error, message, advice: advice, span: span)
  }
}
