import SetupRules

extension FieldDefinition {
  /// Its text is judged here; what the file holds, where it was read.
  static let metadataFile = FieldDefinition(
    title: "Metadata file",
    isPath: true,
    judge: { _, text, _ in
      text.allSatisfy(\.isWhitespace) ? Judgement(nil, [Finding(WizardFinding.noPath)]) : Judgement(text)
    },
    // The newest file that was found, and never the one of the other role's application.
    suggestion: { state in
      state.foundMetadataFiles.first { state.otherApplication?.owns(fileNamed: $0) != true }
    },
    valueToPaste: { state in
      guard case .ssh(let address?, let user) = state.surroundings.whereabouts else { return nil }
      return ValueToCopy(
        label: "On your own computer, in the download folder:",
        value: "scp \"Amazon Connect_ins-\"*.xml \(user.map { "\($0)@" } ?? "")\(address):")
    },
    adviceForThisMachine: { surroundings in
      switch surroundings.whereabouts {
      case .here: nil
      case .cloudShell:
        "This is AWS CloudShell. Choose Actions, Upload file at its top right; the file arrives in your home folder."
      case .ssh(.some, _):
        "The line to copy brings the file from your own computer to this one. It runs there, not here."
      case .ssh(nil, _):
        "This is another computer than the one with your browser. Copy the file over, or paste its text here."
      }
    },
    words: { $0 == SetupRun.metadataElsewhere ? "on another computer" : nil },
    remarkUnchecked: .metadataByWord)
}

extension SetupRun {
  /// The answer for a metadata file that stays on another computer.
  package static let metadataElsewhere = "elsewhere"

  /// Whether a text is that answer, in any case and with blanks around it.
  package static func isElsewhere(_ text: String) -> Bool { text.trimmingBlanks.lowercased() == metadataElsewhere }
}
