import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("What is not ours is left alone")
struct ForeignFilesTests {
  private let home: TemporaryFolder
  private let names = ["Cargo.toml", "Cargo.lock", "Cargo.new", "Cargo.previous", "Cargo.previous.new"]

  init() throws {
    home = try TemporaryFolder()
    for name in names { try home.write("# \(name) is somebody's\n", to: "project/\(name)") }
  }

  private var project: String { home.path + "/project" }

  private func expectUntouched() throws {
    for name in names { #expect(try home.read("project/\(name)") == "# \(name) is somebody's\n") }
    let now = try FileManager.default.contentsOfDirectory(atPath: project).filter { !$0.hasPrefix("Cargo-") }
    #expect(now.sorted() == names.sorted())
  }

  @Test("a wizard whose names are taken says so at once, and changes nothing")
  func wizard() throws {
    let participant = try Participant(home: home, arguments: ["--state", project + "/Cargo"])
    try participant.terminal.wait(for: "NOT SAVED")
    #expect(participant.terminal.words.contains("cannot be locked, so nothing is saved"))
    try participant.press(.enter, for: "step 1 of 6")
    try participant.press(.saveAndQuit, for: "Leave without saving")
    try participant.press(.down)
    #expect(try participant.leave(.enter).code == 74)
    #expect(participant.terminal.lines.joined().contains("Cargo.lock"))
    try expectUntouched()
  }

  @Test("commands say it and end with 73")
  func commands() throws {
    for arguments in [["apply", "-"], ["reset", "--yes"]] {
      let result = try FinishedCommand(
        arguments + ["--state", project + "/Cargo"], input: #"{"answers": {}}"#, home: home)
      #expect(result.status == 73)
      #expect(result.words.contains("\(project)/Cargo.lock cannot be used: connect-sso has not made it"))
      try expectUntouched()
    }
  }

  @Test("a file that is no state is not set aside as a damaged one: exit 65")
  func noState() throws {
    for arguments in [
      ["status"], ["check"], ["export"], ["reset", "--yes"], ["apply", "-"], ["wizard"], ["--plain"],
    ] {
      let result = try FinishedCommand(
        arguments + ["--state", project + "/Cargo.toml"], input: #"{"answers": {}}"#, home: home)
      #expect(result.status == 65, "\(arguments)")
      #expect(result.words.contains("is not a state file of connect-sso"), "\(result.words)")
      try expectUntouched()
    }
  }
}
