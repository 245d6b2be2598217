/// A pasted value without what came along around it, and where each part of it stood in the input.
struct PastedText {
  /// Values above this many Characters are not read.
  static let limit = 4096

  /// A value that is not worth reading, or what is left of one.
  enum Reading {
    case refused(Finding)
    case text(PastedText, notes: [Finding])
  }

  private(set) var text: String
  /// The place of each scalar of `text` in the input, in Characters; nil where the text was decoded from the input.
  private var places: [Int]?

  private init(scalars: ArraySlice<Unicode.Scalar>, places: ArraySlice<Int>?) {
    text = String(String.UnicodeScalarView(scalars))
    self.places = places.map { Array($0) }
  }

  /// Text that was worked out from an input: it has no places there.
  init(decoded text: String) {
    self.text = text
  }

  /// Reads an input: refuses what is empty or too long, and takes off blanks, quotes and invisible characters around it.
  static func read(_ input: String, as kind: ValueKind) -> Reading {
    guard !isTooLong(input) else { return .refused(Finding(PasteFinding.tooLong(kind))) }
    // Some programs copy a terminal's colours along.
    let clean = input.withoutEscapeSequencesAround
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    for (place, character) in clean.enumerated() {
      for scalar in character.unicodeScalars {
        scalars.append(scalar)
        places.append(place)
      }
    }
    let value = kind == .name ? Self.name(in: scalars[...]) : Self.value(in: scalars[...])
    guard let first = value.indices.first else { return .refused(Finding(PasteFinding.empty(kind))) }
    let pasted = PastedText(scalars: value, places: places[value.indices])
    guard value.count < scalars.count else {
      return .text(pasted, notes: clean == input ? [] : [Finding(PasteFinding.surrounding(kind))])
    }
    let removed = first > 0 ? (0, places[first - 1]) : (places[value.endIndex], places[scalars.count - 1])
    return .text(pasted, notes: [Finding(PasteFinding.surrounding(kind), at: removed.0..<removed.1 + 1)])
  }

  private static func value(in scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var value = scalars.drop(while: \.isWrapping)
    while let last = value.last, last.isWrapping || last.isSeparatorAfterValue { value.removeLast() }
    return value
  }

  // A name may have quotes of its own: only a pair around all of it came along, and what separates values behind one.
  private static func name(in scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var name = scalars.drop { $0.isBlank || $0.isInvisible }
    while let last = name.last, last.isBlank || last.isInvisible { name.removeLast() }
    var quoted = name
    while let last = quoted.last, last.isSeparatorAfterValue { quoted.removeLast() }
    guard let open = quoted.popFirst(), let close = quoted.popLast(), open.isQuote, close.isQuote,
      open.isDoubleQuote == close.isDoubleQuote,
      !quoted.contains(where: { $0.isQuote && $0.isDoubleQuote == open.isDoubleQuote })
    else { return name }
    return Self.name(in: quoted)
  }

  // The bytes are known without a walk. A Character may have any number of scalars, so the bytes have a limit too: as
  // many as 4,096 scalars can take.
  private static func isTooLong(_ input: String) -> Bool {
    guard input.utf8.count > limit else { return false }
    guard input.utf8.count <= limit * 4 else { return true }
    return input.index(input.startIndex, offsetBy: limit + 1, limitedBy: input.endIndex) != nil
  }

  /// Where a part of `text` stood in the input.
  func span(of part: Substring) -> Range<Int>? {
    guard let places else { return nil }
    let scalars = text.unicodeScalars
    let start = scalars.distance(from: text.startIndex, to: part.startIndex)
    let length = scalars.distance(from: part.startIndex, to: part.endIndex)
    return span(start, length, places)
  }

  /// Where the whole text stood in the input.
  var wholeSpan: Range<Int>? { span(of: text[...]) }

  private func span(_ start: Int, _ length: Int, _ places: [Int]) -> Range<Int>? {
    guard length > 0 else {
      let place = start < places.count ? places[start] : (places.last ?? -1) + 1
      return place..<place
    }
    guard start >= 0, start + length <= places.count else { return nil }
    return places[start]..<places[start + length - 1] + 1
  }

  /// Keeps only a part of the text, with its places.
  func cut(to part: Substring) -> PastedText {
    let scalars = Array(text.unicodeScalars)
    let start = text.unicodeScalars.distance(from: text.startIndex, to: part.startIndex)
    let end = start + text.unicodeScalars.distance(from: part.startIndex, to: part.endIndex)
    return PastedText(scalars: scalars[start..<end], places: places?[start..<end])
  }

  /// Changes or, with nil, removes scalars; nil when none changed.
  mutating func replace(_ change: (Unicode.Scalar) -> Unicode.Scalar?) -> Change? {
    var scalars: [Unicode.Scalar] = []
    var kept: [Int] = []
    var first: Int?
    var last = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let changed = change(scalar)
      if changed != scalar, first == nil || last == offset - 1 {
        first = first ?? offset
        last = offset
      }
      guard let changed else { continue }
      scalars.append(changed)
      kept.append(offset)
    }
    guard let first else { return nil }
    let seen = text.unicodeScalars[text.unicodeScalars.index(text.startIndex, offsetBy: first)]
    let changed = Change(seen: seen, span: places.flatMap { span(first, last - first + 1, $0) })
    let before = places
    self = PastedText(scalars: scalars[...], places: before.map { places in kept.map { places[$0] }[...] })
    return changed
  }

  /// A change that was made.
  struct Change {
    /// The first scalar that was changed.
    let seen: Unicode.Scalar
    /// Where the first stretch of them stood in the input.
    let span: Range<Int>?
  }
}
