import Foundation
import TestSupport
import Testing

@Suite("Trainers change the words of the pages")
struct PagesCommandTests {
  private let home: TemporaryFolder
  private static let names = [
    "before-you-start.md", "enable-sso.md", "create-organization.md", "add-application.md", "name-application.md",
    "download-metadata.md", "set-relay-state.md", "review.md",
  ]

  init() throws {
    home = try TemporaryFolder()
  }

  private func change(_ page: String, _ words: String, to others: String) throws {
    let text = try home.read(page)
    try #require(text.contains(words))
    try home.write(text.replacingOccurrences(of: words, with: others), to: page)
  }

  @Test("export writes every page, says which, and the check finds no fault")
  func export() throws {
    let result = try home.run("pages", "export", "for/my group")
    #expect(result.status == 0)
    #expect(result.output == Self.names.map { "for/my group/\($0)\n" }.joined())
    #expect(result.words.contains("8 pages are written."))
    #expect(result.words.contains("To use them: connect-sso --pages for/my\\ group"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/for/my group").count == 8)

    let check = try home.run("pages", "check", "for/my group/")
    #expect(check.status == 0)
    #expect(check.output == "8 pages read, without a fault.\n")
  }

  @Test("a second export changes nothing; it completes a folder, and never writes over what differs")
  func exportAgain() throws {
    _ = try home.run("pages", "export", "p")
    let again = try home.run("pages", "export", "p")
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    #expect(again.words.contains("Every page is there already"))

    try FileManager.default.removeItem(atPath: home.path + "/p/review.md")
    #expect(try home.run("pages", "export", "p").output == "p/review.md\n")

    try home.write("mine", to: "p/enable-sso.md")
    try FileManager.default.removeItem(atPath: home.path + "/p/review.md")
    try FileManager.default.createSymbolicLink(atPath: home.path + "/p/review.md", withDestinationPath: "nowhere")
    try FileManager.default.removeItem(atPath: home.path + "/p/set-relay-state.md")
    let refused = try home.run("pages", "export", "p")
    #expect(refused.status == 73)
    #expect(refused.output.isEmpty)
    #expect(refused.words.contains("already and differ:\n  p/enable-sso.md\n  p/review.md\n"))
    #expect(try home.read("p/enable-sso.md") == "mine")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/p/set-relay-state.md"))
  }

  @Test("where nothing can be written, export says so")
  func exportNowhere() throws {
    try home.write("a file", to: "file")
    let inFile = try home.run("pages", "export", "file/pages")
    #expect(inFile.status == 73)
    #expect(inFile.words == "file cannot be made: File exists.\n")
    let inProc = try home.run("pages", "export", "/proc/self/pages")
    #expect(inProc.status == 73)
    #expect(inProc.words.hasPrefix("/proc/self/pages cannot be made: "))
  }

  @Test("a full disk is exit 74, and half a page is not left")
  func fullDisk() throws {
    let script = "ulimit -f 1; trap '' XFSZ; exec \"$0\" pages export p"
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", script, BuiltConnectSSO.path]
    shell.currentDirectoryURL = URL(filePath: home.path)
    let words = Pipe()
    shell.standardError = words
    try shell.run()
    let said = String(decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 74)
    #expect(said == "p/before-you-start.md cannot be written: File too large.\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/p").isEmpty)
  }

  @Test("the check names the fault of every file with its line, and what is not used")
  func check() throws {
    _ = try home.run("pages", "export", "p")
    try change("p/enable-sso.md", "- Minutes: ", to: "- Minutes: about ")
    try change("p/review.md", "## What goes wrong", to: "## What \u{1B}[31mcan\u{9B} go wrong")
    try home.write("# Read me\n", to: "p/README.md")
    try FileManager.default.removeItem(atPath: home.path + "/p/add-application.md")

    let result = try home.run("pages", "check", "p")
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("p/enable-sso.md, line 5: \"about ") == true)
    #expect(lines.last?.contains("there is no section \"What [31mcan go wrong\"") == true)
    #expect(lines.last?.hasPrefix("p/review.md, line ") == true)
    #expect(result.words.contains("README.md is no page, and is not used."))
    #expect(result.words.contains("the program's own serve: add-application.md\n"))
  }

  @Test("a folder that is not there is exit 66, for the check and for every command that shows pages")
  func noFolder() throws {
    let words = "none: the folder of pages cannot be read: No such file or directory.\n"
    for arguments in [["pages", "check", "none"], ["status", "--pages", "none"], ["--pages", "none"]] {
      let result = try FinishedCommand(arguments, home: home)
      #expect(result.status == 66)
      #expect(result.words == words)
    }
  }

  @Test("status, check, apply and reset speak with the trainer's words", arguments: [["status"], ["check"]])
  func reports(_ command: [String]) throws {
    _ = try home.run("pages", "export", "p")
    try change("p/enable-sso.md", "# Enable IAM Identity Center", to: "# Schalten Sie IAM Identity Center für alle ein")
    let result = try FinishedCommand(command + ["--pages", "p"], home: home)
    #expect(result.output.contains("open      Schalten Sie IAM Identity Center für alle ein\n"))
    #expect(result.output.contains("To go on: connect-sso --pages p\n"))
    let json = try FinishedCommand(command + ["--pages", "p", "--json"], home: home).json
    let steps = json["steps"] as? [[String: Any]] ?? []
    #expect(steps.first?["title"] as? String == "Schalten Sie IAM Identity Center für alle ein")
  }

  @Test("a folder with a fault is refused before anything is read or saved", arguments: ["apply", "reset", "status"])
  func refused(_ command: String) throws {
    let setup = try SavedSetup(in: home)
    _ = try setup.run("apply", "-", input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#)
    let before = try setup.snapshot()
    try home.write("nothing\n", to: "p/review.md")
    let operands = command == "apply" ? ["-"] : command == "reset" ? ["--yes"] : []
    let result = try FinishedCommand(
      [command] + operands + ["--pages", "p"], input: #"{"answers": {"identityCenterRegion": "eu-west-2"}}"#, home: home
    )
    #expect(result.status == 65)
    #expect(result.words.hasPrefix("p/review.md, line 1: a page begins with its title: # Title\n"))
    #expect(try setup.snapshot() == before)
  }
}
