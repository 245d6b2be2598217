import SetupRules
import Wizard

/// An agents' setup of which every value is right.
package enum Sample {
  package static let instanceID = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
  package static let arn = "arn:aws:connect:us-west-2:111122223333:instance/\(instanceID)"
  package static let url = "\(administratorsURL)?destination=%2Fconnect%2Fccp"
  package static let administratorsURL = "https://us-west-2.console.aws.amazon.com/connect/federate/\(instanceID)"

  /// The instance on the workshop's own page, whose id is not hexadecimal.
  package static let workshopARN =
    "arn:aws:connect:us-east-1:257804509653:instance/9690dd9b-3de7-4097-b4d9-67829f7c8fur"
  package static let workshopURL =
    "https://us-east-1.console.aws.amazon.com/connect/federate/9690dd9b-3de7-4097-b4d9-67829f7c8fur?destination=%2Fconnect%2Fccp"

  /// A metadata file in AWS's shape, whose certificate lasts for decades.
  package static let metadataFile = Repository.path("Tests/Fixtures/\(metadataName)")
  package static let metadataName = "Amazon Connect_ins-0123456789abcdef.xml"

  package static var metadata: String {
    get throws { try Repository.text("Tests/Fixtures/\(metadataName)") }
  }

  /// The time of the tests, at which that certificate is valid.
  package static let now = Timestamp(seconds: 1_800_000_000)

  /// The run with every step done, and a metadata file that is elsewhere.
  package static var completeRun: SetupRun {
    var run = SetupRun(role: .agents)
    let file = AnswersFile(
      answers: [
        .identityCenterRegion: .set("us-east-1"), .applicationName: .set("Amazon Connect - Agent"),
        .metadataFile: .set("elsewhere"), .instance: .set(arn),
      ], done: Workshop.steps.map(\.id))
    _ = run.apply(file, metadata: nil, now: now)
    return run
  }
}
