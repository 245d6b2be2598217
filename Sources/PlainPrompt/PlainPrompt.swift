import SetupRules
import Wizard

/// The wizard as questions and answers, line by line: the same run, the same words, and nothing drawn.
///
/// A line goes in, and what the outside world is to do comes out, as from `update`. When that is done and its answers
/// were taken in, `say` gives the lines to print. It neither reads nor writes anything itself.
package struct PlainPrompt {
  package private(set) var state: WizardState

  /// The state of which was told last.
  private var told: WizardState
  /// What is to be said before the changes.
  var pending = PlainLines()
  /// The place and the item that were read last; nil where they are to be read again.
  var toldPlace: Place?
  var toldItem: String?
  /// The value to paste, and the suggestion, that were read last.
  var toldValue: String?
  var toldSuggestion: String?
  /// What was read once in full.
  var readPlaces: Set<Place> = []
  var readItems: Set<String> = []
  /// The choices that a number means.
  var choices: [ListEntry] = []
  var typed = ""
  var pasted: MetadataLines?

  /// A prompt that has said nothing yet.
  package init(state: WizardState) {
    self.state = state
    told = state
  }

  /// Begins, with what was found of the run.
  package mutating func begin(with opening: Event) -> [Effect] {
    pending.say("connect-sso in plain mode: it asks line by line.")
    pending.say(
      "Type an answer and press Enter. Enter alone ticks an action, takes a suggestion or confirms a warning.")
    pending.say("Commands: :back :next :go N :hint :help :steps :fix :copy :untick :quit. :help tells all of them.")
    let effects = take(opening)
    if case .opened(_, isSaved: true, _) = opening, state.place != .welcome {
      pending.say("Welcome back. You go on where you were.")
    }
    return effects
  }

  /// Takes in what an effect answers, or the time.
  package mutating func take(_ event: Event) -> [Effect] {
    // A path that cannot be completed would move the focus on, as Tab does.
    if case .pathCompleted(let typed, let completed, let candidates) = event, completed == typed, candidates.count < 2 {
      return tell("Nothing can be added to this path.")
    }
    let effects = update(&state, event)
    // The line at the end of a pasted file is an Enter.
    guard case .metadataRead(let reading) = event, reading.typed.isEmpty, state.focusedField == .metadataFile,
      state.run.answers[.metadataFile] == reading.path
    else { return effects }
    return effects + order(.accepted)
  }

  /// Says something before all else.
  package mutating func remark(_ words: String) { pending.say(words) }

  /// What is to be said now, ending with what can be typed.
  package mutating func say() -> [String] {
    let lines = wholeLines()
    return state.isMasked ? lines.map(\.withMaskedIDs) : lines
  }

  private mutating func wholeLines() -> [String] {
    var lines = pending
    pending = PlainLines()
    if pasted != nil { return lines.lines }
    let before = told
    lines.append(changeWords(from: before))
    // What is told once is not told again.
    state.notice = nil
    told = state
    if case .question(let question, let selection) = state.overlay {
      if before.overlay != state.overlay || lines.isEmpty { lines.say(question, state.text(of: question)) }
      lines.say(question.request(selection: selection))
      toldItem = nil
      return lines.lines
    }
    addPlace(to: &lines, before)
    addNewValue(to: &lines)
    if lines.isEmpty { lines.say("Nothing has changed.") }
    lines.say(request)
    return lines.lines
  }

  /// The place or the item where it is another one now; else what is new about the focused field.
  private mutating func addPlace(to lines: inout PlainLines, _ before: WizardState) {
    let isNewPlace = toldPlace != state.place
    if isNewPlace {
      lines.part()
      lines.append(placeWords())
      toldPlace = state.place
    }
    if isNewPlace || toldItem != state.run.currentItem {
      choices = []
      toldItem = state.run.currentItem
      lines.append(itemWords(isWhole: false))
    } else if let field = state.focusedField {
      addNews(of: field, to: &lines, before)
    }
  }

  private mutating func addNews(of field: Field, to lines: inout PlainLines, _ before: WizardState) {
    let text = state.editor.text
    // What was typed or read a moment ago is not read again.
    if text != before.editor.text, text != typed, text != toldSuggestion {
      text.isEmpty
        ? lines.say("The field is empty now.") : lines.show("It holds now", state.chosenEntry?.words ?? text)
    }
    if let findings = state.findings[field], findings != before.findings[field] || lines.isEmpty {
      lines.say(findings, of: text)
    }
    if state.suggestion != toldSuggestion { addSuggestion(to: &lines) }
  }

  /// Orders something of the wizard.
  mutating func order(_ event: Event) -> [Effect] { update(&state, event) }
}
