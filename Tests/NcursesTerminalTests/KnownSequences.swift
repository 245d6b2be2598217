import TerminalUI

/// What terminals send for one key, and the keys it is; several where the bytes are several keys.
struct KnownSequence: CustomStringConvertible, Sendable {
  let bytes: [UInt8]
  let keys: [Key]

  init(_ text: String, _ keys: Key...) {
    bytes = Array(text.utf8)
    self.keys = keys
  }

  init(bytes: [UInt8], _ keys: Key...) {
    self.bytes = bytes
    self.keys = keys
  }

  var description: String {
    let signs = bytes.map { (0x21..<0x7F).contains($0) ? String(Unicode.Scalar($0)) : "<\(String($0, radix: 16))>" }
    return signs.joined() + " is \(keys)"
  }
}

extension KnownSequence {
  private static let esc = "\u{1B}"

  static let arrows = [
    KnownSequence("\(esc)[A", .up), KnownSequence("\(esc)[B", .down), KnownSequence("\(esc)[C", .right),
    KnownSequence("\(esc)[D", .left), KnownSequence("\(esc)OA", .up), KnownSequence("\(esc)OB", .down),
    KnownSequence("\(esc)OC", .right), KnownSequence("\(esc)OD", .left),
    KnownSequence("\(esc)[1;2A", .up), KnownSequence("\(esc)[1;5B", .down), KnownSequence("\(esc)[1;2C", .right),
    KnownSequence("\(esc)[1;5C", .alt("f")), KnownSequence("\(esc)[1;5D", .alt("b")),
    KnownSequence("\(esc)[1;3C", .alt("f")), KnownSequence("\(esc)[1;3D", .alt("b")),
    KnownSequence("\(esc)[5C", .right), KnownSequence("\(esc)O5C", .alt("f")), KnownSequence("\(esc)O5D", .alt("b")),
    // rxvt: Shift, Control and Alt.
    KnownSequence("\(esc)[a", .up), KnownSequence("\(esc)[d", .left), KnownSequence("\(esc)Oc", .alt("f")),
    KnownSequence("\(esc)Od", .alt("b")), KnownSequence("\(esc)\(esc)[D", .alt("b")),
    KnownSequence("\(esc)\(esc)OC", .alt("f")), KnownSequence("\(esc)\(esc)[A", .up),
  ]

  static let editing = [
    KnownSequence("\(esc)[H", .home), KnownSequence("\(esc)[F", .end), KnownSequence("\(esc)OH", .home),
    KnownSequence("\(esc)OF", .end), KnownSequence("\(esc)[1~", .home), KnownSequence("\(esc)[4~", .end),
    KnownSequence("\(esc)[7~", .home), KnownSequence("\(esc)[8~", .end), KnownSequence("\(esc)[1;5H", .home),
    KnownSequence("\(esc)[1;2F", .end), KnownSequence("\(esc)[2~", .insert), KnownSequence("\(esc)[3~", .delete),
    KnownSequence("\(esc)[3;5~", .delete), KnownSequence("\(esc)[3^", .delete), KnownSequence("\(esc)[7$", .home),
    KnownSequence("\(esc)[8@", .end), KnownSequence("\(esc)[5~", .pageUp), KnownSequence("\(esc)[6~", .pageDown),
    KnownSequence("\(esc)[6;5~", .pageDown), KnownSequence("\(esc)[Z", .shiftTab),
    KnownSequence(bytes: [0x7F], .backspace), KnownSequence(bytes: [0x08], .backspace),
    KnownSequence(bytes: [0x1B, 0x7F], .altBackspace), KnownSequence(bytes: [0x1B, 0x08], .altBackspace),
    KnownSequence("\t", .tab), KnownSequence("\r", .enter), KnownSequence("\n", .enter),
    KnownSequence("\(esc)\r", .enter),
  ]

  static let functions: [KnownSequence] = {
    let xterm = ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"]
    let console = ["[[A", "[[B", "[[C", "[[D", "[[E"]
    let putty = ["[11~", "[12~", "[13~", "[14~", "[15~"]
    let rest = [
      KnownSequence("\(esc)[1;2P", .function(1)), KnownSequence("\(esc)[1;5Q", .function(2)),
      KnownSequence("\(esc)[1;2R", .function(3)), KnownSequence("\(esc)[15;2~", .function(5)),
      KnownSequence("\(esc)[P", .function(1)), KnownSequence("\(esc)[25~", .function(13)),
      KnownSequence("\(esc)[28~", .function(15)), KnownSequence("\(esc)[34~", .function(20)),
      KnownSequence("\(esc)[11^", .function(1)),
    ]
    return [xterm, console, putty].flatMap { names in
      names.enumerated().map { KnownSequence(esc + $0.element, .function($0.offset + 1)) }
    } + rest
  }()

  static let keypad = [
    KnownSequence("\(esc)OM", .enter), KnownSequence("\(esc)Op", .character("0")),
    KnownSequence("\(esc)Oy", .character("9")), KnownSequence("\(esc)On", .character(".")),
    KnownSequence("\(esc)Oj", .character("*")), KnownSequence("\(esc)OX", .character("=")),
  ]

  static let coded = [
    KnownSequence("\(esc)[27u", .escape), KnownSequence("\(esc)[13u", .enter), KnownSequence("\(esc)[13;2u", .enter),
    KnownSequence("\(esc)[9;2u", .shiftTab), KnownSequence("\(esc)[127u", .backspace),
    KnownSequence("\(esc)[127;3u", .altBackspace), KnownSequence("\(esc)[97u", .character("a")),
    KnownSequence("\(esc)[97;2u", .character("A")), KnownSequence("\(esc)[97:65;2u", .character("A")),
    KnownSequence("\(esc)[120;5u", .control("x")), KnownSequence("\(esc)[98;3u", .alt("b")),
    KnownSequence("\(esc)[27;5;121~", .control("y")), KnownSequence("\(esc)[57399u", .character("0")),
    KnownSequence("\(esc)[57414u", .enter), KnownSequence("\(esc)[57417u", .left), KnownSequence("\(esc)[57416u"),
    KnownSequence("\(esc)[57358u"), KnownSequence("\(esc)[233u", .character("\u{E9}")),
    // Pressed, repeated and let go, as kitty reports them where a crashed program left its reports on.
    KnownSequence("\(esc)[97;1:1u", .character("a")), KnownSequence("\(esc)[97;1:2u", .character("a")),
    KnownSequence("\(esc)[97;1:3u"), KnownSequence("\(esc)[1;1:3A"), KnownSequence("\(esc)[3;1:3~"),
    KnownSequence("\(esc)[13;1:3u"), KnownSequence("\(esc)[57441;2u"), KnownSequence("\(esc)[?1u"),
  ]

  static let characters = [
    KnownSequence("a", .character("a")), KnownSequence(" ", .character(" ")),
    KnownSequence("\u{E9}", .character("\u{E9}")), KnownSequence("\u{65E5}", .character("\u{65E5}")),
    KnownSequence("\u{1F600}", .character("\u{1F600}")), KnownSequence("\(esc)b", .alt("b")),
    KnownSequence("\(esc)\u{E9}", .alt("\u{E9}")), KnownSequence("\u{0}", .control("@")),
    KnownSequence("\u{1}", .control("a")), KnownSequence("\u{18}", .control("x")),
    KnownSequence("\u{1C}", .control("\\")),
    KnownSequence("\u{1D}", .control("]")), KnownSequence("\u{1E}", .control("^")),
    KnownSequence("\u{1F}", .control("_")),
    // Not UTF-8: overlong, surrogate, beyond Unicode, cut, alone.
    KnownSequence(bytes: [0xC0, 0xAF]), KnownSequence(bytes: [0xE0, 0x80, 0xAF]),
    KnownSequence(bytes: [0xED, 0xA0, 0x80]), KnownSequence(bytes: [0xF4, 0x90, 0x80, 0x80]),
    KnownSequence(bytes: [0xF5, 0x41], .character("A")), KnownSequence(bytes: [0xE6, 0x97, 0x41], .character("A")),
    KnownSequence(bytes: [0x80, 0xFF, 0x41], .character("A")), KnownSequence(bytes: [0xC3, 0x1B, 0x5B, 0x41], .up),
    KnownSequence("\(esc)[10u"), KnownSequence("\(esc)[11u"),
    // C1 controls; an override of the direction of writing and a line end of Unicode, which are judged.
    KnownSequence("\u{9B}A", .character("A")),
    KnownSequence("\u{202E}x\u{85}", .character("\u{202E}"), .character("x"), .character("\u{85}")),
  ]

  static let swallowed = [
    KnownSequence("\(esc)[<0;10;5M"), KnownSequence("\(esc)[<0;10;5m"), KnownSequence("\(esc)[<64;10;5M"),
    KnownSequence(bytes: [0x1B, 0x5B, 0x4D, 0x20, 0x2A, 0x25]), KnownSequence("\(esc)[I"), KnownSequence("\(esc)[O"),
    KnownSequence("\(esc)]11;rgb:0000/0000/0000\u{7}"), KnownSequence("\(esc)]11;rgb:0000/0000/0000\(esc)\\"),
    KnownSequence("\(esc)P1+r544e\(esc)\\"), KnownSequence("\(esc)_Gi=1;OK\(esc)\\"), KnownSequence("\(esc)[?1;2c"),
    KnownSequence("\(esc)[>0;276;0c"), KnownSequence("\(esc)[24;80R"), KnownSequence("\(esc)[?2026;1$y"),
    KnownSequence("\(esc)[201~"), KnownSequence("\(esc)[99~"), KnownSequence("\(esc)[1;2;3;4;5;6;7x"),
    KnownSequence("\(esc)[E"), KnownSequence("\(esc)[[Z"), KnownSequence("\(esc)[999999999999999~"),
    KnownSequence("\(esc)[" + String(repeating: "1;", count: 500) + "z"), KnownSequence("\(esc)[1\(esc)[A", .up),
    KnownSequence("\(esc)[1\u{3}", .control("c")),
  ]

  static let pastes = [
    KnownSequence("\(esc)[200~one\(esc)[201~", .paste("one")), KnownSequence("\(esc)[200~\(esc)[201~", .paste("")),
    KnownSequence("\(esc)[200~a\r\nb\rc\nd\(esc)[201~", .paste("a\nb\nc\nd")),
    KnownSequence("\(esc)[200~\r\r\n\n\(esc)[201~", .paste("\n\n\n")),
    KnownSequence("\(esc)[200~a\tb\u{0}\u{7}\u{7F}c\(esc)[201~", .paste("a bc")),
    KnownSequence("\(esc)[200~\(esc)[31mred\(esc)[201~", .paste("[31mred")),
    KnownSequence("\(esc)[200~\(esc)\(esc)[20\(esc)[201~", .paste("[20")),
    KnownSequence("\(esc)[200~\u{202E}abc\u{2069}\u{9B}\u{E9}\(esc)[201~", .paste("\u{202E}abc\u{2069}\u{E9}")),
    KnownSequence("\(esc)[200~a\u{2028}b\u{85}\(esc)[201~", .paste("a\u{2028}b\u{85}")),
    KnownSequence(
      bytes: Array("\(esc)[200~a".utf8) + [0xFF, 0xE6, 0x97] + Array("b\(esc)[201~".utf8), .paste("ab")),
    KnownSequence("x\(esc)[200~y\(esc)[201~z", .character("x"), .paste("y"), .character("z")),
  ]

  static let all = [arrows, editing, functions, keypad, coded, characters, swallowed, pastes].flatMap(\.self)
}
