import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("What present refuses, in words")
struct PresentRefusalTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> FinishedCommand {
    try FinishedCommand(
      ["present"] + arguments, home: home, environment: ["TMPDIR": home.path].merging(environment) { $1 })
  }

  @Test("a tape with a fault, with its line, before anything else happens")
  func faultyTape() throws {
    let tape = try home.write("Enter\n\nSet FontSize 14\n".utf8, to: "my.tape")
    let refused = try run("--tape", tape)
    #expect(refused.status == 65)
    #expect(refused.words.hasPrefix("\(tape): Line 3: Set is not known here: it is for VHS's own recordings."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["my.tape"])
  }

  @Test("a tape that is not there, is a folder, or is a pipe")
  func unreadableTape() throws {
    let missing = try run("--tape", "no.tape")
    #expect(missing.status == 66)
    #expect(missing.words == "The tape no.tape cannot be read: No such file or directory.\n")
    #expect(try run("--tape", home.path).words.hasSuffix("cannot be read: it is not a file.\n"))
    mkfifo(home.path + "/pipe", 0o600)
    #expect(try run("--tape", "pipe").status == 66)
  }

  @Test("no terminal, and a terminal that cannot place its cursor")
  func noScreen() throws {
    let piped = try run()
    #expect(piped.status == 64)
    #expect(piped.words.hasPrefix("A demonstration needs a terminal with a screen."))
    let dumb = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["present"],
      environment: ["HOME": home.path, "TMPDIR": home.path, "TERM": "dumb"])
    #expect(try dumb.left().code == 64)
    #expect(dumb.screenText.contains("A demonstration needs a terminal with a screen."))
  }

  @Test("minutes that nobody has, and a role that does not exist", arguments: ["0", "-5", "1441", "soon"])
  func minutes(text: String) throws {
    #expect(try run("--minutes=\(text)").status == 64)
    #expect(try run("--role", "pilots").status == 64)
  }

  @Test("a scratch folder that is a link")
  func scratch() throws {
    symlink("/tmp", "\(home.path)/connect-sso-\(getuid())")
    let refused = try run()
    #expect(refused.status == 73)
    #expect(refused.words.contains("is not used: it is a symbolic link."))
  }

  @Test("a recording over a file that is there; the file stays as it is")
  func recording() throws {
    let file = try home.write("mine".utf8, to: "demo.cast")
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["present", "--record", file],
      environment: ["HOME": home.path, "TMPDIR": home.path], columns: 200)
    #expect(try terminal.left().code == 73)
    #expect(terminal.screenText.contains("There is a file \(file) already, and it is left as it is."))
    #expect(try home.read("demo.cast") == "mine")
  }
}
