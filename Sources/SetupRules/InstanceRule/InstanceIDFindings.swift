extension InstanceID {
  /// What there is to say about a reading: the id when it can be accepted, the findings, and the id that was meant.
  static func findings(_ reading: Reading, for text: Substring, in pasted: PastedText)
    -> (id: String?, findings: [Finding], meant: String?)
  {
    let span = pasted.span(of: text)
    switch reading {
    case .id(let id):
      var findings: [Finding] = []
      if id == workshopExample { findings.append(.workshopExample(span)) }
      if text.hasASCIIUpper { findings.append(.instanceUpperCase(span)) }
      return (id, findings, nil)
    case .lookAlike(let id):
      return (nil, [.instanceLetters(span)], id)
    case .regrouped(let id):
      return (nil, [.instanceHyphens(span)], id)
    case .wrongGroup(let number, let count, let expected):
      return (nil, [.instanceGroup(number, count, expected, span)], nil)
    case .notHexadecimal(let part):
      return (nil, [.instanceNotHexadecimal(part, pasted.span(of: part))], nil)
    case .placeholder:
      return (nil, [.instancePlaceholder(text, span)], nil)
    case .notAnID:
      if InstanceMistakes.isPlaceholder(String(text)) { return (nil, [.instancePlaceholder(text, span)], nil) }
      return (nil, [InstanceMistakes.isAlias(String(text)) ? .isAlias(span) : .instanceIDMissing(span)], nil)
    }
  }

  /// The same id twice and nothing else, with or without a blank between; nil for any other text.
  static func repetition(in pasted: PastedText) -> Examination<Instance>? {
    let text = pasted.text
    guard (72...74).contains(text.utf8.count), text.utf8.count == text.unicodeScalars.count else { return nil }
    let (first, second) = (text.prefix(36), text.suffix(36))
    guard case .id(let id) = read(first), read(second) == .id(id) else { return nil }
    return Examination(findings: [.instanceIDTwice(pasted.span(of: second))], meant: id)
  }
}

extension Finding {
  fileprivate static func instanceIDTwice(_ span: Span?) -> Finding {
    Finding(instance: .pastedTwice, "The id stands here twice.", advice: "Give it once.", span: span)
  }

  static func instanceUpperCase(_ span: Span?) -> Finding {
    Finding(
      InstanceCode.upperCase, .note, "Capital letters are made small: AWS writes the ARN in small letters.",
      advice: "Nothing to do here.", span: span)
  }

  static func instancePlaceholder(_ text: Substring, _ span: Span?) -> Finding {
    Finding(
      instance: .placeholder, "\(text.shown) is a placeholder from documentation. It stands for your own value.",
      span: span)
  }

  fileprivate static func instanceLetters(_ span: Span?) -> Finding {
    Finding(
      instance: .lettersForDigits, "There are letters that look like digits, such as O for 0 or l for 1.",
      advice: "The id has the digits 0 to 9 and the letters a to f.", span: span)
  }

  fileprivate static func instanceHyphens(_ span: Span?) -> Finding {
    Finding(
      instance: .wrongGroups, "The hyphens of the id are missing or stand in other places.",
      advice: "The id has groups of 8, 4, 4, 4 and 12 characters.", span: span)
  }

  fileprivate static func instanceGroup(_ number: Int, _ count: Int, _ expected: Int, _ span: Span?) -> Finding {
    let seen =
      number == 0
      ? "The id has \(count) \(count == 1 ? "group" : "groups") instead of \(expected)."
      : "Group \(number) of the id has \(count) characters instead of \(expected)."
    return Finding(
      instance: .wrongGroups, seen,
      advice: "The id has groups of 8, 4, 4, 4 and 12 characters. Copy it again, from its first to its last character.",
      span: span)
  }

  fileprivate static func instanceNotHexadecimal(_ part: Substring, _ span: Span?) -> Finding {
    Finding(
      instance: .notHexadecimal, "The character \(part.shown) cannot be in an instance id.",
      advice: "The id has the digits 0 to 9 and the letters a to f. Copy it again.", span: span)
  }

  fileprivate static func instanceIDMissing(_ span: Span?) -> Finding {
    Finding(instance: .idMissing, "The instance id is missing. It follows instance/ and has 36 characters.", span: span)
  }
}
