/// A question that the wizard asks over the page.
package enum Question: Equatable, Sendable {
  /// An empty relay state: was the box in the console compared by hand?
  case comparedByHand
  /// A run that is complete or old: go on, or start new?
  case goOnOrStartNew
  /// Another wizard has this run open.
  case continueHere
  /// Clear one step, asked first.
  case resetStep
  /// Leaving, while the last save has failed.
  case leaveUnsaved(Ending)
  /// Somebody else has changed the saved run: whose is kept?
  case changedElsewhere
}

extension Question {
  package var title: String {
    switch self {
    case .comparedByHand: "Compared by hand?"
    case .goOnOrStartNew: "There is an earlier run."
    case .continueHere: "This run is open in another terminal."
    case .resetStep: "Clear this step?"
    case .leaveUnsaved: "Your last answers are not saved."
    case .changedElsewhere: "Somebody else has changed the saved run."
    }
  }

  package var text: String {
    switch self {
    case .comparedByHand:
      "If you compared the box Relay state in AWS with the URL shown, letter by letter, it is saved as: not checked."
    case .goOnOrStartNew:
      "You can go on where it was left, or start new. The earlier answers are kept in a file of their own."
    case .continueHere:
      "You can go on here. The other terminal saves what it has and closes."
    case .resetStep:
      "Its answers and ticks are removed. The state before is kept as the previous generation."
    case .leaveUnsaved:
      "If you leave now, they are lost. While you stay, the wizard tries to save them again and again."
    case .changedElsewhere:
      "It is another one now than the one that was saved here. Only one of the two can go on; the other one is kept in a file beside it."
    }
  }

  /// The answers to choose from; the first changes nothing.
  package var choices: [String] {
    switch self {
    case .comparedByHand: ["No, I paste it here", "Yes, they are equal"]
    case .goOnOrStartNew: ["Go on", "Start new"]
    case .continueHere: ["Leave it there", "Continue here"]
    case .resetStep: ["Keep it", "Clear it"]
    case .leaveUnsaved: ["Stay here", "Leave without saving"]
    case .changedElsewhere: ["Decide later", "Keep mine", "Take theirs"]
    }
  }
}
