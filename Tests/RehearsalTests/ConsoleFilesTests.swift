import Pages
import Rehearsal
import SetupRules
import Testing
import Wizard

@Suite("The files of the console")
struct ConsoleFilesTests {
  @Test("they can be read in both wordings and for both roles", arguments: Wording.allCases, Role.allCases)
  func readable(wording: Wording, role: Role) throws {
    let console = try Console(files: ConsoleFiles.embedded(wording), role: role)
    #expect(!console.pages.keys.isEmpty)
  }

  @Test(
    "a fault is named with its file and line",
    arguments: [
      ("titel: X", "p.page, line 1: there is no line \"titel:\"."),
      ("title: X\ntab: Y\nbutton: Next -> nowhere", "p.page: there is no page \"nowhere\"."),
      ("title: X\ntab: Y\nbutton: Next", "p.page, line 3: it leads nowhere: button: Words -> PAGE"),
      ("title: X\ntab: Y\nbox: Name", "p.page, line 3: a sign | is missing: box: Words | NAME"),
      ("title: X\ntab: Y\nlink: Go -> dance now", "p.page, line 3: nobody knows how to do \"dance now\"."),
      ("title: X\ntab: Y\nlink: Go -> p\n  if name so -> p", "p.page, line 4: a condition is written: NAME is VALUE"),
      ("tab: Y", "p.page: the page has no line \"title:\"."),
      ("title: X\ntab: Y\nsection: Box\ntext: Words", "p.page: the last \"section:\" has no \"end:\"."),
      ("words", "p.page, line 1: a line begins with a word and a colon."),
    ])
  func faults(text: String, words: String) {
    let fault = #expect(throws: FileFault.self) {
      try Console(files: [("values", "startPage = p\nnewTabPage = p"), ("p.page", text)], role: .agents)
    }
    #expect(fault?.description == words)
  }
}
