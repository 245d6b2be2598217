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
  fileprivate var event: Event? { Command.all.first { $0.plain == .command(self) }?.event }

  /// The names that may be meant by a word which is none.
  static func near(_ word: String) -> [String] {
    EditDistance.meant(by: word, in: allCases.map(\.rawValue), atMost: 2).map { ":" + $0 }
  }
}

extension PlainPrompt {
  /// Does what a line with a colon says.
  mutating func obey(_ line: String) -> [Effect] {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let word = parts.first.map { $0.lowercased() } ?? ""
    let rest = parts.count > 1 ? String(parts[1]).trimmingBlanks : ""
    guard let command = PlainCommand(rawValue: word) else {
      explain(unknown: word)
      return []
    }
    if case .question(let question, _) = state.overlay { return obey(command, in: question) }
    switch command {
    case .go: return go(to: rest)
    case .untick: return untick()
    case .clear: return clear()
    case .complete: return complete(rest)
    case .list: list()
    case .copy: copy()
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

  private mutating func explain(unknown word: String) {
    let near = PlainCommand.near(word)
    let advice = near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
    pending.say(
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
      pending.say("Please answer the question first.")
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
    switch command {
    case .back: pending.say("This is the beginning.")
    case .next: pending.say("This is the last place.")
    case .down where state.items.isEmpty, .up where state.items.isEmpty: pending.say("There are no items here.")
    case .down: pending.say("This is the last item of this step. :next goes to the next step.")
    case .up: pending.say("This is the first item of this step. :back goes to the previous step.")
    case .hint, .read, .page, .go, .steps, .fix, .copy, .open, .list, .untick, .clear, .complete, .paste, .save,
      .card, .trainer, .handout, .ask, .reset, .help, .quit:
      break
    }
  }

  private mutating func go(to target: String) -> [Effect] {
    let names = ["start": Place.welcome, "0": .welcome, "review": .review]
    let place = names[target.lowercased()] ?? Place.all.first { $0.stepNumber.map { String($0) == target } ?? false }
    guard let place else {
      if !target.isEmpty { pending.say("There is no step \(target.prefix(40)).") }
      pending.append(stepWords)
      return []
    }
    toldPlace = nil
    return order(.jumped(to: place))
  }

  private mutating func untick() -> [Effect] {
    guard let item = state.focusedItem, item.field == nil else {
      pending.say("There is no tick here. :up goes to the previous item, :clear empties a field.")
      return []
    }
    guard state.isTicked(item) else {
      pending.say("It is not ticked.")
      return []
    }
    return order(.toggled)
  }

  private mutating func clear() -> [Effect] {
    guard state.focusedField != nil, !state.editor.isEmpty else {
      pending.say(state.focusedField == nil ? "This is no field. :untick takes a tick away." : "The field is empty.")
      return []
    }
    let effects = replaceText(with: "")
    pending.say("The field is empty now.")
    return effects
  }

  private mutating func complete(_ beginning: String) -> [Effect] {
    guard state.focusedField?.isPath == true else {
      pending.say("There is no path to complete here.")
      return []
    }
    let effects = beginning.isEmpty ? order(.edited(.right)) : replaceText(with: beginning)
    guard !state.editor.isEmpty else {
      pending.say("Type :complete and the beginning of the path.")
      return effects
    }
    return effects + order(.askedForCompletion)
  }

  private mutating func list() {
    let choices = state.focusedField.map(state.choices) ?? []
    guard !choices.isEmpty else {
      pending.say("This item has no list.")
      return
    }
    pending.append(choiceWords(choices))
  }

  private mutating func copy() {
    guard let value = state.valueToCopy else {
      pending.say("There is nothing to copy here.")
      return
    }
    toldValue = value.value
    add(value, to: &pending)
    if state.isMasked, value.value.withMaskedIDs != value.value {
      pending.say("Ids are cut here. What is saved has the value whole.")
    }
  }

  private static let help: PlainLines = {
    var lines = PlainLines()
    lines.say("One line is one answer. Enter alone ticks an action, takes a suggestion or confirms a warning.")
    lines.say("The text of a metadata file can be pasted with all its lines.")
    for command in PlainCommand.allCases { lines.say("\(command.name), \(command.words)") }
    return lines
  }()
}
