import TerminalUI

/// A whole escape sequence `ESC [ … final` or `ESC O … final`, in its parts (ECMA-48, section 5.4).
struct ControlSequence {
  /// `<`, `=`, `>` or `?` before the parameters.
  var leader: UInt8?
  /// Missing ones are nil; of parts joined by colons the first counts.
  var parameters: [Int?]
  var final: UInt8
  /// The key went up again: kitty's third kind of event, `ESC [ 97 ; 1 : 3 u`. A program that crashed may have left these
  /// reports on.
  var isRelease = false

  /// - Parameter bytes: from ESC to the final byte, at least three.
  init(_ bytes: [UInt8]) {
    final = bytes[bytes.count - 1]
    var middle = bytes[2..<(bytes.count - 1)]
    if let first = middle.first, (0x3C...0x3F).contains(first) {
      leader = first
      middle = middle.dropFirst()
    }
    let parts = middle.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    parameters = parts.map { part in Self.number(part.prefix { $0 != UInt8(ascii: ":") }) }
    if parts.count > 1 {
      let subparts = parts[1].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      isRelease = subparts.count > 1 && Self.number(subparts[1]) == 3
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The parameter at this place, counted from 0; the default where it is missing.
  func parameter(_ index: Int, or missing: Int) -> Int {
    guard index < parameters.count, let value = parameters[index] else { return missing }
    return value
  }

  /// Control, Alt or Meta held, as xterm reports it in a second parameter.
  var isModified: Bool { (parameter(1, or: 1) - 1) & 0b1110 != 0 }
}
