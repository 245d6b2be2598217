import TerminalUI
import Wizard

extension Presentation {
  /// The whole screen: the wizard, marked as a demonstration, and the presenter's row below it.
  package func frame(isASCII: Bool = false) -> Frame {
    Screen.frame(
      of: shownState, on: stage, size: size, options: Screen.Options(isASCII: isASCII, isDemo: true))
  }

  /// The wizard's state with what the presenter has laid over it.
  var shownState: WizardState {
    var shown = state
    if let notice { shown.notice = WizardState.Notice(notice) }
    if hand != nil { return shown }
    shown.scroll += scroll
    if case .places(let selection) = panel { shown.overlay = .places(selection: selection) }
    if let saveProblem { shown.saveStatus = .failed(saveProblem) }
    return shown
  }

  var stage: Stage {
    var selection: Int?
    if case .menu(let index) = panel { selection = index }
    return Stage(remark: remark, entries: entries, menuSelection: selection)
  }

  private var entries: [Stage.Entry] {
    if hand != nil { return [Stage.Entry(["F9"], "Give back to the tape", footer: "back to the tape")] }
    return PresenterCommand.entries.map { Stage.Entry($0.names, $0.words, footer: $0.footer) }
  }

  private var remark: String {
    if hand != nil { return "by hand" }
    let (passed, all) = progress
    let words = history[position].words
    return "\(passed)/\(all)" + (words.isEmpty ? "" : "  \(words)")
  }
}
