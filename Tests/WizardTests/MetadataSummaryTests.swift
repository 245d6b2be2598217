import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("What an accepted metadata file is, in one line")
struct MetadataSummaryTests {
  private func summary(
    _ entityID: String?, region: String? = nil, application: String? = nil, end: Timestamp? = nil
  ) -> String {
    MetadataRecord(
      entityID: entityID, region: region, applicationInstance: application, sha256: "00", bytes: 1,
      certificateNotAfter: end
    ).summary
  }

  @Test("product, Region, application, and until when it is valid; what is not known is left out")
  func words() {
    let end = Sample.now
    #expect(
      summary("https://portal", region: "us-east-1", application: "ins-0123456789abcdef", end: end)
        == "IAM Identity Center in us-east-1, application ins-0123456789abcdef, valid until 2027-01-15")
    #expect(summary("https://portal", region: "us-east-1") == "IAM Identity Center in us-east-1")
    #expect(summary("https://example.okta.com/x") == "Entity ID https://example.okta.com/x")
    #expect(summary(nil) == "Another identity provider")
  }

  @Test("nothing in it steers a terminal, or is endless")
  func hostile() {
    let text = summary("\u{1B}]0;x\u{7}\u{202E}" + String(repeating: "y", count: 5000))
    #expect(text == text.withoutTerminalControls)
    #expect(text.count < 80)
  }

  @Test("only an accepted file that was inspected has one")
  func accepted() {
    var run = SetupRun(role: .agents, answers: [.metadataFile: "/m.xml", .applicationName: "x"])
    #expect(run.summary(of: .metadataFile) == nil)
    run.metadata = MetadataRecord(region: "us-east-1", sha256: "00", bytes: 1)
    #expect(run.summary(of: .metadataFile) == "IAM Identity Center in us-east-1")
    #expect(run.summary(of: .applicationName) == nil)
    run.answers[.metadataFile] = nil
    #expect(run.summary(of: .metadataFile) == nil)
  }

  @Test("a file whose name has the other application's id is not suggested")
  func otherRole() {
    var sitting = Sitting(SetupRun(role: .admins))
    sitting.go(to: .downloadMetadata, "metadataFile")
    sitting.take(
      .otherApplicationFound(OtherApplication(role: .agents, applicationInstance: "ins-0123456789abcdef")),
      .metadataFilesFound(["/d/Amazon Connect_ins-0123456789ABCDEF (1).xml", "/d/other.xml"]))
    #expect(sitting.state.suggestion == "/d/other.xml")
  }
}
