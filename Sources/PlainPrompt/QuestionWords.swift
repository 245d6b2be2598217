import Wizard

extension PlainLines {
  mutating func say(_ question: Question, _ text: String) {
    say("Question: \(question.title) \(text)")
    for (index, choice) in question.choices.enumerated() { say("Choice \(index + 1): \(choice.asSentence)") }
  }
}

extension Question {
  /// How it is answered, and what Enter alone means.
  func request(selection: Int) -> String {
    let numbers = (1...choices.count).map(String.init).joined(separator: " or ")
    return "Type \(numbers). Enter alone means \(selection + 1)."
  }

  /// The choice that a line means: its number, or the words that it begins with; nil where it means none.
  func choice(for line: String, selection: Int) -> Int? {
    if line.isEmpty { return selection }
    if let number = Int(line) { return choices.indices.contains(number - 1) ? number - 1 : nil }
    let word = line.lowercased()
    if self == .resetStep, let choice = ["no": 0, "n": 0, "yes": 1, "y": 1][word] { return choice }
    let meant = choices.indices.filter { choices[$0].lowercased().hasPrefix(word) }
    return meant.count == 1 ? meant[0] : nil
  }
}
