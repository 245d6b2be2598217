import SetupRules

extension SetupRun {
  /// Every saved answer judged again, in the order of the fields, with a note on what is not checked.
  /// - Parameter reading: The metadata file as it was read just now; nil where none is answered, or it is elsewhere.
  /// - Parameter other: The application of the other role, where its run knows it.
  package func recheck(_ reading: MetadataReading?, beside other: OtherApplication? = nil) -> [Finding] {
    let judged = judgeAnswers(beside: other, reading: reading)
    return Field.allCases.flatMap { field in (judged[field] ?? []) + [noteOnWord(for: field)].compactMap(\.self) }
  }

  private func noteOnWord(for field: Field) -> Finding? {
    switch field {
    case .metadataFile: answers[field] == Self.metadataElsewhere ? .metadataByWord : nil
    case .relayState: answers[field] != nil && !isChecked(field) ? .relayStateByWord : nil
    // It stays without a note: nobody expects that the program sees the console.
    case .consoleShows, .identityCenterRegion, .applicationName, .instance, .instanceRegion, .instanceAccount: nil
    }
  }

  /// The accepted metadata file: as it was read just now, else by what the run keeps of it.
  func judgeMetadataFile(_ answer: String, _ reading: MetadataReading?, _ other: OtherApplication?) -> [Finding] {
    if answer == Self.metadataElsewhere { return [] }
    guard let reading else { return Judgement(answer, metadata.map { compare($0, other) } ?? []).findings }
    let judged = judge(reading, beside: other).findings
    if reading.isUnreadable { return [.metadataGone(answer)] + judged }
    guard let metadata, metadata.sha256 != reading.description?.sha256 else { return judged }
    return [.metadataChanged(answer)] + judged
  }
}

extension Finding {
  fileprivate static let metadataByWord = Finding(
    WizardCode.metadataByWord.rawValue, .note,
    "The metadata file is on another computer. It is not checked.",
    advice: "The next module needs it there.", field: .metadataFile)

  fileprivate static let relayStateByWord = Finding(
    WizardCode.relayStateByWord.rawValue, .note, "What the box Relay state in AWS holds is not checked.",
    advice: "To have it checked, copy what the box holds, and paste it in step 6.", field: .relayState)

  fileprivate static func metadataGone(_ path: String) -> Finding {
    Finding(
      WizardCode.metadataGone.rawValue, .error, "The metadata file that was accepted cannot be read now: \(path)",
      advice: "Bring it back, or give its new path in step 5.", field: .metadataFile)
  }

  fileprivate static func metadataChanged(_ path: String) -> Finding {
    Finding(
      WizardCode.metadataChanged.rawValue, .error,
      "The metadata file is another one than the one that was accepted; its SHA-256 differs: \(path)",
      advice: "If you downloaded it anew, open step 5 and accept it again.", field: .metadataFile)
  }
}
