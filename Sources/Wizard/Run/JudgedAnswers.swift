import SetupRules

extension SetupRun {
  /// Judges a field's text in the light of the other answers. A metadata file is judged by its contents, not here:
  /// of its text only `elsewhere` is known.
  /// - Parameter other: What the other role's run knows, where it was looked at.
  package func judge(_ field: Field, _ text: String, beside other: OtherApplication? = nil) -> Judgement<String> {
    let judgement = field.definition.judge(self, text, other)
    return Judgement(judgement.value, judgement.findings.map { askable($0.placed(in: field)).namingItsPlace })
  }

  /// The finding without a field in which the value belongs, where this run does not ask for that.
  private func askable(_ finding: Finding) -> Finding {
    guard let field = finding.belongsIn, let step = Workshop.step(asking: field),
      !items(of: step).contains(where: { $0.field == field })
    else { return finding }
    return finding.changed { $0.belongsIn = nil }
  }

  /// Judges a metadata file that was read, in the light of the other answers and beside the other role's application.
  package func judge(_ reading: MetadataReading, beside other: OtherApplication?) -> Judgement<String> {
    let across = reading.description.map { compare($0.record, other) } ?? []
    let findings = (reading.findings + across).map {
      withoutFileOf(other, $0.placed(in: .metadataFile).namingItsPlace)
    }
    return Judgement(reading.description == nil ? nil : reading.path, findings)
  }

  /// Every saved answer judged, by field, also those that are not checked: another answer may contradict them. An answer
  /// that its step does not ask for now counts for nothing.
  /// - Parameter reading: The metadata file as it was read just now; nil where only the run counts, which knows where the
  ///   file comes from.
  package func judgeAnswers(
    beside other: OtherApplication? = nil, reading: MetadataReading? = nil
  ) -> [Field: [Finding]] {
    var findings: [Field: [Finding]] = [:]
    for step in Workshop.steps {
      for field in items(of: step).compactMap(\.field) {
        guard let answer = answers[field] else { continue }
        findings[field] =
          field == .metadataFile
          ? judgeMetadataFile(answer, reading, other) : judge(field, answer, beside: other).findings
      }
    }
    return findings
  }

  func compare(_ record: MetadataRecord, _ other: OtherApplication?) -> [Finding] {
    record.findings(identityCenterRegion: identityCenterRegion, instance: instance, other: other)
  }
}

extension SetupRun {
  /// Every saved answer judged again, in the order of the fields, with a note on what is not checked.
  /// - Parameter reading: The metadata file as it was read just now; nil where none is answered, or it is elsewhere.
  /// - Parameter other: The application of the other role, where its run knows it.
  package func recheck(_ reading: MetadataReading?, beside other: OtherApplication? = nil) -> [Finding] {
    let judged = judgeAnswers(beside: other, reading: reading)
    let ofAnswers = Field.allCases.flatMap { (judged[$0] ?? []) + [noteOnWord(for: $0)].compactMap(\.self) }
    return ofAnswers + allAccountFindings
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
    guard let metadata, metadata.sha256 != reading.description?.record.sha256 else { return judged }
    return [Finding(WizardFinding.metadataChanged(path: answer), field: .metadataFile)] + judged
  }
}

extension SetupRun {
  /// Whether the program has judged the answer; of any other only the participant knows, such as of what a console shows.
  package func isChecked(_ field: Field) -> Bool { field != .consoleShows && !byWord.contains(field) }

  /// The answers that are there and not checked, in the order of the fields.
  package var notChecked: [Field] { Field.allCases.filter { answers[$0] != nil && !isChecked($0) } }

  /// How an answer is known, in the words that it has everywhere.
  package func knownWords(of field: Field) -> String {
    known(field).rawValue + (taken.contains(field) ? ", from agents" : "")
  }

  package func known(_ field: Field) -> Known {
    seenItems.contains(field.rawValue) ? .seen : isChecked(field) ? .checked : .notChecked
  }
}

/// How something is known; the raw value is the words that it has everywhere.
package enum Known: String, Sendable {
  case seen = "seen in the account"
  case checked
  case notChecked = "not checked"
}

extension Finding {
  /// The finding with the step and the field named in which the value belongs.
  package var namingItsPlace: Finding {
    guard let belongsIn, let number = Workshop.stepNumber(asking: belongsIn) else { return self }
    return changed { $0.advice = "It belongs in step \(number), the field \(belongsIn.title). \(advice)" }
  }

  fileprivate func placed(in field: Field) -> Finding { changed { $0.field = $0.field ?? field } }
}
