import SetupRules
import Wizard

/// The trainer's notes of the whole module as lines, for whoever has them on paper or on another screen.
package enum PrintedNotes {
  /// Fits a sheet of paper with margins.
  private static let usualWidth = 72

  /// - Parameter wished: The columns as the environment has them, in `COLUMNS`.
  package static func width(_ wished: String?) -> Int {
    guard let columns = wished.flatMap({ Int($0) }), (20...1000).contains(columns) else { return usualWidth }
    return columns
  }

  /// Every place with its minutes, its notes, and what usually goes wrong there.
  package static func lines(_ pages: [String: Page], minutes: Int?, width: Int = usualWidth) -> [String] {
    let plan = Place.all.map { pages[$0.id]?.minutes ?? 0 }
    let sum = max(1, plan.reduce(0, +))
    let all = minutes ?? sum
    var lines = "Trainer's notes: single sign-on for Amazon Connect, \(all) minutes".folded(to: width)
    var before = 0
    for (place, minutes) in zip(Place.all, plan) {
      guard let page = pages[place.id] else { continue }
      let (start, end) = (before * all / sum, (before + minutes) * all / sum)
      before += minutes
      let number = place.stepNumber.map { "Step \($0): " } ?? ""
      lines += [""] + "\(number)\(page.title) (minute \(start) to \(end))".folded(to: width) + [""]
      lines += page.notes.flatMap { Self.lines(of: $0, width) }
      guard !page.pitfalls.isEmpty else { continue }
      if lines.last?.isEmpty == false { lines.append("") }
      lines += "What usually goes wrong:".folded(to: width) + page.pitfalls.flatMap { Self.lines(of: $0, width) }
    }
    return lines
  }

  private static func lines(of block: Page.Block, _ width: Int) -> [String] {
    switch block {
    case .paragraph(let phrases): phrases.plainText.folded(to: width) + [""]
    case .entry(let phrases): phrases.plainText.folded(to: width, first: "- ", others: "  ")
    // What is to be typed is not broken.
    case .code(let lines): lines.map { "    " + $0 }
    }
  }
}

extension String {
  /// The text in lines of so many columns, broken at its blanks alone: a word that is longer stands whole in a line of its own.
  /// Between wide characters, which are written without blanks, it may be broken as well.
  ///
  /// - Parameters:
  ///   - first: What stands before the first line.
  ///   - others: What stands before all others.
  package func folded(to width: Int, first: String = "", others: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for (word, isApart) in words {
      let gap = isEmpty || !isApart ? "" : " "
      if !isEmpty, (line + gap + word).columnCount > width {
        lines.append(line)
        line = others + word
      } else {
        line += gap + word
      }
      isEmpty = false
    }
    return lines + [line]
  }

  /// What must not be broken, and whether a blank stands before it.
  private var words: [(text: String, isApart: Bool)] {
    split(separator: " ").flatMap { word -> [(String, Bool)] in
      var pieces: [(String, Bool)] = []
      var wasWide = false
      for character in word {
        let isWide = character.columnCount == 2
        if pieces.isEmpty || (isWide && !character.isPunctuation) || (wasWide && !character.isPunctuation) {
          pieces.append((String(character), pieces.isEmpty))
        } else {
          pieces[pieces.count - 1].0.append(character)
        }
        wasWide = isWide
      }
      return pieces
    }
  }
}
