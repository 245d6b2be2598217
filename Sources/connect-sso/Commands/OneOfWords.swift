import ArgumentParser

/// A value of the command line that is one of a few words.
package protocol OneOfWords: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

// The parser's own way to these words looks each type up in all protocols of the program, before every start.
extension OneOfWords {
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
  package static var allValueDescriptions: [String: String] { [:] }
}
