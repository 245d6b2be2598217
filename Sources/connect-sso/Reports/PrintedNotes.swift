import SetupRules
import Wizard

/// The trainer's notes of the whole module as lines, for whoever has them on paper or on another screen.
enum PrintedNotes {
  /// Every place with its minutes, its notes, and what usually goes wrong there.
  static func lines(_ pages: [String: Page], minutes: Int?) -> [String] {
    let plan = Place.all.map { pages[$0.id]?.minutes ?? 0 }
    let sum = max(1, plan.reduce(0, +))
    let all = minutes ?? sum
    var lines = ["Trainer's notes: single sign-on for Amazon Connect, \(all) minutes"]
    var before = 0
    for (place, minutes) in zip(Place.all, plan) {
      guard let page = pages[place.id] else { continue }
      let (start, end) = (before * all / sum, (before + minutes) * all / sum)
      before += minutes
      let number = place.stepNumber.map { "Step \($0): " } ?? ""
      lines += ["", "\(number)\(page.title) (minute \(start) to \(end))", ""]
      lines += page.notes.flatMap(Self.lines)
      if !page.pitfalls.isEmpty { lines += ["", "What usually goes wrong:"] + page.pitfalls.flatMap(Self.lines) }
    }
    return lines
  }

  private static func lines(of block: Page.Block) -> [String] {
    switch block {
    case .paragraph(let phrases): [phrases.plainText, ""]
    case .entry(let phrases): ["- " + phrases.plainText]
    case .code(let lines): lines.map { "    " + $0 }
    }
  }
}
