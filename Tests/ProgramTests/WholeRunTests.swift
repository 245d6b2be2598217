import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The way through all six steps")
struct WholeRunTests {
  @Test("real values lead to a complete state file")
  func complete() throws {
    let home = try TemporaryFolder()
    try home.makeFolder("Downloads")
    let file = home.path + "/Downloads/Amazon Connect_ins-0123456789abcdef.xml"
    try FileManager.default.copyItem(atPath: Sample.metadataFile, toPath: file)
    let participant = try Participant(home: home, environment: ["AWS_REGION": "us-east-1"])

    try participant.walkToRelayState(metadata: nil)
    try participant.type(Sample.arn)
    try participant.accept(to: "pasted")
    try participant.terminal.wait(for: "/connect/federate/178c75e4")
    try participant.accept(to: "relayState")
    try participant.terminal.paste(Sample.url + "\n")
    try participant.accept(to: "defaults-kept")
    try participant.accept(to: "submitted")
    try participant.press(.enter, for: "Here is every answer")

    let left = try participant.leave(.enter)
    #expect(left.code == 0)
    #expect(left.lastLine.contains("Everything is set up and saved."))
    #expect(
      participant.savedAnswers == [
        "applicationName": "Amazon Connect - Agent", "identityCenterRegion": "us-east-1", "instance": Sample.arn,
        "metadataFile": file, "relayState": Sample.url,
      ])
    let steps = participant.savedState?["steps"] as? [String: [String: Any]] ?? [:]
    #expect(steps.count == 6)
    #expect(steps.values.allSatisfy { $0["done"] as? Bool == true && $0["doneAt"] is String })
    let metadata = participant.savedState?["metadata"] as? [String: Any]
    #expect(metadata?["applicationInstance"] as? String == "ins-0123456789abcdef")
    #expect(metadata?["region"] as? String == "us-east-1")
    #expect((metadata?["sha256"] as? String)?.count == 64)
  }

  @Test("the workshop page's own example gets a warning, and exactly the page's relay state")
  func workshopExample() throws {
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 6)
    try participant.accept(to: "instance")

    try participant.type(Sample.workshopARN)
    try participant.press(.enter, for: "Enter again keeps it")
    #expect(participant.savedAnswers["instance"] == nil)
    try participant.accept(to: "pasted")

    let band = participant.terminal.lines.joined().filter { !$0.isWhitespace }
    #expect(band.contains(Sample.workshopURL))
    try participant.accept(to: "relayState")
    try participant.terminal.paste(Sample.workshopURL)
    try participant.accept(to: "defaults-kept")
    #expect(participant.savedAnswers["relayState"] == Sample.workshopURL)
  }

  @Test("three steps back with a half-typed wrong value, and nothing is lost")
  func threeStepsBack() throws {
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 6)
    try participant.accept(to: "instance")
    try participant.type("arn:aws:conn")

    for number in [5, 4, 3] { try participant.press(.previousStep, for: "step \(number) of 6") }
    for number in [4, 5, 6] { try participant.press(.nextStep, for: "step \(number) of 6") }

    try participant.terminal.wait(for: "arn:aws:conn")
    #expect(participant.savedDrafts == ["instance": "arn:aws:conn"])
    #expect(participant.savedAnswers["instance"] == nil)
    let left = try participant.leave(.saveAndQuit)
    #expect(left.code == 0)
    #expect(left.lastLine == "Saved at step 6 of 6. To go on: connect-sso")
  }

  @Test("killed with SIGKILL at every item, it goes on at the same item with everything typed")
  func killedEverywhere() throws {
    let home = try TemporaryFolder()
    var items: [String] = []
    var participant = try Participant(home: home)
    try participant.press(.enter)
    try participant.waitForItem("console-open")

    for _ in 0..<30 {
      guard let item = participant.savedItem else { break }
      items.append(item)
      participant.terminal.kill(SIGKILL)
      _ = try participant.terminal.waitForExit()
      participant = try Participant(home: home)
      #expect(participant.savedItem == item)
      if item == "submitted" { break }
      try participant.passItem(item)
    }

    #expect(
      items == [
        "console-open", "consoleShows", "identityCenterRegion", "enabled", "organization-exists", "dashboard-seen",
        "applications-open", "catalog", "connect-chosen", "applicationName", "name-typed", "downloaded", "metadataFile",
        "connect-open", "instance", "instanceRegion", "instanceAccount", "pasted", "relayState", "defaults-kept",
        "submitted",
      ])
    #expect(participant.savedAnswers["relayState"] == Sample.url)
  }
}

extension Participant {
  /// Goes from the welcome to the field of the instance. Without a path, the suggested metadata file is taken.
  func walkToRelayState(metadata: String?) throws {
    try press(.enter, for: "step 1 of 6")
    try accept(to: "consoleShows")
    try accept(to: "identityCenterRegion")
    try accept(to: "enabled")
    try accept(to: "organization-exists")
    try accept(to: "dashboard-seen")
    try accept(to: "applications-open")
    try accept(to: "catalog")
    try accept(to: "connect-chosen")
    try accept(to: "applicationName")
    try accept(to: "name-typed")
    try accept(to: "downloaded")
    try accept(to: "metadataFile")
    if let metadata { try type(metadata) } else { try terminal.wait(for: "suggested") }
    try accept(to: "connect-open")
    try accept(to: "instance")
  }

  /// Gives an item what it asks for, and waits until the next one is reached.
  fileprivate func passItem(_ item: String) throws {
    let values = [
      "identityCenterRegion": "us-east-1", "metadataFile": "elsewhere", "instanceRegion": "us-west-2",
      "instance": "178c75e4-b3de-4839-a6aa-e321ab3f3770", "instanceAccount": "210987654321", "relayState": Sample.url,
    ]
    if let value = values[item] { try type(value) }
    try terminal.send(Press.enter.rawValue)
    try waitForSavedItem("the item after \(item)") { $0 != item }
  }
}
