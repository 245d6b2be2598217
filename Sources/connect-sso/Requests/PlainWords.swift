import Wizard

/// The words of a command line in their plainest form: values that begin with no hyphen, flags and options written out,
/// each at most once, and each option's value a word of its own.
struct PlainWords {
  private(set) var values: [String] = []
  private(set) var flags: [String] = []
  private(set) var options = NamedValues<String>()

  /// Nil for any other form, and for a flag or option that is not known.
  init?(_ words: [String], flags knownFlags: [String] = [], options knownOptions: [String] = []) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if Self.isValue(word) {
        values.append(word)
      } else if knownFlags.contains(word), !flags.contains(word) {
        flags.append(word)
      } else if knownOptions.contains(word), options[word] == nil, let value = rest.popFirst(), Self.isValue(value) {
        options[word] = value
      } else {
        return nil
      }
    }
  }

  private static func isValue(_ word: String) -> Bool { !word.isEmpty && word.utf8.first != UInt8(ascii: "-") }

  /// What an option's value stands for; nil where it stands for nothing.
  /// - Parameter absent: What is meant where the option is missing.
  func choice<Choice: RawRepresentable<String>>(_ option: String, else absent: Choice) -> Choice? {
    guard let value = options[option] else { return absent }
    return Choice(rawValue: value)
  }
}
