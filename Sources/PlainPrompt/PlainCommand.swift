import SetupRules
import Wizard

extension PlainCommand {
  var name: String { ":" + rawValue }

  var words: String {
    switch self {
    case .hint: "the next hint."
    case .read: "this item once more, with all its words."
    case .page: "the whole page of this step, what the console holds, and what usually goes wrong."
    case .back: "the previous step."
    case .next: "the next step."
    case .go: "go to a step, such as :go 4, or :go review."
    case .steps: "all steps, and how they stand."
    case .down: "the next item, without an answer to this one."
    case .up: "the previous item."
    case .fix: "take the repaired value, or read what belongs in AWS; again, bring back what you typed."
    case .copy: "the value to paste, alone on a line."
    case .open: "open the item's address in a browser."
    case .list: "all choices of this field."
    case .untick: "take the tick away."
    case .clear: "empty this field."
    case .complete: "complete a path, such as :complete ~/Down."
    case .paste: "how to paste in this terminal."
    case .save: "save now. Every answer is saved already."
    case .card: "five lines to read out when you ask somebody for help."
    case .trainer: "ask the trainer to come, where you have joined a board; again, take it back."
    case .handout: "write all values and the next steps into a file beside the answers."
    case .ask: "ask AWS about the account now, and read its answers."
    case .reset: "clear this step. It asks first."
    case .help: "these words."
    case .quit: "save and leave. Ctrl-C does the same."
    }
  }

  /// The wizard's own event for it; nil for what has no key on the screen.
  fileprivate var event: Event? { Command.all.first { $0.plain == self }?.event }

}

extension PlainPrompt {
  /// Answers a line with words alone.
  mutating func tell(_ words: String) -> [Effect] {
    pending.say(words)
    return []
  }

  /// Does what a line with a colon says.
  mutating func obey(_ line: String) -> [Effect] {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let word = parts.first.map { $0.lowercased() } ?? ""
    let rest = parts.count > 1 ? String(parts[1]).withoutBlanksAround : ""
    guard let command = PlainCommand(rawValue: word) else { return explain(unknown: word) }
    if case .question(let question, _) = state.overlay { return obey(command, in: question) }
    switch command {
    case .go: return go(to: rest)
    case .untick: return untick()
    case .clear: return clear()
    case .complete: return complete(rest)
    case .list: return list()
    case .copy: return copy()
    case .read:
      pending.append(itemWords(isWhole: true))
      if state.focusedItem == nil { toldPlace = nil; readPlaces.remove(state.place) }
    case .page: pending.append(wholePage())
    case .steps: pending.append(stepWords)
    case .card: for line in state.helpCard.lines { pending.show(line) }
    case .help: pending.append(Self.help)
    case .hint, .back, .next, .down, .up, .fix, .open, .paste, .save, .trainer, .handout, .ask, .reset, .quit:
      // What AWS says stands with the item.
      if command == .ask { toldItem = nil }
      if let event = command.event { return obey(command, event) }
    }
    return []
  }

  private mutating func explain(unknown word: String) -> [Effect] {
    let near = EditDistance.meant(by: word, in: PlainCommand.allCases.map(\.rawValue), atMost: 2).map { ":" + $0 }
    let advice = near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
    return tell(
      "There is no command :\(word.prefix(40)).\(advice) :help tells all. No answer here begins with a colon.")
  }

  /// An answer is owed first, and leaving is one: it changes nothing.
  private mutating func obey(_ command: PlainCommand, in question: Question) -> [Effect] {
    switch command {
    case .quit: return question == .continueHere ? order(.wentBack) : order(.askedToQuit(.saved))
    case .back: return order(.wentBack)
    case .help: pending.append(Self.help)
    case .read: break
    case .hint, .page, .next, .go, .steps, .down, .up, .fix, .copy, .open, .list, .untick, .clear, .complete,
      .paste, .save, .card, .trainer, .handout, .ask, .reset:
      return tell("Please answer the question first.")
    }
    return []
  }

  private mutating func obey(_ command: PlainCommand, _ event: Event) -> [Effect] {
    let (place, item) = (state.place, state.run.currentItem)
    var effects = order(event)
    if command == .fix, let value = state.focusedField.flatMap({ state.repairs[$0] })?.forConsole, state.editor.isEmpty
    {
      // It stands in a line of its own, as with :copy.
      effects.removeAll { $0 == .copy(value) }
      pending.say("The box in AWS is to be corrected. Put this there, in place of what it holds:")
      pending.show(value)
      pending.say("Then copy what the box holds, and type or paste it here.")
      toldValue = value
    }
    if command == .hint { pending.append(hintWords) }
    if state.place == place, state.run.currentItem == item { sayWhyNothingMoved(command) }
    return effects
  }

  private mutating func sayWhyNothingMoved(_ command: PlainCommand) {
    let ends: [PlainCommand: String] = [
      .back: "This is the beginning.", .next: "This is the last place.",
      .down: "This is the last item of this step. :next goes to the next step.",
      .up: "This is the first item of this step. :back goes to the previous step.",
    ]
    let hasNoItems = state.items.isEmpty && [.down, .up].contains(command)
    pending.say(hasNoItems ? "There are no items here." : ends[command] ?? "")
  }

  private mutating func go(to target: String) -> [Effect] {
    let names = ["start": Place.welcome, "0": .welcome, "review": .review]
    let words = target.lowercased()
    // As the steps are read.
    let name = words.hasPrefix("step ") ? String(words.dropFirst(5)).withoutBlanksAround : words
    let place = names[name] ?? Place.all.first { $0.stepNumber.map { String($0) == name } ?? false }
    guard let place else {
      if !name.isEmpty { pending.say("There is no step \(name.prefix(40)).") }
      pending.append(stepWords)
      return []
    }
    toldPlace = nil
    return order(.jumped(to: place))
  }

  private mutating func untick() -> [Effect] {
    guard let item = state.focusedItem, item.field == nil else {
      return tell("There is no tick here. :up goes to the previous item, :clear empties a field.")
    }
    return state.isTicked(item) ? order(.toggled) : tell("It is not ticked.")
  }

  private mutating func clear() -> [Effect] {
    guard state.focusedField != nil else { return tell("This is no field. :untick takes a tick away.") }
    if state.editor.isEmpty { return tell("The field is empty.") }
    return replaceText(with: "") + tell("The field is empty now.")
  }

  private mutating func complete(_ beginning: String) -> [Effect] {
    guard state.focusedField?.isPath == true else { return tell("There is no path to complete here.") }
    let effects = beginning.isEmpty ? order(.edited(.right)) : replaceText(with: beginning)
    // It stands in place of what the field held, which is read even where nothing can be added.
    typed = ""
    if state.editor.isEmpty { return effects + tell("Type :complete and the beginning of the path.") }
    return effects + order(.askedForCompletion)
  }

  private mutating func list() -> [Effect] {
    let choices = state.focusedField.map(state.choices) ?? []
    if choices.isEmpty { return tell("This item has no list.") }
    pending.append(choiceWords(choices))
    return []
  }

  private mutating func copy() -> [Effect] {
    guard let value = state.valueToCopy else { return tell("There is nothing to copy here.") }
    toldValue = value.value
    add(value, to: &pending)
    let isCut = state.isMasked && value.value.withMaskedIDs != value.value
    return isCut ? tell("Ids are cut here. What is saved has the value whole.") : []
  }

  private static let help: PlainLines = {
    var lines = PlainLines()
    lines.say("One line is one answer. Enter alone ticks an action, takes a suggestion or confirms a warning.")
    lines.say("The text of a metadata file can be pasted with all its lines.")
    for command in PlainCommand.allCases { lines.say("\(command.name), \(command.words)") }
    return lines
  }()
}
