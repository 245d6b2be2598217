import SetupRules
import TestSupport
import Wizard

/// States that no run would reach, to prove that each can be drawn.
struct RandomStates {
  var generator: SeededNumbers
  /// Whether numbers stay within what the wizard itself would set, so that it can go on from the state.
  var isReachable = false

  private static let pieces = [
    "Connect", "a", " ", "  ", "コネクト", "한글", "👩‍💻", "👍🏽", "🇩🇪", "❤️", "1️⃣", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{301}",
    "\u{200B}", "\u{202E}", "\u{7}", "\u{1B}[31m", "\r\n", "\t", "\u{85}", "नि", "\u{FEFF}",
    "https://console.aws.amazon.com/connect/",
    "┌──┐", "\u{2013}", "ａ", "\u{1F3FB}", "ᄀ", "ᅡ", "\u{E0041}", "x\u{200D}y", "\u{10FFFF}",
  ]

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  mutating func chance(_ one: Int) -> Bool { number(1...one) == 1 }

  mutating func text(upTo count: Int) -> String {
    (0..<number(0...count)).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  mutating func state() -> WizardState {
    let place = Place.all.randomElement(using: &generator) ?? .welcome
    var state = SampleStates.state(at: place)
    if chance(3) { state.pages[place.id] = page() }
    if chance(20) { state.pages = [:] }
    if let item = state.items.randomElement(using: &generator) { state.run.currentItem = chance(10) ? nil : item.id }
    for field in Field.allCases where chance(2) { state.run.answers[field] = text(upTo: 12) }
    for field in Field.allCases where chance(4) { state.run.drafts[field] = text(upTo: 12) }
    if let field = state.focusedField { fill(field, in: &state) }
    let scrolls = isReachable ? [-3, 1, 2] : [Int.min, -3, -1, 1, 2, 7, Int.max]
    state.scroll = chance(3) ? scrolls.randomElement(using: &generator) ?? 0 : 0
    if place == .review, chance(2) { state.chosenLine = isReachable ? number(0...12) : number(-2...30) }
    state.hintsShown[place] = isReachable ? 0 : number(-1...5)
    state.overlay = overlay()
    if chance(3) { state.notice = text(upTo: 40) }
    if chance(4) { state.saveStatus = .failed(text(upTo: 10)) }
    return state
  }

  private mutating func fill(_ field: Field, in state: inout WizardState) {
    state.editor = LineEditor(text(upTo: chance(5) ? 300 : 12))
    state.editor.moveCursor(to: number(0...max(1, state.editor.characters.count)))
    state.surroundings.awsRegion = chance(2) ? "us-west-2" : nil
    state.foundMetadataFiles = chance(2) ? [text(upTo: 12)] : []
    state.isReading = chance(3)
    if chance(2) { state.openList = WizardState.OpenList(selection: chance(2) || isReachable ? nil : number(-2...80)) }
    state.findings[field] = (0..<number(0...3)).map { _ in finding() }
    if chance(3) { state.warned[field] = state.editor.text }
  }

  private mutating func finding() -> Finding {
    let bounds = [0, 1, 3, 8, 30, 5000, -1, Int.max]
    let (one, other) = (bounds.randomElement(using: &generator) ?? 0, bounds.randomElement(using: &generator) ?? 0)
    let span = min(one, other)..<max(one, other)
    return Finding(
      "random/finding", Finding.Severity.allCases.randomElement(using: &generator) ?? .note, text(upTo: 20),
      advice: text(upTo: 20), repair: chance(2) ? text(upTo: 20) : nil, span: chance(4) ? nil : span,
      line: chance(5) ? 3 : nil)
  }

  private mutating func overlay() -> WizardState.Overlay? {
    let questions: [Question] = [.comparedByHand, .goOnOrStartNew, .continueHere, .resetStep]
    switch number(0...8) {
    case 0: return .menu(selection: isReachable ? 3 : number(-2...60))
    case 1: return .places(selection: isReachable ? 3 : number(-2...20))
    case 2:
      let question = questions.randomElement(using: &generator) ?? .resetStep
      return .question(question, selection: isReachable ? 1 : number(-2...5))
    case 3: return .card(line: isReachable ? 2 : number(-2...30))
    default: return nil
    }
  }

  private mutating func page() -> Page {
    var page = Page(title: text(upTo: 10), shortTitle: text(upTo: 6), minutes: number(0...100))
    page.text = blocks()
    page.pictures = [Page.Picture(title: text(upTo: 3), lines: (0..<number(0...9)).map { _ in text(upTo: 12) })]
    page.hints = (0..<number(0...4)).map { _ in blocks() }
    page.pitfalls = blocks()
    return page
  }

  private mutating func blocks() -> [Page.Block] {
    (0..<number(0...4)).map { _ in
      let phrases = (0..<number(0...4)).map { _ in Page.Phrase(text(upTo: 12), chance(2) ? .plain : .strong) }
      switch number(0...2) {
      case 0: return .paragraph(phrases)
      case 1: return .entry(phrases)
      default: return .code([text(upTo: 20)])
      }
    }
  }
}
