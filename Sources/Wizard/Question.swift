/// A question that the wizard asks over the page.
public enum Question: Equatable, Sendable {
  /// An empty relay state: was the box compared by hand?
  case comparedByEye
  /// A run that is complete or old: go on, or start new?
  case goOnOrStartNew
  /// Another wizard has this run open.
  case continueHere
  /// Clear one step, asked first.
  case resetStep
}

extension Question {
  /// The question in words.
  public var title: String {
    switch self {
    case .comparedByEye: "Compared by hand?"
    case .goOnOrStartNew: "There is an earlier run."
    case .continueHere: "This run is open in another terminal."
    case .resetStep: "Clear this step?"
    }
  }

  /// What the answers mean.
  public var text: String {
    switch self {
    case .comparedByEye:
      "If you compared the box in the console with the value here, letter by letter, it is saved as: by word."
    case .goOnOrStartNew:
      "You can go on where it was left, or start new. The earlier answers are kept in a file of their own."
    case .continueHere:
      "You can go on here. The other terminal saves what it has and closes."
    case .resetStep:
      "Its answers and ticks are removed. The state before is kept as the previous generation."
    }
  }

  /// The answers to choose from; the first changes nothing.
  public var choices: [String] {
    switch self {
    case .comparedByEye: ["No, I paste it here", "Yes, they are equal"]
    case .goOnOrStartNew: ["Go on", "Start new"]
    case .continueHere: ["Leave it there", "Continue here"]
    case .resetStep: ["Keep it", "Clear it"]
    }
  }
}
