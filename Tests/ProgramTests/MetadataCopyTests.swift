import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("A metadata file in another encoding than IAM's")
struct MetadataCopyTests {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The sample file as editors save it again.
  private static func forms() throws -> [(name: String, bytes: [UInt8])] {
    let text = try Sample.metadata
    let units = Array("\u{FEFF}\(text)".utf16)
    let latin = text.replacing("encoding=\"UTF-8\"", with: "encoding=\"ISO-8859-1\"")
      .replacing("</md:EntityDescriptor>", with: "<!-- caf\u{E9} --></md:EntityDescriptor>")
    return [
      ("mark.xml", mark + Array(text.utf8)),
      ("notepad.xml", units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ("latin1.xml", latin.unicodeScalars.map { UInt8($0.value) }),
      ("declared.xml", Array(text.replacing("encoding=\"UTF-8\"", with: "encoding=\"windows-1252\"").utf8)),
    ]
  }

  private func contents(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

  @Test("Ctrl-R saves a good copy beside the state and takes it; the file stays as it is", arguments: 0..<4)
  func onScreen(_ index: Int) throws {
    let form = try Self.forms()[index]
    let participant = try Participant(at: "download-metadata", "metadataFile")
    let path = try participant.home.write(form.bytes, to: form.name)
    let kept = participant.home.path + "/.local/state/connect-sso/agents-metadata.xml"

    try participant.type(path)
    try participant.press(.enter, for: "saves a good copy beside your answers")
    #expect(participant.savedAnswers.isEmpty)
    try participant.press(.repair, for: "A good copy is saved")
    try participant.waitForDrafts(["metadataFile": kept])
    try participant.press(.repair, for: "This is what was typed.")
    // Again: the same copy is found, and taken.
    try participant.press(.enter, for: "saves a good copy beside your answers")
    try participant.press(.repair, for: "A good copy is saved")
    try participant.accept(to: "connect-open")

    #expect(participant.savedAnswers["metadataFile"] == kept)
    #expect(try contents(path) == form.bytes)
    let copy = try contents(kept)
    #expect(!copy.starts(with: Self.mark))
    let text = try #require(String(validating: copy, as: UTF8.self))
    #expect(text.contains("encoding=\"UTF-8\""))
    #expect(try participant.home.run("inspect", "metadata", kept).status == 0)
  }

  @Test("in plain mode :fix does the same")
  func plain() throws {
    let participant = try PlainParticipant()
    let path = try participant.home.write(try Self.forms()[1].bytes, to: "folder/notepad.xml")
    try participant.type("", for: "press Enter.")
    try participant.type(":go 5", for: "press Enter.")
    try participant.type("", for: "Type your answer.")
    try participant.type(path, for: ":fix to save a good copy beside your answers")
    try participant.type(":fix", for: "agents-metadata.xml")
    try participant.type("", for: "Step 6 of 6")
    #expect(participant.saved.contains("/.local/state/connect-sso/agents-metadata.xml"))
  }

  @Test("pasted metadata follows a linked state file, and an agents-metadata.xml that was there stays")
  func keepsWhatIsThere() throws {
    let home = try TemporaryFolder()
    try home.write("mine", to: "drive/agents-metadata.xml")
    symlink("drive/run.json", home.path + "/link.json")
    let participant = try Participant(home: home, arguments: ["--state", home.path + "/link.json"])
    participant.stateFile = home.path + "/drive/run.json"
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 5)
    try participant.accept(to: "metadataFile")
    try participant.terminal.paste(try Sample.metadata)
    try participant.terminal.wait(for: "Enter goes on.")
    try participant.accept(to: "connect-open")
    #expect(participant.savedAnswers["metadataFile"] == home.path + "/drive/agents-metadata-2.xml")
    #expect(try home.read("drive/agents-metadata.xml") == "mine")
  }

  @Test("in a demonstration the copy stays in its scratch folder")
  func presented() throws {
    let home = try TemporaryFolder()
    let scratch = Presenter.scratch(in: home)
    let presenter = try Presenter(home: home)
    try home.write(try Self.forms()[0].bytes, to: "\(scratch.dropFirst(home.path.count + 1))/present/mark.xml")
    try presenter.terminal.send(Presenter.byHand)
    try presenter.participant.jump(toStep: 5)
    try presenter.participant.type("~/mark.xml")
    try presenter.participant.press(.enter, for: "saves a good copy beside your answers")
    try presenter.participant.press(.repair, for: "A good copy is saved")
    #expect(
      try contents(scratch + "/present/.local/state/connect-sso/agents-metadata.xml") == Array(Sample.metadata.utf8))
  }

  @Test("on the command line the fault is said with its place, and where a good copy is made")
  func inspected() throws {
    let home = try TemporaryFolder()
    let codes = ["byte-order-mark", "is-utf-16", "not-utf-8", "other-encoding"]
    for (form, code) in zip(try Self.forms(), codes) {
      try home.write(form.bytes, to: form.name)
      let inspected = try home.run("inspect", "metadata", form.name)
      #expect(inspected.status == 1)
      #expect(inspected.words.contains("(metadata/\(code))"), "\(inspected.words)")
      #expect(inspected.words.contains("See line "), "\(inspected.words)")
      #expect(inspected.words.contains("press Ctrl-R"), "\(inspected.words)")
      let applied = try home.run("apply", "-", input: "{\"answers\": {\"metadataFile\": \"\(form.name)\"}}")
      #expect(applied.status == 1)
    }
  }
}
