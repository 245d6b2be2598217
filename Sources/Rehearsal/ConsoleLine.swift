import SetupRules
import Wizard

/// A line of one of the console's files that says something: neither an empty one nor a comment.
struct ConsoleLine {
  let file: String
  /// From 1.
  let number: Int
  /// Without blanks around.
  let text: String

  static func all(in file: Console.File) -> [ConsoleLine] {
    file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      ConsoleLine(file: file.name, number: $0.offset + 1, text: $0.element.withoutBlanksAround)
    }.filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
  }

  func condition(_ text: String) throws(FileFault) -> ConsoleCondition {
    guard let condition = ConsoleCondition(text) else { throw fault("a condition is written: NAME is VALUE") }
    return condition
  }

  func fault(_ words: String) -> FileFault { FileFault(words, file: file, line: number) }
}

extension StringProtocol {
  /// What stands before and after the first such sign, without blanks around; nil where there is none.
  func halves(at sign: String) -> (first: String, second: String)? {
    var start = startIndex
    while start < endIndex, !self[start...].hasPrefix(sign) { start = index(after: start) }
    guard start < endIndex else { return nil }
    return (self[..<start].withoutBlanksAround, self[start...].dropFirst(sign.count).withoutBlanksAround)
  }

  /// What stands behind a beginning; nil where it begins otherwise.
  func rest(after beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }

  /// The parts between commas, without blanks around.
  var commaList: [String] { split(separator: ",").map(\.withoutBlanksAround).filter { !$0.isEmpty } }
}
