import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Metadata from its address")
struct MetadataAddressTests {
  private static let keptName = "/.local/state/connect-sso/agents-metadata.xml"
  private let server: PortalServer
  private let home: TemporaryFolder

  init() throws {
    server = try PortalServer()
    home = try TemporaryFolder()
    try server.open(to: home)
  }

  private func atField(environment: [String: String] = [:]) throws -> Participant {
    try Participant.writeState(in: home, at: "download-metadata", "metadataFile")
    return try Participant(home: home, environment: environment, columns: 100)
  }

  private func inPlainMode() throws -> PlainParticipant {
    try Participant.writeState(in: home, at: "download-metadata", "metadataFile")
    return try PlainParticipant(home: home, for: "Type your answer.")
  }

  private var hangs: Bool { server.requests.contains { $0.hasSuffix(PortalServer.hanging) } }

  /// The arguments of every process that has this home, as `ps` shows them to anybody.
  private var processes: [String] {
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }) ?? []
    func words(_ id: Int32, _ file: String) -> String {
      // A process may end while it is looked at.
      String(decoding: FileManager.default.contents(atPath: "/proc/\(id)/\(file)") ?? Data(), as: UTF8.self)
    }
    return ids.filter { words($0, "environ").split(separator: "\0").contains("HOME=\(home.path)") }
      .map { words($0, "cmdline").split(separator: "\0").joined(separator: " ") }
  }

  private func expectNothingRuns() throws {
    let end = ContinuousClock.now + .milliseconds(TerminalEmulator.usualLimit / 6)
    while !processes.isEmpty, ContinuousClock.now < end { usleep(2_000) }
    #expect(processes == [])
  }

  /// Nothing that people hand on has the token.
  private func expectSecret(_ token: String) throws {
    for arguments in [["status", "--card"], ["status"], ["export"]] {
      let done = try FinishedCommand(arguments, home: home)
      #expect(!(done.output + done.words).contains(token), "\(arguments)")
    }
  }

  @Test("pasted with quotes and a line end, it is fetched, kept beside the state and accepted")
  func onScreen() throws {
    let participant = try atField()
    try participant.terminal.paste("  \"\(PortalServer.address(PortalServer.sample))\"\n")
    try participant.accept(to: "connect-open")

    #expect(participant.savedAnswers["metadataFile"] == home.path + Self.keptName)
    #expect(try home.read(String(Self.keptName.dropFirst())) == Sample.metadata)
    #expect(server.requests == ["/saml/metadata/\(PortalServer.sample)"])
    try expectSecret(PortalServer.sample)
    #expect(try home.run("check").words.contains("error") == false)
  }

  @Test("what is wrong is said, and nothing is kept")
  func refused() throws {
    let participant = try atField()
    let faults = [
      (PortalServer.address(PortalServer.page), "web page"),
      (PortalServer.address(PortalServer.missing), "404"),
      (PortalServer.address(PortalServer.redirected), "302"),
      (PortalServer.address(PortalServer.endless), "larger than"),
      (PortalServer.address(PortalServer.other), "another application"),
      ("https://\(PortalServer.host)@evil.example/saml/metadata/x", "leads to evil.example"),
      ("https://portal.sso.us-west-2.amazonaws.com/saml/metadata/x", "could not be fetched"),
    ]
    for (address, words) in faults {
      try participant.type(address)
      try participant.press(.enter)
      try participant.terminal.wait("\"\(words)\"") { $0.words.contains(words) }
      try participant.press(.clearToStart)
      try participant.terminal.wait("an empty field") { !$0.words.contains(words) }
    }
    #expect(participant.savedAnswers.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.path + Self.keptName))
    #expect(server.requests.count == 5)
  }

  @Test("while a server does not answer, keys are, a path is completed, and another address is fetched at once")
  func hanging() throws {
    try home.write(try Sample.metadata, to: "other-name.xml")
    let participant = try atField()
    try participant.type(PortalServer.address(PortalServer.hanging))
    try participant.press(.enter, for: "for 20 seconds at most")
    try participant.terminal.wait("the server asked", elsewhere: { hangs })

    // curl runs, and nobody sees what it fetches.
    #expect(processes.contains { $0.contains("curl") && $0.contains("--config -") })
    #expect(!processes.contains { $0.contains(PortalServer.hanging) || $0.contains("portal.sso") })

    try participant.press(.clearToStart)
    try participant.type("~/oth")
    try participant.press(.tab, for: "other-name.xml")
    #expect(processes.contains { $0.contains("curl") })

    try participant.press(.clearToStart)
    try participant.type(PortalServer.address(PortalServer.sample))
    try participant.accept(to: "connect-open")
    #expect(participant.savedAnswers["metadataFile"] == home.path + Self.keptName)
    #expect(!processes.contains { $0.contains("curl") })
  }

  @Test(
    "whatever way out is taken while a server does not answer, nothing is left running",
    arguments: ["\u{18}", "\u{3}", "HUP", "INT", "TERM", "QUIT", "window"])
  func leaving(_ way: String) throws {
    let participant = try atField()
    try participant.type(PortalServer.address(PortalServer.hanging))
    try participant.press(.enter, for: "for 20 seconds at most")
    try participant.terminal.wait("the server asked", elsewhere: { hangs })

    let signals = ["HUP": SIGHUP, "INT": SIGINT, "TERM": SIGTERM, "QUIT": SIGQUIT]
    if let signal = signals[way] {
      participant.terminal.kill(signal)
    } else if way == "window" {
      participant.terminal.hangUp()
    } else {
      try participant.terminal.send(way)
    }
    _ = try participant.terminal.waitForExit(limit: 15_000)
    try expectNothingRuns()
    #expect(participant.savedDrafts["metadataFile"] == PortalServer.address(PortalServer.hanging))
  }

  @Test("without curl it is said, and how to bring the file")
  func noCurl() throws {
    let participant = try atField(environment: ["PATH": home.path])
    try participant.type(PortalServer.address(PortalServer.sample))
    try participant.press(.enter, for: "The program curl is not on this computer")
    try participant.terminal.wait("the way") {
      $0.words.contains("Open the address in your browser and save the file.")
    }
  }

  @Test("plain mode does the same, and says that it waits")
  func plain() throws {
    let participant = try inPlainMode()
    try participant.type(PortalServer.address(PortalServer.page), for: "web page")
    try participant.type(PortalServer.address(PortalServer.sample), for: "Step 6 of 6")
    #expect(String(decoding: participant.terminal.output, as: UTF8.self).contains("for 20 seconds at most"))
    #expect(participant.saved.contains(Self.keptName))
    try participant.terminal.send("\u{4}")
    _ = try participant.left()
    try expectSecret(PortalServer.sample)
  }

  @Test("a signal ends plain mode while it waits", arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func plainHanging(_ signal: Int32, _ code: Int32) throws {
    let participant = try inPlainMode()
    try participant.terminal.send(PortalServer.address(PortalServer.hanging) + "\r")
    try participant.terminal.wait("the server asked", elsewhere: { hangs })
    participant.terminal.kill(signal)
    #expect(try participant.terminal.waitForExit(limit: 15_000) == .exited(code))
    try expectNothingRuns()
  }

  private func apply(_ token: String, also answers: String = "") throws -> FinishedCommand {
    try home.run(
      "apply", "-", input: #"{"answers": {"metadataFile": "\#(PortalServer.address(token))"\#(answers)}}"#)
  }

  @Test("apply fetches and keeps it, and keeps nothing where another answer is wrong")
  func applied() throws {
    #expect(try apply(PortalServer.sample, also: #", "identityCenterRegion": "moon""#).status == 1)
    #expect(try apply(PortalServer.other).words.contains("metadata/address-token-differs"))
    #expect(!FileManager.default.fileExists(atPath: home.path + Self.keptName))

    #expect(try apply(PortalServer.sample).status == 0)
    #expect(try home.read(".local/state/connect-sso/agents.json").contains(home.path + Self.keptName))
    #expect(try home.read(String(Self.keptName.dropFirst())) == Sample.metadata)
    #expect(try home.run("check").status == 0)
  }

  @Test("inspect fetches it, and keeps nothing")
  func inspected() throws {
    let good = try home.run("inspect", "metadata", PortalServer.address(PortalServer.sample), "--json")
    #expect(good.status == 0)
    #expect(good.json["value"] as? String == PortalServer.address(PortalServer.sample))
    #expect((good.json["metadata"] as? [String: Any])?["region"] as? String == "us-east-1")
    #expect(try home.run("inspect", "metadata", PortalServer.address(PortalServer.other)).status == 1)
    #expect(try home.run("inspect", "metadata", PortalServer.address(PortalServer.missing)).status == 66)
    #expect(try home.run("inspect", "metadata", "https://\(PortalServer.host):1/saml/metadata/x").status == 1)
    #expect(try home.names == [".curlrc"])
  }

  @Test(
    "a signal ends a command while a server does not answer, and curl with it", arguments: ["apply", "inspect"],
    [SIGTERM, SIGPIPE])
  func commandHanging(_ command: String, _ signal: Int32) throws {
    let address = PortalServer.address(PortalServer.hanging)
    let answers = try home.write(#"{"answers": {"metadataFile": "\#(address)"}}"#, to: "answers.json")
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: command == "apply" ? ["apply", answers] : ["inspect", "metadata", address],
      environment: ["HOME": home.path], folder: home.path)
    try terminal.wait("the server asked", elsewhere: { hangs })
    terminal.kill(signal)
    // The program itself ignores SIGPIPE, which therefore cannot end it from outside.
    let ended = signal == SIGPIPE ? ExitStatus.exited(128 + signal) : .signalled(signal)
    #expect(try terminal.waitForExit(limit: 15_000) == ended)
    try expectNothingRuns()
  }
}
