import SetupRules
import TerminalUI

/// Which key a whole sequence means, in the forms of xterm, the Linux console, PuTTY, rxvt, screen, tmux, vt100 and
/// kitty. An unknown sequence means none.
enum KeyTable {
  /// A sequence that began with `ESC [`, mouse reports and paste markers apart.
  static func key(of sequence: ControlSequence) -> Key? {
    guard sequence.leader == nil, !sequence.isRelease else { return nil }
    switch sequence.final {
    case UInt8(ascii: "~"): return tilde(sequence)
    // rxvt ends the same numbers with another sign for Control, Shift and both.
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"): return numbered(sequence.parameter(0, or: 0))
    case UInt8(ascii: "u"): return coded(sequence.parameter(0, or: 0), modifiers: sequence.parameter(1, or: 1))
    case UInt8(ascii: "Z"): return .shiftTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      // `ESC [ 24 ; 80 R` is an answer about the cursor, not a key.
      return sequence.parameter(0, or: 1) == 1 ? .function(Int(sequence.final - UInt8(ascii: "P")) + 1) : nil
    default: return arrow(sequence.final, byWord: sequence.isModified)
    }
  }

  /// A sequence that began with `ESC O`.
  static func key(ofShifted sequence: ControlSequence) -> Key? {
    switch sequence.final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(sequence.final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "X"): return .character("=")
    // The numeric keypad in application mode: the ASCII signs from `*` to `9`, 64 higher.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(sequence.final - 64)))
    // rxvt's Control with an arrow.
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return arrow(sequence.final - 32, byWord: true)
    // `ESC O 5 C` of older xterms has its modifier in the first place.
    default: return arrow(sequence.final, byWord: sequence.isModified || sequence.parameter(0, or: 1) > 2)
    }
  }

  /// `ESC [ [ A` to `ESC [ [ E`, the Linux console's first five function keys.
  static func key(ofConsole letter: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) ? .function(Int(letter - UInt8(ascii: "A")) + 1) : nil
  }

  /// Below 0x20, or 0x7F.
  static func key(ofControl byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x1B: return .escape
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    default: return .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  private static func arrow(_ letter: UInt8, byWord: Bool) -> Key? {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): return .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): return .down
    case UInt8(ascii: "C"): return byWord ? .alt("f") : .right
    case UInt8(ascii: "D"): return byWord ? .alt("b") : .left
    case UInt8(ascii: "c"): return .right
    case UInt8(ascii: "d"): return .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    default: return nil
    }
  }

  private static func tilde(_ sequence: ControlSequence) -> Key? {
    let number = sequence.parameter(0, or: 0)
    // xterm's modifyOtherKeys: `ESC [ 27 ; modifiers ; code ~`.
    if number == 27 { return coded(sequence.parameter(2, or: 0), modifiers: sequence.parameter(1, or: 1)) }
    return numbered(number)
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A key by its character's code (kitty's and fixterms' form).
  private static func coded(_ code: Int, modifiers: Int) -> Key? {
    let bits = modifiers - 1
    let (shift, alt, control) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0)
    switch code {
    case 9: return shift ? .shiftTab : .tab
    case 13, 57414: return .enter
    case 27: return .escape
    case 8, 127: return alt ? .altBackspace : .backspace
    case 57399...57408: return .character(Character(Unicode.Scalar(UInt8(code - 57399) + UInt8(ascii: "0"))))
    case 57417: return control || alt ? .alt("b") : .left
    case 57418: return control || alt ? .alt("f") : .right
    case 57409...57426: return keypad[code - 57409]
    default: return character(code, shift: shift, alt: alt, control: control)
    }
  }

  private static let keypad: [Key?] = [
    .character("."), .character("/"), .character("*"), .character("-"), .character("+"), .enter, .character("="), nil,
    .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
  ]

  private static func character(_ code: Int, shift: Bool, alt: Bool, control: Bool) -> Key? {
    // 57344 to 63743 are kitty's numbers for keys without a character, such as the volume.
    guard code >= 0x20, let scalar = Unicode.Scalar(UInt32(code)), !scalar.isControl,
      !(57344...63743).contains(code)
    else { return nil }
    let typed = Character(scalar)
    if control {
      switch scalar.value {
      case 0x40...0x5F: return key(ofControl: UInt8(scalar.value) - 0x40)
      case 0x61...0x7A: return key(ofControl: UInt8(scalar.value) - 0x60)
      case 0x20: return key(ofControl: 0)
      case 0x2D, 0x2F: return .control("_")
      default: return nil
      }
    }
    if alt { return .alt(typed) }
    return .character(shift ? typed.uppercased().first ?? typed : typed)
  }
}
