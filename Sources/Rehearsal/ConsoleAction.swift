import SetupRules
import Wizard

/// Something that a button of the console does.
package enum ConsoleAction: Equatable, Sendable {
  /// Opens a page, in its tab.
  case open(String)
  case set(String, to: String)
  /// Puts a value back to what the rehearsal began with.
  case clear(String)
  case download(Download)
  case say(String)
  /// Saves the application's form.
  case submit
  /// Puts the form back to what is saved, or to what the catalog filled in.
  case discard
  /// Plays the first login out.
  case signIn

  /// The files that the console offers.
  package enum Download: String, Sendable, CaseIterable {
    case metadata, certificate
  }
}

/// What something leads to: the first branch whose condition is true, else the rest.
package struct ConsoleTarget: Equatable, Sendable {
  /// What is done under a condition.
  package struct Branch: Equatable, Sendable {
    package var condition: ConsoleCondition
    package var actions: [ConsoleAction]
  }

  package var branches: [Branch] = []
  /// What is done when none of them is true.
  package var otherwise: [ConsoleAction]

  /// The actions under these values.
  func actions(_ values: ConsoleValues) -> [ConsoleAction] {
    branches.first { $0.condition.isTrue(values) }?.actions ?? otherwise
  }

  /// Every page that it can lead to.
  var pages: [String] {
    (branches.flatMap(\.actions) + otherwise).compactMap { if case .open(let page) = $0 { page } else { nil } }
  }
}

/// Something about a value that is true or not.
package struct ConsoleCondition: Equatable, Sendable {
  private let name: String
  /// What the value is compared with; nil where it is to be empty, or not.
  private let other: String?
  private let isNegated: Bool

  /// Reads `NAME is VALUE`, `is not VALUE`, `is empty` or `is filled`; nil for any other text.
  init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count >= 3, words[1] == "is" else { return nil }
    let hasNot = words[2] == "not" && words.count > 3
    let rest = words.dropFirst(hasNot ? 3 : 2).joined(separator: " ")
    name = String(words[0])
    other = ["empty", "filled"].contains(rest) ? nil : rest
    isNegated = hasNot != (rest == "filled")
  }

  func isTrue(_ values: ConsoleValues) -> Bool {
    let value = values[name]
    return (other.map { value == values.filling($0) } ?? value.allSatisfy(\.isWhitespace)) != isNegated
  }
}

/// What is typed and chosen in the console, and what the exercise is; a name that nothing was said of is empty.
package struct ConsoleValues: Equatable, Sendable {
  private var values: [String: String]

  init(_ values: [String: String]) { self.values = values }

  /// The values that are others than these.
  func changes(from others: ConsoleValues) -> [String: String] { values.filter { others[$0.key] != $0.value } }

  /// The values with some in the place of others.
  func changed(_ changes: [String: String]) -> ConsoleValues {
    ConsoleValues(values.merging(changes.mapValues(\.withoutTerminalControls)) { $1 })
  }

  subscript(name: String) -> String {
    get { values[name] ?? "" }
    set { values[name] = newValue }
  }

  /// The words with values in place of `{name}`.
  func filling(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "{")) else { return words }
    var filled = ""
    var rest = words[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      filled += rest[..<start]
      filled += self[String(rest[rest.index(after: start)..<end])]
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}
