import SetupRules

/// What there is to say that no rule for a value says. AWS has no part in it: it is about files and answers of the program's own.
enum WizardFinding: FindingTable {
  case neitherYesNorNo
  case noPath
  /// The metadata file that was accepted is no longer there, or is another one.
  case metadataGone(path: String), metadataChanged(path: String)
  /// Only the participant said so: the program cannot look at the value.
  case metadataByWord, relayStateByWord
  /// An answers file gives a Region or an account that the instance's ARN contradicts.
  case regionsDiffer(inARN: String, answer: String), accountsDiffer(inARN: String, answer: String)
  /// An answers file calls a step done that still needs answers.
  case stepIncomplete(Step.ID, missing: [String])

  var row: Finding {
    switch self {
    case .neitherYesNorNo:
      .error("answers/neither-yes-nor-no", "This is neither yes nor no.", "Choose yes or no.")
    case .noPath:
      .error(
        "metadata/no-path", "No file is named yet.",
        "Type the path of the downloaded file, or paste its address, or type the word elsewhere.")
    case .metadataGone(let path):
      .error(
        "metadata/gone-since", "The accepted metadata file \(path) cannot be read now.",
        "Bring it back, or give its new path in step 5.")
    case .metadataChanged(let path):
      .error(
        "metadata/changed-since",
        "The metadata file \(path) is another one than the one that was accepted: its SHA-256 differs.",
        "If you downloaded it anew, open step 5 and accept it again.")
    case .metadataByWord:
      .note(
        "metadata/by-word", "The metadata file is on another computer. It is not checked.",
        "The next module needs it there.")
    case .relayStateByWord:
      .note(
        "relay-state/by-word", "What the box Relay state in AWS holds is not checked.",
        "To have it checked, copy what the box holds, and paste it in step 6.")
    case .regionsDiffer(let inARN, let answer):
      .error(
        "answers/regions-differ", "The instance's ARN names \(inARN). The answer instanceRegion is \(answer).",
        "Please leave instanceRegion out, or give the ARN that belongs to it.")
    case .accountsDiffer(let inARN, let answer):
      .error(
        "answers/accounts-differ", "The instance's ARN names \(inARN). The answer instanceAccount is \(answer).",
        "Please leave instanceAccount out, or give the ARN that belongs to it.")
    case .stepIncomplete(let step, let missing):
      .error(
        "answers/step-incomplete",
        "The step \(step.rawValue) is named as done, and still needs: \(missing.joined(separator: ", ")).",
        "Please give these answers too, or leave the step out of done.")
    }
  }
}
