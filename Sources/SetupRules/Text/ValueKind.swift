/// The kinds of values that a participant gives; the raw value begins the codes of their findings.
enum ValueKind: String {
  case region, account, instance, name, console, metadata
  case relayState = "relay-state"

  /// The value in words.
  var noun: String {
    switch self {
    case .region: "Region"
    case .account: "account ID"
    case .instance: "instance"
    case .name: "name"
    case .console: "answer"
    case .metadata: "metadata file"
    case .relayState: "relay state"
    }
  }

  /// What to give when nothing was given.
  var request: String {
    switch self {
    case .region: "Type the Region's id, such as us-east-1. It is at the top right of the console."
    case .account: "Type the 12 digits. They are in the menu at the top right of the console."
    case .instance: "Paste the instance ARN from the Account overview of your Amazon Connect instance."
    case .name: "Type the name that the application has in IAM Identity Center."
    case .console: "Choose what the console shows."
    case .metadata: "Give the path of the downloaded file here."
    case .relayState: "Paste what the Relay state box in the console holds now."
    }
  }
}
