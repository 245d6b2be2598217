/// The words of a place: a Markdown file of the Resources, read into what front-ends show.
public struct Page: Hashable, Sendable {
  /// A piece of a sentence in one style.
  public struct Phrase: Hashable, Sendable {
    /// What the piece is.
    public enum Style: Hashable, Sendable {
      /// `strong` is a label of the console, `code` something to type or paste, `address` a URL.
      case plain, strong, code, address
    }

    /// The words, without control characters.
    public var text: String
    /// What the words are.
    public var style: Style

    /// A piece in one style.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// A paragraph, or what stands in the place of one.
  public enum Block: Hashable, Sendable {
    case paragraph([Phrase])
    /// One entry of a list.
    case entry([Phrase])
    /// Lines to be shown as they are.
    case code([String])
  }

  /// A part of the console drawn in characters. Lines are at most 52 columns wide.
  public struct Picture: Hashable, Sendable {
    /// The heading of the part of the console.
    public var title: String
    /// The target is marked in the drawing itself, with `>` before it.
    public var lines: [String]

    /// A drawing with its heading.
    public init(title: String, lines: [String]) {
      self.title = title
      self.lines = lines
    }
  }

  /// The words of one item.
  public struct ItemWords: Hashable, Sendable {
    /// A statement for an action (`The console is open.`), a noun for a field (`Application name`).
    public var label: [Phrase]
    /// What helps with this item, shown while it is focused.
    public var detail: [Block]
    /// Where the item is done in the console.
    public var address: String?

    /// The words of an item.
    public init(label: [Phrase], detail: [Block] = [], address: String? = nil) {
      self.label = label
      self.detail = detail
      self.address = address
    }
  }

  /// The heading, such as `Name the application`.
  public var title: String
  /// The entry in the step list, at most 20 columns, such as `Name it`.
  public var shortTitle: String
  /// The trainer's plan.
  public var minutes: Int
  /// What is done here and why, in a few short sentences.
  public var text: [Block]
  /// Parts of the console, in the order in which they are met.
  public var pictures: [Picture]
  /// The words of the items, by item id.
  public var items: NamedValues<ItemWords>
  /// From a nudge to the full answer.
  public var hints: [[Block]]
  /// What usually goes wrong.
  public var pitfalls: [Block]
  /// For the trainer.
  public var notes: [Block]

  /// A page of words; all but the head may be missing.
  public init(
    title: String, shortTitle: String, minutes: Int, text: [Block] = [], pictures: [Picture] = [],
    items: NamedValues<ItemWords> = [:], hints: [[Block]] = [], pitfalls: [Block] = [], notes: [Block] = []
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.minutes = minutes
    self.text = text
    self.pictures = pictures
    self.items = items
    self.hints = hints
    self.pitfalls = pitfalls
    self.notes = notes
  }
}

extension [Page.Phrase] {
  /// The words without their styles.
  public var plainText: String {
    var text = ""
    for phrase in self { text += phrase.text }
    return text
  }
}
