import SetupRules
import Wizard

extension Cell {
  /// The cell's sign where only ASCII can be shown; of a spelling of several letters the first.
  package var asciiSign: UInt8 { ascii ?? character?.asciiSpelling.utf8.first ?? UInt8(ascii: "?") }
}

extension Frame {
  mutating func reduceToASCII() {
    for index in cells.indices where cells[index].ascii == nil {
      cells[index] = Cell(ascii: cells[index].asciiSign, cells[index].style)
    }
  }
}

extension Screen {
  /// The state as it is drawn: where only ASCII can be shown, words are spelled out before they are laid out. Values are
  /// not, whose letters count one by one.
  static func drawn(_ state: WizardState, options: Options) -> WizardState {
    guard options.isASCII else { return state }
    var state = state
    state.pages = state.pages.mapValues(\.inASCII)
    state.notice = state.notice?.asciiSpelling
    if case .failed(let reason) = state.saveStatus { state.saveStatus = .failed(reason.asciiSpelling) }
    state.findings = state.findings.mapValues { $0.map(\.inASCII) }
    state.standing = state.standing.mapValues { $0.map(\.inASCII) }
    return state
  }
}

extension Finding {
  fileprivate var inASCII: Finding {
    var finding = self
    finding.message = message.asciiSpelling
    finding.advice = advice.asciiSpelling
    return finding
  }
}

extension Page {
  /// The page with all its words in ASCII.
  var inASCII: Page {
    Page(
      title: title.asciiSpelling, shortTitle: shortTitle.asciiSpelling, word: word.asciiSpelling, minutes: minutes,
      text: text.inASCII,
      pictures: pictures.map {
        Picture(title: $0.title.asciiSpelling, lines: $0.lines.map { String($0.map(\.firstASCIISign)) })
      },
      items: items.mapValues {
        ItemWords(label: $0.label.inASCII, detail: $0.detail.inASCII, address: $0.address)
      },
      hints: hints.map(\.inASCII), pitfalls: pitfalls.inASCII, notes: notes.inASCII)
  }
}

extension Character {
  /// A picture is drawn character by character, and keeps its columns.
  fileprivate var firstASCIISign: Character { asciiSpelling.first ?? "?" }
}

extension [Page.Block] {
  fileprivate var inASCII: [Page.Block] {
    map { block in
      switch block {
      case .paragraph(let phrases): .paragraph(phrases.inASCII)
      case .entry(let phrases): .entry(phrases.inASCII)
      case .code(let lines): .code(lines.map(\.asciiSpelling))
      }
    }
  }
}

extension [Page.Phrase] {
  fileprivate var inASCII: [Page.Phrase] { map { Page.Phrase($0.text.asciiSpelling, $0.style) } }
}
