/// What there is to say about the parameters of a relay state.
extension Finding {
  static func straySeparator(_ span: Span?) -> Finding {
    Finding(
      relayState: .straySeparator, "There is a ? or & too many in the URL.",
      advice: "There is one ?, before destination.",
      span: span)
  }

  static func parameterTwice(_ name: Substring, _ span: Span?) -> Finding {
    Finding(relayState: .parameterTwice, "The URL has \(name.shown) twice.", advice: "Leave one out.", span: span)
  }

  static func parameterName(_ span: Span?) -> Finding {
    Finding(
      relayState: .parameterName, "The word before the destination is misspelled.",
      advice: "It is destination= in small letters.",
      span: span)
  }

  static func parameterUnknown(_ name: Substring, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.parameterUnknown, .warning, "AWS's documentation does not have the parameter \(name.shown) here.",
      advice: "Leave it out, unless you know what it does.", span: span)
  }

  static func websiteNotHTTPS(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.websiteNotHTTPS, .warning, "The destination is a website without https.",
      advice: "Amazon Connect makes it https by itself. Write https at once.", span: span)
  }

  static func destinationMisspelled(_ path: String, _ span: Span?) -> Finding {
    Finding(
      relayState: .destinationMisspelled, "The destination is nearly \(path), and differs.",
      advice: "Encoded it is \(PercentEncoding.encode(path))",
      span: span)
  }

  static func newDomainInside(_ text: Substring, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.newDomainInside, .warning,
      "new_domain stands inside the destination here: the sign before it is written \(text.prefix(3)).",
      advice: "It is a parameter of its own. Write & and not %26 before it.", span: span)
  }

  static func platformDiffers(_ value: Substring, _ meant: String?, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.platformDiffers, .warning,
      "AWS's guide does not have the platform \(value.shown) today.",
      advice: meant.map { "Write VDIPlatform=\($0)" }
        ?? "It has \(DocumentedParameters.platforms.joined(separator: ", ")).", span: span)
  }

  static func earlierPanel(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.earlierPanel, .warning, "The earlier Contact Control Panel is not available in GovCloud.",
      advice:
        "For agents the URL ends there in ?destination=\(PercentEncoding.encode(RelayStateDestination.govCloudPath))",
      span: span)
  }
}
