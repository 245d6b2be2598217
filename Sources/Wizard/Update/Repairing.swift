import SetupRules

extension WizardState.Repair {
  /// Whether it is forgotten with the next key typed: what was typed is no longer here.
  var isOver: Bool { movedTo != nil || forConsole != nil }
}

extension WizardState {
  /// The value that was probably meant, for the focused field's present text.
  package var offeredRepair: String? {
    guard let field = focusedField, let repair = findings(of: field).repair else { return nil }
    return field.isPath && editor.text.hasPrefix("~/") ? shownPath(repair) : repair
  }

  /// The field into which Ctrl-R puts the focused field's text, because it belongs there; nil where the text has a repair
  /// or the other field holds something.
  package var offeredField: Field? {
    guard let field = focusedField else { return nil }
    let findings = findings(of: field)
    guard findings.repair == nil, let other = findings.compactMap(\.belongsIn).first, text(of: other).isEmpty else {
      return nil
    }
    return other
  }

  /// The repair whose value stands in the focused field, which Ctrl-R takes back.
  package var takenRepair: Repair? {
    focusedField.flatMap { repairs[$0] }.flatMap { $0.repaired == editor.text ? $0 : nil }
  }

  /// Ctrl-R: puts the repair in place of what is typed, or copies it for the console, or puts what is typed into the field
  /// where it belongs; again, brings what was typed back.
  mutating func takeRepair() -> [Effect] {
    guard let field = focusedField else { return tell(Self.nothingToRepair) }
    if let takenRepair { return bringBack(takenRepair, to: field) }
    if let other = offeredField { return put(editor.text, from: field, into: other) }
    guard let repaired = offeredRepair else { return copyMetadata() }
    if field.isMendedInConsole { return correctInConsole(field, to: repaired) }
    let typed = editor.text
    replaceText(with: repaired)
    repairs[field] = Repair(typed: typed, repaired: repaired)
    notice = "Repaired. Enter accepts it; Ctrl-R brings back what was typed."
    if field == .instance, let region = bringRegion(of: typed, to: repaired) {
      repairs[field]?.region = region
      notice = "Repaired, and its Region \(region) waits in its field. Ctrl-R brings back what was typed."
    }
    return [.watchForRest]
  }

  /// What the console should hold is copied; the field is empty, and waits for what it holds then.
  private mutating func correctInConsole(_ field: Field, to right: String) -> [Effect] {
    let typed = editor.text
    let wasAnswered = run.answers[field] != nil
    remove(field)
    replaceText(with: "")
    repairs[field] = Repair(typed: typed, repaired: "", forConsole: right)
    return (wasAnswered ? answersChanged() : [.watchForRest]) + [.copy(right)]
  }

  /// An address of which only the id is left tells the Region as well: it waits in its own field, if that is empty.
  private mutating func bringRegion(of typed: String, to repaired: String) -> String? {
    guard let instance = Instance.judge(repaired).value, instance.arn == nil, text(of: .instanceRegion).isEmpty,
      let region = Region.judge(typed, for: .connect).repair
    else { return nil }
    run.drafts[.instanceRegion] = region
    return region
  }

  private static let nothingToRepair = "There is nothing to repair here."

  /// Whether Ctrl-R saves a good copy of the file that the focused field names.
  package var offersCopy: Bool { focusedField.map { findings(of: $0).offersCopy } ?? false }

  private mutating func copyMetadata() -> [Effect] {
    guard offersCopy else { return tell(Self.nothingToRepair) }
    isReading = true
    notice = "A good copy is being saved beside the answers."
    return [.copyMetadata(typed: editor.text)]
  }

  /// The copy's path waits in the field, judged, unless the text was changed in the meantime.
  mutating func takeCopy(of typed: String, _ reading: MetadataReading) -> [Effect] {
    guard isReading, text(of: .metadataFile).utf8.elementsEqual(typed.utf8) else { return [] }
    isReading = false
    guard !reading.path.isEmpty else {
      findings[.metadataFile] = reading.findings
      return []
    }
    if focusedField == .metadataFile {
      replaceText(with: reading.path)
    } else {
      run.drafts[.metadataFile] = reading.path
    }
    findings[.metadataFile] = run.judge(reading, beside: otherApplication).findings
    repairs[.metadataFile] = Repair(typed: typed, repaired: reading.path)
    notice = "A good copy is saved beside the answers. Enter accepts it; Ctrl-R brings back what was typed."
    return [.watchForRest]
  }

  private mutating func bringBack(_ repair: Repair, to field: Field) -> [Effect] {
    replaceText(with: repair.typed)
    repairs[field] = repair
    findings[field] = field.isPath ? nil : run.judge(field, repair.typed).findings
    if let other = repair.movedTo, run.drafts[other] == repair.typed {
      run.drafts[other] = nil
      findings[other] = nil
      if other == .metadataFile { isReading = false }
    }
    if let region = repair.region, run.drafts[.instanceRegion] == region { run.drafts[.instanceRegion] = nil }
    notice = "This is what was typed."
    return [.watchForRest]
  }

  /// The text waits in the other field as if it had been typed there; here stands again what was accepted before.
  private mutating func put(_ typed: String, from field: Field, into other: Field) -> [Effect] {
    let before = run.answers[field] ?? ""
    replaceText(with: before)
    run.drafts[field] = nil
    repairs[field] = Repair(typed: typed, repaired: before, movedTo: other)
    guard other != .metadataFile || !typed.looksLikeXML else {
      notice = "It is being saved as the metadata file of step \(Workshop.stepNumber(asking: other) ?? 0)."
      return save() + [.keepPastedMetadata(typed)]
    }
    run.drafts[other] = typed
    findings[other] = nil
    notice = "It waits in \(Self.place(of: other)), and is judged there. Ctrl-R brings it back."
    return save()
  }

  /// A field in words, such as `step 6, Instance ARN`.
  package static func place(of field: Field) -> String {
    "step \(Workshop.stepNumber(asking: field) ?? 0), \(field.title)"
  }

  /// Puts a text in the focused field's place, as if it were typed.
  mutating func replaceText(with text: String) {
    editor.replace(with: text)
    textChanged()
    openList = nil
  }
}
