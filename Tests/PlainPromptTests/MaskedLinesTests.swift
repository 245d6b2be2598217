import SetupRules
import TestSupport
import Testing
import Wizard

@testable import PlainPrompt

@Suite("Ids that are cut in plain mode")
struct MaskedLinesTests {
  @Test("no line of a sitting holds an id, and the answers have them whole")
  func cut() throws {
    var state = TestSupport.Sitting(
      SetupRun(role: .agents, place: .step(Step.setRelayState.id), currentItem: "instance")
    ).state
    state.isMasked = true
    var prompt = PlainPrompt(state: state)
    _ = prompt.begin(with: .opened(state.run, isSaved: false, remarks: []))
    var said = prompt.say()
    let lines = [
      String(Sample.arn.dropLast()), Sample.arn, ":copy", ":read", Sample.url.replacing("us-west-2", with: "eu-west-1"),
      ":fix",
      Sample.url, ":card", ":go 8", ":steps", ":list",
    ]
    for line in lines {
      _ = prompt.take(line: line)
      said += prompt.say()
    }
    let text = said.joined(separator: "\n")
    #expect(text.contains("178c****") && text.contains("1111****"))
    for secret in ["178c7", "11112", "b3de", "4839"] { #expect(!text.contains(secret), "\(text)") }
    #expect(prompt.state.run.answers[.instance] == Sample.arn)
  }
}
