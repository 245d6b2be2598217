import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("Every saved answer is judged again")
struct RecheckingTests {
  private let path = "/home/me/metadata.xml"

  private func run() -> SetupRun {
    var run = SetupRun(role: .agents)
    let file = AnswersFile(answers: [
      .metadataFile: .set(path), .instance: .set(Sample.arn), .relayState: .set(Sample.url),
    ])
    _ = run.apply(
      file, metadata: MetadataReading.good(typed: path, path: path), now: Sample.now)
    return run
  }

  private func codes(_ run: SetupRun, _ reading: MetadataReading?) -> [String] {
    run.recheck(reading).filter { $0.severity != .note || $0.code.hasSuffix("by-word") }.map(\.code)
  }

  @Test("the same file as before is right")
  func same() {
    #expect(codes(run(), MetadataReading.good(typed: path, path: path)) == [])
  }

  @Test("a file with another SHA-256 has changed, also one that is no metadata any more")
  func changed() {
    var reading = MetadataReading.good(typed: path, path: path)
    reading.description?.record.sha256 = "11"
    #expect(codes(run(), reading) == ["metadata/changed-since"])
    let fault = Finding("metadata/is-html", .error, "This is a web page.", advice: "Download it again.")
    let other = MetadataReading(typed: path, path: path, description: nil, findings: [fault])
    #expect(codes(run(), other) == ["metadata/changed-since", "metadata/is-html"])
  }

  @Test("a file that cannot be read is gone")
  func gone() {
    let fault = Finding("metadata/no-such-file", .error, "There is no file.", advice: "Look for it.")
    let reading = MetadataReading(
      typed: path, path: path, description: nil, findings: [fault], isUnreadable: true)
    #expect(codes(run(), reading) == ["metadata/gone-since", "metadata/no-such-file"])
  }

  @Test("what is not checked is said, and is no error")
  func byWord() {
    var run = run()
    run.answers[.metadataFile] = "elsewhere"
    run.byWord = [.metadataFile, .relayState]
    #expect(codes(run, nil) == ["metadata/by-word", "relay-state/by-word"])
    #expect(!run.recheck(nil).hasError)
  }

  @Test("a relay state that is not checked is judged too, since the instance may be another now")
  func byWordAndWrong() {
    var run = run()
    run.byWord = [.relayState]
    run.answers[.instance] = Sample.workshopARN
    #expect(run.judgeAnswers()[.relayState]?.hasError == true)
    #expect(run.verdict.status(of: .setRelayState) == .problem)
    #expect(run.recheck(MetadataReading.good(typed: path, path: path)).hasError)
  }
}
