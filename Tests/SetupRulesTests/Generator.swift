import TestSupport

/// A repeatable source of values.
struct Generator: RandomNumberGenerator {
  let rounds: RandomRounds
  private var numbers: SeededNumbers

  init(rounds: Int = 1) {
    self.rounds = RandomRounds(rounds)
    numbers = SeededNumbers(seed: self.rounds.seed)
  }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// An instance id of random hexadecimal digits.
  mutating func instanceID() -> String {
    let digits = Array("0123456789abcdef")
    return [8, 4, 4, 4, 12].map { length in String((0..<length).map { _ in pick(digits) }) }.joined(separator: "-")
  }

  /// Any text: scalars of every kind, up to a number of them.
  mutating func text(upTo limit: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x0...0x1F, 0x7F...0xFF, 0x300...0x36F, 0x370...0x5FF, 0x2000...0x206F, 0x2190...0x2BFF,
      0x4E00...0x4FFF, 0xAC00...0xAFFF, 0xFE00...0xFEFF, 0xFF00...0xFFEF, 0x1D400...0x1D7FF, 0x1F300...0x1FAFF,
      0xE0000...0xE01EF, 0x0...0x10FFFF,
    ]
    let range = pick(ranges)
    let isMixed = chance(50)
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &self) {
      let value = UInt32.random(in: isMixed ? pick(ranges) : range, using: &self)
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }

  /// A text put together from the pieces that values and slips consist of.
  mutating func pieces(_ pieces: [String]) -> String {
    (0..<Int.random(in: 1...9, using: &self)).map { _ in pick(pieces) }.joined()
  }

  /// A right value with a few slips in it.
  mutating func slipped(_ value: String) -> String {
    var characters = Array(value)
    for _ in 0..<Int.random(in: 1...4, using: &self) where !characters.isEmpty {
      let place = Int.random(in: 0..<characters.count, using: &self)
      switch Int.random(in: 0..<6, using: &self) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(characters[place], at: place)
      case 2: characters.swapAt(place, min(place + 1, characters.count - 1))
      case 3: characters[place] = pick(Self.slips)
      case 4: characters.insert(pick(Self.slips), at: place)
      default: characters = Array(String(characters[..<place]).uppercased() + String(characters[place...]))
      }
    }
    return String(characters)
  }

  private static let slips = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~:/?#[]@!$&'()*+,;=%<>{}|\\^`\" \t\n\u{2013}\u{2019}\u{200B}\u{A0}\u{430}\u{FF0F}\u{202E}\u{E9}"
  )
}
