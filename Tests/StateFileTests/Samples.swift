import SetupRules
import StateFile
import Wizard

let morning = Timestamp(year: 2026, month: 1, day: 31, hour: 9, minute: 12, second: 44)

/// A run in the middle of the last step.
let sampleRun = SetupRun(
  role: .agents,
  answers: [
    .applicationName: "Amazon Connect - Agent",
    .identityCenterRegion: "us-east-1",
    .instance: "arn:aws:connect:us-east-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770",
    .metadataFile: "/home/me/Downloads/Amazon Connect_ins-0123456789abcdef.xml",
    .relayState:
      "https://us-east-1.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp",
  ],
  drafts: [.relayState: "https://us-ea"],
  metadata: MetadataRecord(
    entityID: "https://portal.sso.us-east-1.amazonaws.com/saml/assertion/MTExMTIyMjIzMzMz", region: "us-east-1",
    accountID: "111122223333", applicationInstance: "ins-0123456789abcdef",
    sha256: "0f3f", bytes: 2575, certificateNotAfter: Timestamp(year: 2029, month: 1, day: 3)),
  steps: [
    Step.enableSSO.id: SetupRun.StepProgress(ticked: ["enabled", "console-open"], done: true, doneAt: morning)
  ],
  place: .step(Step.setRelayState.id), currentItem: "relayState")

/// The file that holds `sampleRun`: the design's example.
let sampleText = """
  {
    "answers": {
      "applicationName": "Amazon Connect - Agent",
      "identityCenterRegion": "us-east-1",
      "instance": "arn:aws:connect:us-east-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770",
      "metadataFile": "/home/me/Downloads/Amazon Connect_ins-0123456789abcdef.xml",
      "relayState": "https://us-east-1.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp"
    },
    "byWord": [],
    "currentItem": "relayState",
    "currentStep": "set-relay-state",
    "drafts": {
      "relayState": "https://us-ea"
    },
    "metadata": {
      "accountID": "111122223333",
      "applicationInstance": "ins-0123456789abcdef",
      "bytes": 2575,
      "certificateNotAfter": "2029-01-03T00:00:00Z",
      "entityID": "https://portal.sso.us-east-1.amazonaws.com/saml/assertion/MTExMTIyMjIzMzMz",
      "region": "us-east-1",
      "sha256": "0f3f"
    },
    "role": "agents",
    "schemaVersion": 1,
    "steps": {
      "enable-sso": {
        "done": true,
        "doneAt": "2026-01-31T09:12:44Z",
        "ticked": [
          "console-open",
          "enabled"
        ]
      }
    },
    "workshop": "configure-aws-sso-for-agents"
  }

  """

extension SetupRun {
  /// A run that is recognised by its number.
  static func numbered(_ number: Int) -> SetupRun {
    SetupRun(role: .agents, drafts: [.relayState: String(number)])
  }

  /// The number, as the exerciser writes it too.
  var number: Int? { drafts[.relayState].flatMap { Int($0) } }
}

/// What the program does with a file, each time with a lock of its own.
extension StateFile {
  /// Opens the file, knows what is in it, and saves.
  func save(_ run: SetupRun) throws(StateFileError) {
    let file = try lock()
    defer { file.release() }
    // What cannot be read is not written over either, which saving then says.
    _ = try? file.open(now: morning)
    try file.save(run)
  }

  /// Opens the file, and mends it where there can be a lock.
  func open(now: Timestamp) throws(StateFileError) -> StateFile.Opened {
    let file = OpenStateFile(self)
    defer { file.release() }
    // Without a lock it is read all the same.
    try? file.lock()
    return try file.open(now: now)
  }

  func setAside(now: Timestamp) throws(StateFileError) -> String? {
    let file = try lock()
    defer { file.release() }
    _ = try file.open(now: now)
    return try file.setAside(now: now)
  }
}
