import SetupRules

extension FieldDefinition {
  /// Its text is judged here; what the file holds, where it was read or fetched.
  static let metadataFile = FieldDefinition(
    title: "Metadata file",
    judge: { _, text, _ in
      if text.allSatisfy(\.isWhitespace) { return Judgement(nil, [Finding(WizardFinding.noPath)]) }
      return MetadataAddress.judge(text)?.map { _ in text } ?? Judgement(text)
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
    words: { $0 == SetupRun.metadataElsewhere ? "on another computer" : nil },
    remarkUnchecked: .metadataByWord)
}

extension WizardState {
  /// What helps with the focused metadata file on this machine alone; nil where the page says enough.
  package var adviceForThisMachine: String? {
    guard focusedField == .metadataFile else { return nil }
    return switch surroundings.whereabouts {
    case .here: nil
    case .cloudShell:
      "This is AWS CloudShell. Paste the file's address here. Or choose Actions, Upload file at its top right."
    case .ssh(.some, _):
      "Paste the file's address here. Or run the line to copy on your own computer: it brings the file to this one."
    case .ssh(nil, _):
      "This is another computer than the one with your browser. Paste the file's address here, or its text."
    }
  }
}

extension SetupRun {
  /// The answer for a metadata file that stays on another computer.
  package static let metadataElsewhere = "elsewhere"

  /// Whether a text is that answer, in any case and with blanks around it.
  package static func isElsewhere(_ text: String) -> Bool { text.withoutBlanksAround.lowercased() == metadataElsewhere }

  /// The path of the metadata file; nil where none is answered, or it is elsewhere.
  package var metadataPath: String? { answers[.metadataFile].flatMap { $0 == Self.metadataElsewhere ? nil : $0 } }
}

extension MetadataRecord {
  /// What the file is, in one line: whose it is, the Region, the application, and until when its certificate is valid.
  package var summary: String {
    let product = region.map { "IAM Identity Center in \($0)" } ?? entityID.map { "Entity ID " + $0.shortened(to: 60) }
    let application = applicationInstance.map { "application \($0)" }
    let end = certificateNotAfter.map { "valid until \($0.date)" }
    let parts = [product ?? "Another identity provider", application, end].compactMap(\.self)
    return parts.joined(separator: ", ").withoutTerminalControls
  }
}

extension SetupRun {
  /// What the accepted metadata file is, in one line; nil for every other field, and where no file was inspected.
  package func summary(of field: Field) -> String? {
    field == .metadataFile && answers[field] != nil ? metadata?.summary : nil
  }

  /// A file without the repair, where that is the file of the other role's application.
  func withoutFileOf(_ other: OtherApplication?, _ finding: Finding) -> Finding {
    guard let repair = finding.repair, other?.owns(fileNamed: repair) == true else { return finding }
    return finding.changed { $0.repair = nil }
  }
}

extension OtherApplication {
  /// Whether a file is the other application's, as its name tells: AWS's names hold the application's own id.
  func owns(fileNamed path: String) -> Bool {
    guard let applicationInstance, let name = path.split(separator: "/").last else { return false }
    return name.lowercased().contains(applicationInstance.lowercased())
  }
}
