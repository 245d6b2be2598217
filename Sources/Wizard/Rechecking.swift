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
    guard answers[field] != nil, !isChecked(field) else { return nil }
    return field.definition.remarkUnchecked.map { Finding($0, field: field) }
  }

  /// The accepted metadata file: as it was read just now, else by what the run keeps of it.
  func judgeMetadataFile(_ answer: String, _ reading: MetadataReading?, _ other: OtherApplication?) -> [Finding] {
    if answer == Self.metadataElsewhere { return [] }
    guard let reading else { return Judgement(answer, metadata.map { compare($0, other) } ?? []).findings }
    let judged = judge(reading, beside: other).findings
    if reading.isUnreadable {
      return [Finding(WizardFinding.metadataGone(path: answer), field: .metadataFile)] + judged
    }
    guard let metadata, metadata.sha256 != reading.description?.sha256 else { return judged }
    return [Finding(WizardFinding.metadataChanged(path: answer), field: .metadataFile)] + judged
  }
}
