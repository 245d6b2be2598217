/// The words of a place: a Markdown file of the Resources, read into what front-ends show.
package struct Page: Hashable, Sendable {
  /// A piece of a sentence in one style.
  package struct Phrase: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
      /// `strong` is a label of the console, `code` something to type or paste, `address` a URL.
      case plain, strong, code, address
    }

    /// Without control characters.
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// A paragraph, or what stands in the place of one.
  package enum Block: Hashable, Sendable {
    case paragraph([Phrase])
    /// Of a list.
    case entry([Phrase])
    /// Lines to be shown as they are.
    case code([String])
  }

  /// A part of the console drawn in characters. Lines are at most 52 columns wide.
  package struct Picture: Hashable, Sendable {
    /// The heading of the part of the console.
    package var title: String
    /// The target is marked in the drawing itself, with `>` before it.
    package var lines: [String]

    package init(title: String, lines: [String]) {
      self.title = title
      self.lines = lines
    }
  }

  package struct ItemWords: Hashable, Sendable {
    /// A statement for an action (`The console is open.`), a noun for a field (`Application name`).
    package var label: [Phrase]
    /// What helps with this item, shown while it is focused.
    package var detail: [Block] = []
    /// Where the item is done in the console.
    package var address: String?

    package init(label: [Phrase]) { self.label = label }
  }

  /// The heading, such as `Name the application`.
  package var title: String
  /// The entry in the step list, at most 20 columns, such as `Name it`.
  package var shortTitle: String
  /// For the row of steps above a page, such as `Name`.
  package var word: String
  /// The trainer's plan.
  package var minutes: Int
  /// What is done here and why, in a few short sentences.
  package var text: [Block] = []
  /// Parts of the console, in the order in which they are met.
  package var pictures: [Picture] = []
  /// The words of the items, by item id.
  package var items: [String: ItemWords] = [:]
  /// From a nudge to the full answer.
  package var hints: [[Block]] = []
  package var pitfalls: [Block] = []
  /// For the trainer.
  package var notes: [Block] = []

  package init(title: String, shortTitle: String, minutes: Int) {
    self.title = title
    self.shortTitle = shortTitle
    word = shortTitle
    self.minutes = minutes
  }
}

extension [Page.Phrase] {
  package var plainText: String {
    reduce(into: "") { $0 += $1.text }
  }
}

extension [String: Page] {
  /// The words of an item, by the pages; its id where they have none.
  package func label(of item: Item, in step: Step) -> String { label(ofItem: item.id, in: step.id.rawValue) }

  /// The same by the ids of both.
  package func label(ofItem item: String, in step: String) -> String {
    self[step]?.items[item]?.label.plainText ?? item
  }

  package func title(of place: Place) -> String { self[place.id]?.title ?? place.id }

  package func shortTitle(of place: Place) -> String { self[place.id]?.shortTitle ?? place.id }

  package func word(of place: Place) -> String { self[place.id]?.word ?? place.id }
}
