import Testing

@testable import TerminalUI

@Suite("The part of a value that its field shows")
struct FieldWindowTests {
  private func window(_ text: String, cursor: Int? = nil, width: Int) -> FieldWindow {
    let characters = Array(text)
    return FieldWindow(characters, cursor: cursor ?? characters.count, width: width, style: .input)
  }

  @Test("A value that fits is shown whole, with the cursor behind it")
  func fits() {
    let window = window("Agent", width: 6)
    #expect(String(window.cells.compactMap(\.character)) == "Agent")
    #expect(window.cursorColumn == 5)
    #expect(!window.hidesStart && !window.hidesEnd)
  }

  @Test(
    "At every cursor of a long value the field holds the cursor, whole characters, and no more than its width",
    arguments: [1, 2, 3, 5, 10, 43])
  func long(width: Int) {
    let text = Array("arn:aws:connect:コネクト:111122223333:🇩🇪👩‍💻instance/178c75e4-b3de-4839-a6aa-e321ab3f3770")
    for cursor in 0...text.count {
      let window = FieldWindow(text, cursor: cursor, width: width, style: .input)
      #expect(window.cells.count <= width)
      #expect((0..<width).contains(window.cursorColumn))
      #expect(window.characters.contains(cursor) || window.characters.upperBound == cursor || width < 3)
      #expect(window.hidesStart == (window.characters.lowerBound > 0))
      #expect(window.hidesEnd == (window.characters.upperBound < text.count))
    }
  }

  @Test("Most of the field shows what stands before the cursor")
  func tail() {
    let window = window(String(repeating: "x", count: 500), width: 30)
    #expect(window.cursorColumn >= 20)
  }

  @Test("Typing on at the end of a long value mostly leaves the field where it is")
  func typingOn() {
    let starts = (100..<130).map { window(String(repeating: "x", count: $0), width: 30).characters.lowerBound }
    #expect(Set(starts).count <= 4)
  }

  @Test("A fault is marked under its columns")
  func marks() {
    let plain = window("コネクト x", width: 20)
    #expect(plain.columns(of: 1..<2) == 2..<4)
    #expect(plain.columns(of: 5..<6) == 9..<10)
    #expect(plain.columns(of: 6..<6) == 10..<11)
    #expect(plain.columns(of: 3..<3) == 6..<8)
    #expect(plain.columns(of: 7..<9) == nil)
  }

  @Test("A fault outside the field has no columns there")
  func hiddenMarks() {
    let window = window(String(repeating: "x", count: 100), width: 20)
    #expect(window.columns(of: 0..<2) == nil)
    #expect(window.columns(of: 0..<100) != nil)
  }
}
