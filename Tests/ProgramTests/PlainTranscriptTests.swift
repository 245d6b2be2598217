import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The program prints the kept transcripts, and saves what the screen saves")
struct PlainTranscriptTests {
  private static let environment = ["AWS_REGION": "us-east-1"]

  /// A sitting of a transcript: what is typed, and what is printed.
  private struct Sitting {
    var typed: [String] = []
    var printed: [String] = []
  }

  private static func sittings(_ name: String) throws -> [Sitting] {
    var sittings = [Sitting()]
    let transcript = try Repository.text("Tests/PlainPromptTests/Transcripts/\(name).txt")
    for line in transcript.dropLast().components(separatedBy: "\n") {
      if line.hasPrefix("==") {
        sittings.append(Sitting())
      } else if line.hasPrefix(">") {
        sittings[sittings.count - 1].typed.append(String(line.dropFirst(2)))
      } else {
        sittings[sittings.count - 1].printed.append(line)
      }
    }
    return sittings
  }

  private func run(_ lines: [String], _ home: TemporaryFolder, options: [String] = []) throws -> FinishedCommand {
    let input = lines.map { $0 + "\n" }.joined()
    let command = try FinishedCommand(options + ["--plain"], input: input, home: home, environment: Self.environment)
    try requireHarmless(command.output)
    try requireHarmless(command.words)
    return command
  }

  @Test("through a pipe", arguments: ["right", "admins", "slips", "looking-around", "resumed"])
  func transcript(_ name: String) throws {
    let home = try TemporaryFolder()
    try home.download()
    for sitting in try Self.sittings(name) {
      let command = try run(sitting.typed, home, options: name == "admins" ? ["--role", "admins"] : [])
      // Where a cleared step is kept has the time in its name, and a kept transcript has no time.
      let printed = command.output.replacing(home.path, with: "/home/me")
        .replacing(#/ The state before is kept in \/home\/me\/\S+\.json/#, with: "")
        .components(separatedBy: "\n").dropLast()
      #expect(Array(printed) == sitting.printed)
    }
  }

  @Test("the same answers save the same bytes")
  func sameBytes() throws {
    let (screen, plain) = (try TemporaryFolder(), try TemporaryFolder())
    for home in [screen, plain] { try home.download() }
    let participant = try Participant(home: screen, environment: Self.environment)
    try participant.walkToRelayState(metadata: nil)
    try participant.type(Sample.arn)
    try participant.accept(to: "pasted")
    try participant.accept(to: "relayState")
    try participant.terminal.paste(Sample.url + "\n")
    try participant.accept(to: "defaults-kept")
    try participant.accept(to: "submitted")
    try participant.press(.enter, for: "Here is every answer")
    #expect(try participant.leave(.enter).code == 0)

    let command = try run(try Self.sittings("right")[0].typed, plain)
    #expect(command.status == 0)
    #expect(command.words == "Everything is set up and saved. To look at it again: connect-sso --plain\n")
    #expect(try plain.savedState() == screen.savedState())
    #expect(try plain.savedState().contains("\"submitted\""))
  }

  @Test("the same slips save the same bytes: a refused draft, a repair, a warning kept")
  func sameSlips() throws {
    let (screen, plain) = (try TemporaryFolder(), try TemporaryFolder())
    let participant = try Participant(home: screen)
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 4)
    try participant.type("Amazon Connect \u{2013} Agent")
    try participant.press(.enter, for: "Enter again keeps it")
    try participant.accept(to: "name-typed")
    try participant.jump(toStep: 6)
    try participant.accept(to: "instance")
    try participant.type("arn:aws:connect:us-west-2:111122223333:instance/178c75e4")
    try participant.press(.enter, for: "Error")
    #expect(try participant.leave(.saveAndQuit).code == 0)

    let lines = [
      "", ":go 4", "Amazon Connect \u{2013} Agent", "", ":go 6", "",
      "arn:aws:connect:us-west-2:111122223333:instance/178c75e4", ":quit",
    ]
    #expect(try run(lines, plain).status == 0)
    #expect(try plain.savedState() == screen.savedState())
  }

  @Test("an end of the input at every line saves, is exit 1, and the rest goes on from there")
  func endEverywhere() throws {
    let whole = try Self.sittings("right")[0].typed
    let untouched = try TemporaryFolder()
    try untouched.download()
    _ = try run(whole, untouched)
    for count in 0..<whole.count {
      let home = try TemporaryFolder()
      try home.download()
      let first = try run(Array(whole[..<count]), home)
      // The last line leaves the review of a complete run.
      let isComplete = count == whole.count - 1
      #expect(first.status == (isComplete ? 0 : 1), "after \(count) lines")
      #expect(first.words.hasSuffix("connect-sso --plain\n"))
      let rest = try run((isComplete ? ["1"] : []) + whole[count...], home)
      #expect(rest.status == 0, "after \(count) lines: \(rest.output.suffix(300))")
      #expect(try home.savedState() == untouched.savedState(), "after \(count) lines")
    }
  }
}
