import Pages
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

/// What must be seen as soon as a place is open, on a screen of the usual size, with the real pages.
@Suite("At first sight, on 80x24")
struct FirstSightTests {
  private func words(at place: Place, item: String? = nil) throws -> String {
    var state = SampleStates.state(at: place, item: item)
    state.pages = try Pages.embedded()
    let rows = Screen.frame(of: state, size: Size(columns: 80, rows: 24)).rows
    // Below the row of steps.
    return rows.dropFirst(3).joined(separator: " ").split(separator: " ")
      .joined(separator: " ")
  }

  @Test("before the start: the free plan, what to do, a rehearsal, how to begin")
  func beforeYouStart() throws {
    let words = try words(at: .welcome)
    for text in [
      "Welcome!", "AWS free plan?", "its free credits end at once", "another account", "ask your trainer",
      "connect-sso rehearse", "come back", "Enter begins with step 1", "F1 shows all",
    ] {
      #expect(words.contains(text), "\(text) in \(words)")
    }
  }

  @Test("the steps have their words in the row, also on a terminal without Unicode", arguments: [false, true])
  func row(isASCII: Bool) throws {
    var state = SampleStates.state(at: .step(Step.nameApplication.id))
    state.pages = try Pages.embedded()
    let frame = Screen.frame(
      of: state, size: Size(columns: 80, rows: 24), options: Screen.Options(isASCII: isASCII))
    for word in ["Enable", "Organization", "Add", ">[ ] Name", "Metadata", "Relay state"] {
      #expect(frame.rows[1].contains(word), "\(frame.rows[1])")
    }
  }

  @Test("step 1: the free plan before Enable")
  func enable() throws {
    let words = try words(at: .step(Step.enableSSO.id))
    #expect(words.contains("On AWS's free plan, stop before Enable: it ends the free credits at once."), "\(words)")
  }

  @Test("step 3: whose application this workshop sets up")
  func application() throws {
    let words = try words(at: .step(Step.addApplication.id))
    #expect(words.contains("This workshop sets up the agents' application"), "\(words)")
  }

  @Test("step 6: the workshop's example beside the field, and the template beside the URL")
  func example() throws {
    let instance = try words(at: .step(Step.setRelayState.id), item: "instance").filter { $0 != " " }
    #expect(instance.contains("arn:aws:connect:us-east-1:257804509653:instance/9690dd9b-3de7-4097-b4d9-67829f7c8fur"))
    let pasted = try words(at: .step(Step.setRelayState.id), item: "pasted").filter { $0 != " " }
    #expect(pasted.contains("https://<region-id>.console.aws.amazon.com/connect/federate/<instance-id>?destination="))
  }
}
