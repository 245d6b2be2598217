import TerminalUI

/// The sequences that terminfo names for this terminal, and whether some bytes are the beginning of one.
struct NamedSequences: Sendable {
  private let keys: [[UInt8]: Key]
  /// Beginnings of the sequences that do not start with `ESC [` or `ESC O`, which are read by their grammar.
  private let beginnings: Set<[UInt8]>

  init(_ keys: [[UInt8]: Key]) {
    self.keys = keys
    let irregular = keys.keys.filter { $0.count > 1 && $0[0] == 0x1B && !Self.introducers.contains($0[1]) }
    beginnings = Set(irregular.flatMap { sequence in (2...sequence.count).map { Array(sequence.prefix($0)) } })
  }

  private static let introducers: [UInt8] = [0x1B, UInt8(ascii: "["), UInt8(ascii: "O")]

  subscript(bytes: [UInt8]) -> Key? { keys.isEmpty ? nil : keys[bytes] }

  /// True also for a whole one.
  func begins(with bytes: [UInt8]) -> Bool { !beginnings.isEmpty && beginnings.contains(bytes) }
}
