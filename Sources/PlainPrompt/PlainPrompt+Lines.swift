import SetupRules
import Wizard

extension PlainPrompt {
  /// Takes in a line that was typed, without its line end.
  package mutating func take(line: String) -> [Effect] {
    let words = line.withoutBlanksAround
    if pasted != nil { return takePasted(line, words) }
    if words.hasPrefix(":") { return obey(words) }
    if case .question(let question, let selection) = state.overlay {
      return answer(question, words, selection: selection)
    }
    if words.isEmpty { return accept() }
    if state.focusedField == .metadataFile ? line.looksLikeXML : line.beginsAsMetadata {
      pasted = MetadataLines()
      return takePasted(line, words)
    }
    guard let item = state.focusedItem else { return order(.typed(words)) }
    guard let field = item.field else { return takeOnAction(words) }
    // A number means the choice that was read with it.
    let choice = Int(words).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1].value : nil }
    return answer(field, with: choice ?? line)
  }

  /// Takes in an empty line that came in one piece with the line before it, as pasted texts have them at their end: it
  /// ticks and confirms nothing.
  package mutating func takeEmptyLineOfPaste() {
    if pasted == nil { pending.say("An empty line that comes together with other lines does nothing.") }
  }

  /// Puts a text in place of what stands in the focused field, as one types it there.
  mutating func replaceText(with text: String) -> [Effect] {
    var effects: [Effect] = []
    if !state.editor.isEmpty {
      effects += order(.edited(.end))
      effects += order(.edited(.deleteToStart))
    }
    typed = text
    return text.isEmpty ? effects : effects + order(.typed(text))
  }

  private mutating func answer(_ question: Question, _ words: String, selection: Int) -> [Effect] {
    guard let choice = question.choice(for: words, selection: selection) else {
      return tell("That is none of the choices.")
    }
    return order(.highlighted(choice)) + order(.accepted)
  }

  /// Enter alone.
  private mutating func accept() -> [Effect] {
    let before = state
    let effects = order(.accepted)
    // What changes is told; what stays as it was is said here.
    guard let item = before.focusedItem, item.id != state.run.currentItem, before.run.steps == state.run.steps,
      before.run.answers == state.run.answers
    else { return effects }
    let isKept = before.isSatisfied(item)
    pending.say(item.field == nil ? "It is ticked already." : isKept ? "Kept as it is." : "Left empty.")
    return effects
  }

  private mutating func takeOnAction(_ words: String) -> [Effect] {
    switch words.lowercased() {
    case "y", "yes", "ok", "done", "true": return accept()
    case "n", "no": return tell("It stays open. :down goes on without it, :hint helps.")
    default: break
    }
    let effects = order(.typed(words))
    if state.focusedField != nil {
      pending.say("There is nothing to type for an action: it stays open. The line is kept for the next field.")
    }
    return effects
  }

  private mutating func answer(_ field: Field, with text: String) -> [Effect] {
    let effects = replaceText(with: text)
    guard field.isList, state.listEntries.count > 1, state.run.judge(field, text).value == nil else {
      return effects + order(.accepted)
    }
    let entries = state.listEntries
    pending.say("\(entries.count) \(field.hasShortList ? "choices" : "Regions") match:")
    pending.append(choiceWords(entries, upTo: 12))
    return effects
  }

  private mutating func takePasted(_ line: String, _ words: String) -> [Effect] {
    guard var lines = pasted else { return [] }
    if words.hasPrefix(":") {
      pasted = nil
      if words == ":done" { return take(lines) }
      pending.say("The pasted text is not taken.")
      return obey(words)
    }
    if words.isEmpty {
      pending.say(
        "The text has no end yet: \(lines.endTag ?? "its first tag") is missing. Paste the rest, or type :done.")
    }
    lines.add(line)
    pasted = lines.isComplete ? nil : lines
    return lines.isComplete ? take(lines) : []
  }

  /// No value begins as a metadata file does, so its text is known wherever it is pasted.
  private mutating func take(_ lines: MetadataLines) -> [Effect] {
    let name = Field.metadataFile.rawValue
    guard state.items.contains(where: { $0.id == name }) else {
      let number = Workshop.stepNumber(asking: .metadataFile) ?? 0
      return tell(
        "This looks like the text of a metadata file. It belongs in step \(number): :go \(number) goes there.")
    }
    return order(.focused(name)) + order(.pasted(lines.text))
  }
}

extension Question {
  /// How it is answered, and what Enter alone means.
  func request(selection: Int) -> String {
    let numbers = (1...choices.count).map(String.init).joined(separator: " or ")
    return "Type \(numbers). Enter alone means \(selection + 1)."
  }

  /// The choice that a line means: its number, or the words that it begins with; nil where it means none.
  fileprivate func choice(for line: String, selection: Int) -> Int? {
    if line.isEmpty { return selection }
    if let number = Int(line) { return choices.indices.contains(number - 1) ? number - 1 : nil }
    let word = line.lowercased()
    if self == .resetStep, let choice = ["no": 0, "n": 0, "yes": 1, "y": 1][word] { return choice }
    let meant = choices.indices.filter { choices[$0].lowercased().hasPrefix(word) }
    return meant.count == 1 ? meant[0] : nil
  }
}
