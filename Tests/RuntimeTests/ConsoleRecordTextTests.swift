import Machine
import Rehearsal
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("What a rehearsal keeps and shows")
struct ConsoleRecordTextTests {
  private static let record = ConsoleRecord(
    moments: [
      ConsoleRecord.Moment(pages: ["enable"], tab: 0, values: [:], focus: nil),
      ConsoleRecord.Moment(
        pages: ["configure", "connect-home"], tab: 1, values: ["displayName": "a \"b\" \u{E9}"], focus: 3),
    ], downloads: ["metadata": 2], hasSeenRightLogin: true)

  @Test("the console's record comes back from its text")
  func comesBack() {
    #expect(ConsoleRecord(reading: Array(Self.record.text.utf8)) == Self.record)
  }

  @Test("a text that is none is no record, wherever it is cut")
  func damaged() {
    let text = Array(Self.record.text.utf8)
    for end in 0..<text.count - 1 { #expect(ConsoleRecord(reading: Array(text[..<end])) == nil) }
    for other in ["[]", "{}", "{\"version\": 2}", "null", text.map { _ in "[" }.joined()] {
      #expect(ConsoleRecord(reading: Array(other.utf8)) == nil)
    }
    for (good, bad) in [
      ("\"tab\": 1", "\"tab\": \"1\""), ("\"enable\"", "7"), ("true", "1"), ("\"metadata\": 2", "\"metadata\": []"),
    ] {
      let changed = Self.record.text.replacing(good, with: bad)
      #expect(changed != Self.record.text)
      #expect(ConsoleRecord(reading: Array(changed.utf8)) == nil, "\(bad)")
    }
  }

  @Test("whatever a demonstration tells has no path of its folder")
  func shown() {
    let (folder, home) = ("/run/user/1/connect-sso", "/run/user/1/connect-sso/present")
    let bounds = DemonstrationBounds(
      folder: folder, home: home,
      downloadFolders: DownloadFolders(
        environment: ["HOME": home], home: home, currentFolder: home, windowsPeople: nil), message: "", advice: "")
    let file = "\(home)/Downloads/a.xml"
    let finding = Finding("x/y", .error, "The file \(file) is empty.", advice: "")
    let reading = MetadataReading(typed: "", path: file, description: nil, findings: [finding])
    let told: [Event] = [
      .told("kept in \(file)"), .saveFailed("\(file): full"),
      .setAside(file), .metadataFilesFound([file, file]), .metadataRead(reading), .metadataCopied(of: "~/x", reading),
    ]
    for event in told {
      let shown = "\(bounds.shown(event))"
      #expect(!shown.contains(folder), "\(shown)")
      #expect(shown.contains("~/Downloads/a.xml"), "\(shown)")
    }
    #expect(bounds.shown(.saved) == .saved)
  }
}
