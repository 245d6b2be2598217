import SetupRules

extension SetupRun {
  /// Every saved answer judged again, also those given by word, in the order of the fields.
  /// - Parameter reading: The metadata file as it was read just now; nil where none is answered, or it is elsewhere.
  /// - Parameter other: The application of the other role, where its run knows it.
  public func recheck(_ reading: MetadataReading?, beside other: OtherApplication? = nil) -> [Finding] {
    Field.allCases.flatMap { field -> [Finding] in
      guard let answer = answers[field] else { return [] }
      switch field {
      case .metadataFile: return recheckMetadata(answer, reading, other)
      case .relayState where byWord.contains(field): return judge(field, answer).findings + [.relayStateByWord]
      default: return judge(field, answer, beside: other).findings
      }
    }
  }

  private func recheckMetadata(
    _ answer: String, _ reading: MetadataReading?, _ other: OtherApplication?
  ) -> [Finding] {
    guard answer != Self.metadataElsewhere, let reading else { return [.metadataByWord] }
    let judged = judge(reading, beside: other).findings
    if reading.isUnreadable { return [.metadataGone(answer)] + judged }
    guard let metadata, metadata.sha256 != reading.description?.sha256 else { return judged }
    return [.metadataChanged(answer)] + judged
  }
}

extension Finding {
  fileprivate static let metadataByWord = Finding(
    WizardCode.metadataByWord.rawValue, .note,
    "The metadata file is on another computer, by word. It is not looked at.",
    advice: "The next module needs it there.", field: .metadataFile)

  fileprivate static let relayStateByWord = Finding(
    WizardCode.relayStateByWord.rawValue, .note, "The box Relay state was compared by eye. It is by word.",
    advice: "To have it checked, paste what the box holds in step 6.", field: .relayState)

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
