import TerminalEmulator
import Testing

@Suite("What the screen shows")
struct ScreenTests {
  @Test("wide characters, combining marks and lines stand in their columns", arguments: ["xterm-256color", "linux"])
  func placesCharacters(_ name: String) throws {
    let terminal = try Exercise.start(environment: ["TERM": name])

    try terminal.send("\u{7}")
    try terminal.wait(for: "a?b|end")

    #expect(terminal.cell(row: 4, column: 0).width == 2)
    #expect(terminal.cell(row: 4, column: 4).text == "|")
    #expect(terminal.cell(row: 5, column: 0).text == "e\u{301}")
    #expect(terminal.cell(row: 5, column: 2).text == "|")
    #expect(terminal.line(6) == "\u{1F600}|end")
    #expect(terminal.cell(row: 6, column: 2).text == "|")
    #expect(terminal.line(7) == "\u{2500}\u{2502}\u{250C}|end")
    // A family, a flag, a heart with a selector and a hand with a colour: only what every terminal measures alike.
    for row in 8...11 { #expect(terminal.cell(row: row, column: 2).text == "|", "row \(row)") }
    // A control that got into a frame.
    #expect(terminal.line(12) == "a?b|end")
    #expect(terminal.line(4) == "\u{65E5}\u{672C}|end")
  }

  @Test("typed characters of several bytes arrive whole, with the cursor behind them")
  func takesUnicode() throws {
    let terminal = try Exercise.start()

    for byte in Array("\u{E9}\u{65E5}".utf8) { try terminal.send(bytes: [byte]) }

    try terminal.wait { $0.line(2) == "> \u{E9}\u{65E5}" && $0.cursor == (5, 2) }
  }

  @Test("without a named character set the screen is UTF-8", arguments: ["C", "POSIX", "xx_YY.UTF-8", ""])
  func fallsBackToUTF8(_ locale: String) throws {
    let terminal = try Exercise.start(environment: ["LC_ALL": locale, "LANG": locale])

    try terminal.send("\u{7}")
    try terminal.wait(for: "\u{2500}\u{2502}\u{250C}|end")
  }

  @Test("a terminal of another character set gets ASCII only", arguments: ["de_DE.ISO-8859-1", "ja_JP.eucJP@x"])
  func fallsBackToASCII(_ locale: String) throws {
    let terminal = try Exercise.start(environment: ["LANG": locale], recordsOutput: true)

    try terminal.send("\u{7}")
    try terminal.wait(for: "a?b|end")

    #expect(terminal.line(4) == "? ? |end")
    #expect(terminal.line(7) == "-|+|end")
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  @Test("styles differ by more than colour, and have none where none is wanted", arguments: [true, false])
  func showsStyles(hasColor: Bool) throws {
    let terminal = try Exercise.start(environment: ["NO_COLOR": hasColor ? "" : "1"])

    try terminal.send("\u{B}")
    try terminal.wait(for: "style key")

    let colors = (0..<24).map { terminal.cell(row: $0, column: 0).foreground }
    #expect(colors.contains { $0 != nil } == hasColor)
    let error = terminal.lines.firstIndex(of: "style error") ?? 0
    #expect(terminal.cell(row: error, column: 0).bold)
    let selection = terminal.lines.firstIndex(of: "style selection") ?? 0
    #expect(terminal.cell(row: selection, column: 0).reverse)
    #expect(terminal.cell(row: 2, column: 2).foreground == nil)
  }

  @Test("--color decides before NO_COLOR", arguments: [("always", true), ("never", false)])
  func obeysOption(_ option: String, hasColor: Bool) throws {
    let terminal = try Exercise.start(["--color=\(option)"], environment: ["NO_COLOR": hasColor ? "1" : ""])

    #expect((terminal.cell(row: 0, column: 0).foreground != nil) == hasColor)
  }

  @Test("a typed character costs no more bytes than dialog's, and a first screen few")
  func sendsLittle() throws {
    let terminal = try Exercise.start()
    let first = terminal.bytesReceived
    try terminal.send("\u{B}")
    try terminal.wait(for: "style key")

    var each: [Int] = []
    for (index, letter) in "Amazon".enumerated() {
      let before = terminal.bytesReceived
      try terminal.send(String(letter))
      try terminal.wait { $0.line(2) == "> " + String("Amazon".prefix(index + 1)) }
      each.append(terminal.bytesReceived - before)
    }

    print("first screen \(first) bytes; per typed character \(each)")
    #expect(each.allSatisfy { $0 <= 20 })
    #expect(first < 600)
  }

  @Test("OSC 52 goes out as it is, and a redraw mends what others wrote")
  func sendsAndRedraws() throws {
    let terminal = try Exercise.start(recordsOutput: true)

    try terminal.send("\u{F}")
    try terminal.wait { String(decoding: $0.output, as: UTF8.self).contains("\u{1B}]52;c;aGVsbG8=\u{7}") }
    let before = terminal.bytesReceived
    try terminal.send("\u{C}")
    try terminal.wait { $0.screenText.contains("control(\"l\")") && $0.bytesReceived - before > 80 }

    #expect(terminal.line(0) == "size 80x24")
  }

  @Test("lines that move are moved in the whole window, however high it is", arguments: [20, 24, 30, 50])
  func movesLines(rows: Int) throws {
    let terminal = try Exercise.start(rows: rows)
    let signs = Array("abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789").prefix(rows + 8)

    // From a full screen on, each key moves all lines up by one.
    for count in 1...signs.count {
      try terminal.send(String(signs[count - 1]))
      try terminal.wait { $0.line(2) == "> " + String(signs.prefix(count)) }
    }

    let shown = signs.suffix(rows - 4).map { "key character(\"\($0)\")" }
    try terminal.wait("all lines", evenIfAlready: "the frame may be here whole") { Array($0.lines[4...]) == shown }
  }
}
