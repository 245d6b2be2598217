/// One page of the look-alike console, as its file in `Resources/console/` describes it:
///
///     title: Configure application
///     tab: IAM Identity Center             the browser's tab that the page stands in
///     path: IAM Identity Center / ...      where the console says that one is
///     region: NAME -> PAGE                 the Region selector; without a page it cannot be changed here
///
///     text: Words of the console.
///     note: Words of the rehearsal, which no console says.
///     wrong: Why this page is a wrong turn. It can be taken back with one key.
///     section: Title                       a frame around what follows, up to `end:`
///     menu: Words -> PAGE                  the menu at the left; without a page: where one is
///     switch: Words -> PAGE                tabs inside the page
///     button: Words -> WHAT                a button; buttons that follow each other stand in one row
///     link: Words -> WHAT
///     box: Words | NAME                    a text box, whose text is the value NAME
///     search: Words | NAME                 a text box that chooses among the results below it
///     result: Words | NAME                 a choice that is shown while the search fits
///     choice: Words | NAME = VALUE
///     pick: Words | NAME | VALUE, VALUE    a box with a list to pick from
///     shown: Words | Text                  a value to read
///     copy: Words | NAME                   a value with a button to copy it
///     verdict:                             how the first login ended, and why
///
/// WHAT is one or more of: PAGE, `set NAME = VALUE`, `clear NAME`, `download metadata`, `download certificate`, `submit`,
/// `discard`, `sign in`, and `say Words`, with commas between. A line `if NAME is VALUE -> WHAT` below it comes first; so
/// do `is not`, `is empty` and `is filled`. A line `only if NAME is VALUE` shows what stands above it only then.
/// `{NAME}` in words stands for a value. A line that begins with `#` is not read.
package struct ConsolePage: Equatable, Sendable {
  package var title = ""
  /// The browser's tab that it stands in.
  package var tab = ""
  /// Where the console says that one is.
  package var path = ""
  /// The name of the value that the Region selector shows; empty for a page without one.
  package var region = ""
  /// Where the Region selector leads; nil where it cannot be changed.
  package var regionTarget: ConsoleTarget?
  /// What stands on the page, from top to bottom.
  package var elements: [ConsoleElement] = []
}

/// A line of a page: words, a frame, or something to operate.
package struct ConsoleElement: Equatable, Sendable {
  /// What it is; the raw value is its word in the file.
  package enum Kind: String, Sendable {
    case text, note, wrong, section, end, menu, `switch`, button, link, box, search, result, choice, pick, shown, copy
    case verdict
  }

  package var kind: Kind
  /// The words, in which `{name}` stands for a value.
  package var words = ""
  /// The value that it shows or sets.
  package var name = ""
  /// What a choice sets, and what is shown.
  package var value = ""
  package var options: [String] = []
  /// What it does; nil for what does nothing.
  package var target: ConsoleTarget?
  /// When it is shown; nil for always.
  package var condition: ConsoleCondition?

  /// Whether it can be focused.
  var isControl: Bool {
    switch kind {
    case .text, .note, .wrong, .section, .end, .shown, .verdict: false
    case .menu, .switch: target != nil
    case .button, .link, .box, .search, .result, .choice, .pick, .copy: true
    }
  }

  /// Whether text is typed into it.
  var isBox: Bool { kind == .box || kind == .search }
}
