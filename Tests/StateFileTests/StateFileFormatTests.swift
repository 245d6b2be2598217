import SetupRules
import TestSupport
import Testing
import Wizard

@testable import StateFile

@Suite struct StateFileFormatTests {
  @Test("a run is written as the design shows it, sorted, with a newline at the end")
  func text() {
    #expect(String(decoding: StateFileFormat.encode(sampleRun), as: UTF8.self) == sampleText)
  }

  @Test("what is written is read back as it was")
  func roundTrip() throws {
    var full = sampleRun
    full.changedAt = morning
    full.startedAt = Timestamp(seconds: morning.seconds - 3600)
    full.plannedMinutes = 45
    full.asksForHelpSince = full.changedAt
    full.byWord = [.relayState, .metadataFile]
    full.steps[Step.downloadMetadata.id] = SetupRun.StepProgress(ticked: ["downloaded"])
    let places = Place.all.map { place in
      var run = full
      run.place = place
      return run
    }
    for run in places + [sampleRun, SetupRun(role: .admins), SetupRun(role: .agents, currentItem: nil)] {
      #expect(try StateFileFormat.decode(StateFileFormat.encode(run)) == run)
    }
  }

  @Test(
    "every text survives in answers and drafts, and none of its controls is in the file",
    arguments: [
      "", " ", "\"", "\\", "/", "\\u0041", "a\nb\r\n\tc", "\u{0}", "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{7F}\u{9B}31m",
      "Größe",
      "e\u{301}", "\u{1F468}\u{200D}\u{1F469}", "\u{202E}txt.exe", "\u{2028}", "\u{FEFF}", "\u{FFFF}\u{10FFFF}",
      String(repeating: "x", count: 400_000),
    ])
  func hostileTexts(text: String) throws {
    let run = SetupRun(role: .agents, answers: [.applicationName: text], drafts: [.metadataFile: text])

    let bytes = StateFileFormat.encode(run)

    let read = try StateFileFormat.decode(bytes)
    #expect(read.answers[.applicationName].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(read.drafts[.metadataFile].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    let controls = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0.steersTheTerminal && $0 != "\n" }
    #expect(controls.isEmpty)
  }

  @Test("ticks stand in the order of the step's items, and steps without progress are left out")
  func ticks() throws {
    var run = SetupRun(role: .agents)
    run.steps[Step.setRelayState.id] = SetupRun.StepProgress(
      ticked: ["submitted", "zebra", "defaults-kept", "connect-open", "apple", "pasted"])
    run.steps[Step.enableSSO.id] = SetupRun.StepProgress()

    let text = String(decoding: StateFileFormat.encode(run), as: UTF8.self)

    let order = ["connect-open", "pasted", "defaults-kept", "submitted", "apple", "zebra"]
    let places = order.compactMap { name in text.firstRange(of: "\"\(name)\"")?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
    #expect(!text.contains("enable-sso"))
  }

  @Test("keys that a later program of the same version adds do not stop the reading")
  func unknownKeys() throws {
    let text = """
      {"answers": {"relayState": "x", "favouriteColour": "blue"}, "byWord": ["relayState", "moon"], "currentStep": "fly",
       "currentItem": "wings", "mood": {"deep": [[1, 2, null]]}, "role": "admins", "schemaVersion": 1}
      """

    let run = try StateFileFormat.decode(Array(text.utf8))

    #expect(run == SetupRun(role: .admins, answers: [.relayState: "x"], byWord: [.relayState]))
  }

  @Test("keys that stand twice, or look the same, do not end the program")
  func sameKeys() throws {
    let text = """
      {"answers": {"relayState": "x", "relayState": "y"}, "role": "agents", "role": "agents", "schemaVersion": 1,
       "steps": {"e\u{301}": {"done": true, "ticked": []}, "\u{E9}": {"done": true, "ticked": []}}}
      """

    let run = try StateFileFormat.decode(Array(text.utf8))

    #expect(run.answers[.relayState].map(["x", "y"].contains) == true)
    #expect(run.steps.count == 1)
    #expect(try StateFileFormat.decode(StateFileFormat.encode(run)) == run)
  }

  @Test("tens of thousands of keys that nobody knows do not stop the reading, nor hold it up")
  func manyKeys() throws {
    let members = (0..<20_000).map { "\"\($0)\": 0, " }.joined()
    let text = "{\"drafts\": {\(members)\"instance\": \"i\"}, \(members)\"role\": \"agents\", \"schemaVersion\": 1}"
    let strings = text.replacing(": 0,", with: ": \"\",")

    #expect(throws: StateFileFormat.Fault.damaged("drafts.0 holds a value of the wrong kind")) {
      try StateFileFormat.decode(Array(text.utf8))
    }
    #expect(try StateFileFormat.decode(Array(strings.utf8)) == SetupRun(role: .agents, drafts: [.instance: "i"]))
  }

  @Test("a file that an editor gave a byte order mark is read")
  func byteOrderMark() throws {
    #expect(try StateFileFormat.decode([0xEF, 0xBB, 0xBF] + Array(sampleText.utf8)) == sampleRun)
  }

  @Test(
    "what is wrong is said in words",
    arguments: [
      ("", "the file is empty"),
      ("\0\0\0\0", "the file holds only zero bytes"),
      ("[]", "the file holds a value of the wrong kind"),
      ("null", "the file holds"),
      ("{}", "schemaVersion is missing"),
      ("{\"schemaVersion\": 1}", "role is missing"),
      ("{\"schemaVersion\": \"1\"}", "schemaVersion holds a value of the wrong kind"),
      ("{\"schemaVersion\": true, \"role\": \"agents\"}", "schemaVersion holds a value of the wrong kind"),
      ("{\"schemaVersion\": 1.5, \"role\": \"agents\"}", "schemaVersion holds a value of the wrong kind"),
      ("{\"schemaVersion\": 0, \"role\": \"agents\"}", "there is no schemaVersion 0"),
      ("{\"schemaVersion\": -1, \"role\": \"agents\"}", "there is no schemaVersion -1"),
      ("{\"schemaVersion\": 1, \"role\": \"pilots\"}", "role is neither agents nor admins"),
      ("{\"schemaVersion\": 1, \"role\": 7}", "role holds a value of the wrong kind"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"answers\": []}", "answers holds a value of the wrong kind"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"answers\": {\"instance\": 7}}", "answers.instance holds"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"answers\": {\"instance\": null}}", "answers.instance holds no"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"byWord\": \"relayState\"}", "byWord holds"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"changedAt\": \"yesterday\"}", "changedAt is not a moment"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"startedAt\": \"at nine\"}", "startedAt is not a moment"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"startedAt\": 9}", "startedAt holds a value of the wrong kind"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"plannedMinutes\": \"45\"}", "plannedMinutes holds a value of"),
      ("{\"schemaVersion\": 1, \"role\": \"agents\", \"plannedMinutes\": 4.5}", "plannedMinutes holds a value of"),
      (
        "{\"schemaVersion\": 1, \"role\": \"agents\", \"plannedMinutes\": 0}",
        "plannedMinutes is not a number from 1 to 1440"
      ),
      (
        "{\"schemaVersion\": 1, \"role\": \"agents\", \"steps\": {\"enable-sso\": {\"done\": 1}}}",
        "steps.enable-sso.done"
      ),
      (
        "{\"schemaVersion\": 1, \"role\": \"agents\", \"metadata\": {\"bytes\": \"2\", \"sha256\": \"\"}}",
        "metadata.bytes holds"
      ),
      ("{\"schemaVersion\": 1, \"role\": \"agents\"", "line 1, column 38 is not the JSON of a state: a comma or"),
      (
        "{\"schemaVersion\": 1, \"role\": \"agents\"} {}",
        "line 1, column 40 is not the JSON of a state: something follows"
      ),
      ("<html>", "line 1, column 1 is not the JSON of a state: a value is expected"),
      (String(repeating: "[", count: 100_000), "line 1, column 65 is not the JSON of a state: the values are nested"),
      (
        "{\"schemaVersion\": 1, \"role\": \"agents\", \"answers\": {\"instance\": \"\u{1}\"}}",
        "line 1, column 65 is not the JSON of a state: a control character"
      ),
    ])
  func damage(text: String, reason: String) {
    let fault = #expect(throws: StateFileFormat.Fault.self) { try StateFileFormat.decode(Array(text.utf8)) }
    guard case .damaged(let words) = fault else {
      Issue.record("\(String(describing: fault)) is no damage")
      return
    }
    #expect(words.hasPrefix(reason), "\(words)")
  }

  @Test("a newer version and another module are told apart from damage")
  func refusals() {
    #expect(throws: StateFileFormat.Fault.newer(2)) {
      try StateFileFormat.decode(Array("{\"schemaVersion\": 2, \"role\": [\"new\"]}".utf8))
    }
    #expect(throws: StateFileFormat.Fault.otherWorkshop("call-flows")) {
      try StateFileFormat.decode(
        Array("{\"schemaVersion\": 1, \"role\": \"agents\", \"workshop\": \"call-flows\"}".utf8))
    }
  }

  @Test("a file cut off at any byte is damage")
  func truncation() {
    let bytes = StateFileFormat.encode(sampleRun)
    // The newline at the end alone may be missing: the JSON before it is whole.
    for length in 0..<bytes.count - 1 {
      #expect(throws: StateFileFormat.Fault.self) { try StateFileFormat.decode(Array(bytes[..<length])) }
    }
    #expect(throws: Never.self) { try StateFileFormat.decode(Array(bytes.dropLast())) }
    print("state file: cut off at \(bytes.count - 1) places, found damaged at each")
  }

  @Test("bytes thrown into the file never end the program, and bytes that are not UTF-8 are damage")
  func noise() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    let bytes = StateFileFormat.encode(sampleRun)
    var damaged = 0
    for _ in 0..<3000 {
      var noisy = bytes
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        noisy[Int.random(in: noisy.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      do {
        let run = try StateFileFormat.decode(noisy)
        #expect(String(validating: noisy, as: UTF8.self) != nil && run.role == .agents)
      } catch {
        damaged += 1
      }
    }
    #expect(damaged > 1000)
    print("state file: 3000 files with random bytes (seed \(seed)), \(damaged) found damaged, no crash")
  }
}
