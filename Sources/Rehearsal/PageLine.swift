import SetupRules

extension StringProtocol {
  /// What stands before and after the first such sign, without blanks around; nil where there is none.
  func halves(at sign: String) -> (first: String, second: String)? {
    var start = startIndex
    while start < endIndex, !self[start...].hasPrefix(sign) { start = index(after: start) }
    guard start < endIndex else { return nil }
    return (self[..<start].withoutBlanksAround, self[start...].dropFirst(sign.count).withoutBlanksAround)
  }

  /// The parts between commas, without blanks around.
  var commaList: [String] { split(separator: ",").map(\.withoutBlanksAround).filter { !$0.isEmpty } }
}
