import Pages
import SetupRules

/// The codes of every finding of the program: each has its explanation.
enum FindingCodes {
  /// Sorted by code; also of what people see at a login that goes wrong. That they can be read, a test shows.
  static let explanations: [Explanation] = (try? Explanation.embedded()) ?? []

  static var all: [String] { explanations.map(\.code) }

  /// What codes begin with, such as `relay-state`, sorted.
  static var kinds: [String] { Set(all.map(kind(of:))).sorted() }

  /// The codes that a text which is none probably stands for: those whose message holds it, else those of the same ending,
  /// else those that begin with the text, else those that hold it, else those that differ by a few letters.
  static func near(_ text: String) -> [String] {
    let shortest = 3
    guard text.count >= shortest else { return [] }
    let ofMessages = explanations.filter { $0.message?.containsASCII(text) ?? false }.map(\.code)
    if !ofMessages.isEmpty { return ofMessages }
    let ending = "/" + (text.split(separator: "/").last ?? "")
    let likenesses: [(String) -> Bool] = [
      { $0.hasSuffix(ending) }, { $0.hasPrefix(text) }, { $0.contains(text) },
    ]
    for isLike in likenesses {
      let alike = all.filter(isLike)
      if !alike.isEmpty { return alike }
    }
    return EditDistance.allNearest(to: text, in: all, atMost: 4, by: \.self)
  }

  /// The code of the explanation whose message a text is, or holds.
  static func code(ofMessage text: String) -> String? {
    guard text.utf8.count <= 1_000 else { return nil }
    return explanations.first { $0.message.map { LoginSymptom.isMessage($0, shownAs: text) } ?? false }?.code
  }

  private static func kind(of code: String) -> String { String(code.prefix { $0 != "/" }) }
}
