import FoundationEssentials

/// How often a test tries something random, and from which seed. `CONNECT_SSO_TEST_SEED` brings a printed seed back, and
/// `CONNECT_SSO_TEST_ROUNDS` asks for more rounds or fewer.
package struct RandomRounds {
  package let seed: UInt64
  package let count: Int

  package init(_ usual: Int) {
    seed = Self.variable("SEED") ?? UInt64.random(in: 1...UInt64.max)
    count = Self.count(usually: usual)
    print("seed \(seed), \(count) rounds")
  }

  /// How often, where nothing is random.
  package static func count(usually usual: Int) -> Int { variable("ROUNDS") ?? usual }

  private static func variable<Number: LosslessStringConvertible>(_ name: String) -> Number? {
    ProcessInfo.processInfo.environment["CONNECT_SSO_TEST_\(name)"].flatMap(Number.init)
  }
}

extension RandomNumberGenerator {
  package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }
}
