import SetupRules

/// What there is to say that no rule for a value says. AWS has no part in it: it is about files and answers of the program's own.
struct WizardFinding: FindingTable {
  let row: Finding

  static let neitherYesNorNo = error("answers/neither-yes-nor-no", "This is neither yes nor no.", "Choose yes or no.")
  static let noPath = error(
    "metadata/no-path", "No file is named yet.",
    "Type the path of the downloaded file, or paste its address, or type the word elsewhere.")

  /// The metadata file that was accepted is no longer there, or is another one.
  static func metadataGone(path: String) -> Self {
    error(
      "metadata/gone-since", "The metadata file that was accepted cannot be read now: \(path)",
      "Bring it back, or give its new path in step 5.")
  }

  static func metadataChanged(path: String) -> Self {
    error(
      "metadata/changed-since",
      "The metadata file is another one than the one that was accepted; its SHA-256 differs: \(path)",
      "If you downloaded it anew, open step 5 and accept it again.")
  }

  /// Only the participant said so: the program cannot look at the value.
  static let metadataByWord = note(
    "metadata/by-word", "The metadata file is on another computer. It is not checked.",
    "The next module needs it there.")
  static let relayStateByWord = note(
    "relay-state/by-word", "What the box Relay state in AWS holds is not checked.",
    "To have it checked, copy what the box holds, and paste it in step 6.")

  /// An answers file gives a Region or an account that the instance's ARN contradicts.
  static func regionsDiffer(inARN: String, answer: String) -> Self {
    error(
      "answers/regions-differ", "The instance's ARN names \(inARN). The answer instanceRegion is \(answer).",
      "Please leave instanceRegion out, or give the ARN that belongs to it.")
  }

  static func accountsDiffer(inARN: String, answer: String) -> Self {
    error(
      "answers/accounts-differ", "The instance's ARN names \(inARN). The answer instanceAccount is \(answer).",
      "Please leave instanceAccount out, or give the ARN that belongs to it.")
  }

  /// An answers file calls a step done that still needs answers.
  static func stepIncomplete(_ step: Step.ID, missing: [String]) -> Self {
    error(
      "answers/step-incomplete",
      "The step \(step.rawValue) is named as done, and still needs: \(missing.joined(separator: ", ")).",
      "Please give these answers too, or leave the step out of done.")
  }
}
