import Runtime
import SAMLMetadata
import SetupRules
import Wizard

/// The codes of every finding of the program.
enum FindingCodes {
  /// Every code, sorted; also those of what people see at a login that goes wrong.
  static let all: [String] =
    (SetupRuleCodes.all + codes(MetadataCode.self) + codes(WizardCode.self) + codes(ProgramCode.self)
    + codes(LoginSymptom.self)).sorted()

  /// What codes begin with, such as `relay-state`, sorted.
  static var kinds: [String] { Set(all.map(kind(of:))).sorted() }

  /// The codes that a text which is none probably stands for: those of the same ending, else those that begin with
  /// the text, else those that hold it, else those that differ by a few letters.
  static func near(_ text: String) -> [String] {
    let shortest = 3
    guard text.count >= shortest else { return [] }
    let ending = "/" + (text.split(separator: "/").last ?? "")
    let likenesses: [(String) -> Bool] = [
      { $0.hasSuffix(ending) }, { $0.hasPrefix(text) }, { $0.contains(text) },
    ]
    for isLike in likenesses {
      let alike = all.filter(isLike)
      if !alike.isEmpty { return alike }
    }
    return EditDistance.allNearest(to: text, in: all, atMost: 4)
  }

  private static func codes<Code: RawRepresentable<String> & CaseIterable>(_ type: Code.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }

  private static func kind(of code: String) -> String { String(code.prefix { $0 != "/" }) }
}
