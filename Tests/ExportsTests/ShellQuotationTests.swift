import Foundation
import SetupRules
import TestSupport
import Testing

@testable import Exports

@Suite("Values as words of a shell")
struct ShellQuotationTests {
  private static let pieces = [
    "'", "\"", "$", "`", "\\", "\n", "\t", " ", "$HOME", "$(touch made)", "`touch made`", "${x:?}", "!", "!!", "*", "~",
    "#",
    ";", "&", "|", "<", ">", "(", ")", "{a,b}", "%s", "-n", "=", "é", "ü", "日本", "🙂", "e\u{301}", "\r", "\u{1B}[31m",
    "\u{7F}", "\u{9B}", "\u{202E}", "\u{FEFF}", "\u{A0}", "a", "1",
  ]

  private static let texts: [String] = {
    var numbers = SeededNumbers(seed: 5)
    let random = (0..<300).map { _ in
      (0..<Int.random(in: 0...12, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
    }
    return pieces + random
  }()

  @Test("sh, bash and zsh read back the same bytes", arguments: ["dash", "bash", "zsh"])
  func readBack(shell: String) throws {
    try #require(FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)"), "\(shell) comes with Tests/run")
    let folder = FileManager.default.temporaryDirectory.appending(path: "connect-sso-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appending(path: "script")
    let lines = Self.texts.map { "value=\(ShellQuotation.quoted($0))\nprintf '%s\\000' \"$value\"\n" }
    try Data(lines.joined().utf8).write(to: script)

    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/\(shell)")
    process.arguments = [script.path]
    process.currentDirectoryURL = folder
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()

    #expect(process.terminationStatus == 0)
    #expect(printed == Data(Self.texts.flatMap { Array($0.utf8) + [0] }))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["script"])
  }

  @Test("no line of a file begins with what a value says behind a line break")
  func noOtherLines() {
    for text in Self.texts {
      let lines = ShellQuotation.quoted(text).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.dropFirst().allSatisfy { $0.isEmpty || $0 == "'" }, "\(text.debugDescription)")
    }
  }

  @Test("a file of them does nothing to a terminal that shows it")
  func inert() {
    for text in Self.texts {
      let steering = ShellQuotation.quoted(text).unicodeScalars.filter { $0.steersTheTerminal }
      #expect(steering.allSatisfy { $0 == "\n" || $0 == "\t" })
    }
  }
}
