import SetupRules
import Testing

@Suite("Findings across fields")
struct ComparisonTests {
  private let instance = Instance.judge(Example.arn).value
  private let metadata = MetadataRecord(region: "us-east-1", accountID: "111122223333", sha256: "", bytes: 0)

  @Test("another Region than Identity Center's is a warning, another account than the instance's a note")
  func metadataFindings() {
    let findings = metadata.findings(identityCenterRegion: Region.named("eu-west-1"), instance: instance)

    #expect(findings.map(\.code) == ["metadata/region-differs", "metadata/account-differs"])
    #expect(findings.map(\.severity) == [.warning, .note])
    #expect(findings.allSatisfy { $0.field == .metadataFile })
  }

  @Test("what agrees, and what is not known, gives no finding")
  func agreement() {
    let same = MetadataRecord(region: "us-east-1", accountID: "210987654321", sha256: "", bytes: 0)
    let unknown = MetadataRecord(sha256: "", bytes: 0)

    #expect(same.findings(identityCenterRegion: Region.named("us-east-1"), instance: instance).isEmpty)
    #expect(unknown.findings(identityCenterRegion: Region.named("us-east-1"), instance: instance).isEmpty)
    #expect(metadata.findings(identityCenterRegion: nil, instance: nil).isEmpty)
    #expect(metadata.findings(identityCenterRegion: nil, instance: Instance.judge(Example.id).value).isEmpty)
  }

  @Test("the application of the other role is a warning, another application is none")
  func otherRole() {
    let file = MetadataRecord(applicationInstance: "ins-0123456789abcdef", sha256: "", bytes: 0)
    let same = OtherApplication(role: .agents, applicationInstance: "ins-0123456789abcdef")
    let another = OtherApplication(role: .agents, applicationInstance: "ins-fedcba9876543210")

    let findings = file.findings(identityCenterRegion: nil, instance: nil, other: same)

    #expect(findings.map(\.code) == ["metadata/other-roles-application"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.message.contains("ins-0123456789abcdef") == true)
    #expect(findings.first?.advice.contains("Amazon Connect - Admin") == true)
    #expect(file.findings(identityCenterRegion: nil, instance: nil, other: another).isEmpty)
    #expect(metadata.findings(identityCenterRegion: nil, instance: nil, other: same).isEmpty)
  }

  @Test("an instance in another Region, and a replica, are notes")
  func notes() {
    let replica = Instance.judge(Example.arn.replacing("eu-central-1", with: "eu-west-2")).value
    let other = Instance.judge(Example.workshopARN).value

    #expect(instance?.notes(identityCenterRegion: Region.named("us-east-1")).map(\.code) == ["instance/other-region"])
    #expect(
      instance?.notes(identityCenterRegion: Region.named("eu-central-1"), other: replica).map(\.code) == [
        "instance/replica"
      ])
    let apart = instance?.notes(identityCenterRegion: Region.named("us-gov-west-1")) ?? []
    #expect(apart.map(\.code) == ["instance/other-region"] && apart.allSatisfy { !$0.advice.contains("fine") })
    #expect(instance?.notes(identityCenterRegion: nil, other: other).isEmpty == true)
    #expect(instance?.notes(identityCenterRegion: nil, other: instance).isEmpty == true)
  }
}
