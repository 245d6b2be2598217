import SetupRules

extension WizardState {
  mutating func type(_ text: String) -> [Effect] {
    guard let effects = moveToField(for: text) else { return [] }
    if let field = focusedField, field.hasShortList, chosenEntry != nil || editor.isEmpty, let number = Int(text),
      field.listEntries.indices.contains(number - 1)
    {
      if !editor.isEmpty { _ = edit(.deleteToStart) }
      openList = OpenList(selection: number - 1)
      readAtFocus()
      return effects + [.watchForRest]
    }
    insert(text)
    return effects + [.watchForRest]
  }

  /// A paste never submits: its line breaks become part of the text, or go where they end it.
  mutating func paste(_ text: String) -> [Effect] {
    if text.isLongMetadata, step != .downloadMetadata {
      return tell("This is SAML metadata. Please paste it in \(Self.place(of: .metadataFile)).")
    }
    guard let effects = moveToField(for: text) else { return [] }
    if focusedField == .metadataFile, text.looksLikeXML { return effects + keepPastedMetadata(text) }
    let beginning = text.beginning(bytes: LineEditor.longestPaste)
    let lines = beginning.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let isWhole = insert(lines.joined(separator: " "))
    if !isWhole || beginning.utf8.count < text.utf8.count {
      notice = notice ?? "The paste is longer than any value here. Its first part is kept."
    } else if lines.count > 1 {
      notice = "The paste has \(lines.count) lines. They stand in one line now."
    }
    return effects + [.watchForRest]
  }

  mutating func keepPastedMetadata(_ text: String) -> [Effect] {
    isReading = true
    notice = "The pasted metadata is being saved beside the answers."
    return [.keepPastedMetadata(text)]
  }

  mutating func edit(_ command: LineEditor.Command) -> [Effect] {
    guard focusedField != nil else { return [] }
    let before = editor.characters
    if let suggestion, [.left, .wordLeft, .start, .end, .deleteBackward].contains(command) {
      editor.replace(with: suggestion)
    }
    if chosenEntry == nil {
      editor.perform(command)
    } else if [.deleteBackward, .deleteForward, .deleteWordBackward, .deleteToStart, .deleteToEnd].contains(command) {
      editor.replace(with: "")
    }
    guard editor.characters != before else { return [] }
    textChanged()
    return [.watchForRest]
  }

  /// Marks the present text as typed: what was said of the text before is no longer true.
  mutating func textChanged() {
    guard let field = focusedField else { return }
    let text = editor.text
    run.drafts[field] = text == run.answers[field] ?? "" ? nil : text
    hasUnsavedText = true
    findings[field] = nil
    warned[field] = nil
    if repairs[field]?.isOver ?? false { repairs[field] = nil }
    if field == .metadataFile { isReading = false }
    readAtFocus()
    if !choices(of: field).isEmpty { openList = OpenList() }
  }

  @discardableResult
  private mutating func insert(_ text: String) -> Bool {
    let before = editor
    // An entry is words that nobody typed: what is typed stands in its place.
    if chosenEntry != nil { editor.replace(with: "") }
    let isWhole = editor.insert(text)
    // A full field takes nothing more: what was said of it stays.
    if editor != before { textChanged() }
    if !isWhole, editor.isFull {
      notice = "The field is full, and the rest is left out. Ctrl-U at its end empties it."
    }
    return isWhole
  }

  /// Typing on an action goes on in the next empty field of the step; nil where there is none.
  private mutating func moveToField(for text: String) -> [Effect]? {
    if focusedField != nil { return [] }
    let items = items
    let position = items.firstIndex { $0.id == run.currentItem } ?? 0
    let empty = items.filter { $0.field != nil && !isSatisfied($0) }
    guard let next = items[position...].first(where: empty.contains) ?? empty.first else {
      if text != " " {
        typesNowhere = true
        notice = "There is nothing to type here. Enter goes on, F1 shows what you can do."
      }
      return nil
    }
    return focus(on: next.id)
  }
}

extension String {
  /// Whether the text is metadata that no field but its own could hold whole.
  fileprivate var isLongMetadata: Bool {
    looksLikeXML && utf8.count >= LineEditor.limit && containsASCII("EntityDescriptor")
  }

  /// Whether the text begins and ends as metadata does: it came as if it were typed.
  var isWholeMetadata: Bool { looksLikeXML && withoutBlanksAround.hasSuffix("EntityDescriptor>") }

  /// Whether the text begins as a metadata file does, and no value of another field.
  package var beginsAsMetadata: Bool {
    let beginning = String(withoutBlanksAround.prefix { $0 != ">" })
    return beginning.hasPrefix("<?xml") || (beginning.hasPrefix("<") && beginning.containsASCII("EntityDescriptor"))
  }

  /// Whether the text begins as XML does.
  package var looksLikeXML: Bool {
    unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" } == "<"
  }
}
