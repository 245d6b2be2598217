import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("Ctrl-R repairs, and brings back")
struct RepairingTests {
  @Test("the repair takes the place of what is typed, and back again")
  func thereAndBack() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    let typed = "Amazon Connect \u{2013} Agent"
    sitting.answer(typed)

    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == "Amazon Connect - Agent")

    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == typed)
    #expect(sitting.codes.first == "name/en-dash")

    sitting.take(.askedToRepair, .accepted)
    #expect(sitting.state.run.answers[.applicationName] == "Amazon Connect - Agent")
  }

  @Test("nothing is repaired where nothing is wrong, and it says so")
  func nothing() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.typed("x"), .askedToRepair)
    #expect(sitting.state.editor.text == "x")
    #expect(sitting.state.notice != nil)
  }
}

@Suite("A value that lives in the console is mended in the console")
struct MendingInTheConsoleTests {
  private static let wrong = Sample.url.replacing("us-west-2", with: "us-east-1")

  /// At the relay state, with the instance known.
  private func sitting(answering text: String) -> Sitting {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    sitting.take(.focused("relayState"))
    sitting.answer(text)
    return sitting
  }

  @Test("every fault says that the box is to be corrected")
  func words() {
    for text in [Self.wrong, Sample.url.replacing("https", with: "http"), Sample.url + "/", Sample.url + "&a=1"] {
      let advice = sitting(answering: text).state.findings(of: .relayState).first?.advice
      #expect(advice?.hasPrefix("Correct the box in AWS. ") == true, "\(text): \(advice ?? "")")
    }
  }

  @Test("Ctrl-R copies the right URL and empties the field, which waits for what the box holds; again, it comes back")
  func emptied() {
    var sitting = sitting(answering: Self.wrong)
    sitting.take(.askedToRepair)
    #expect(sitting.effects.contains(.copy(Sample.url)))
    #expect(sitting.state.editor.isEmpty)
    #expect(sitting.state.run.drafts[.relayState] == nil && sitting.state.run.answers[.relayState] == nil)
    #expect(sitting.state.findings(of: .relayState).isEmpty)
    #expect(sitting.state.valueToPaste?.value == Sample.url)
    var kept = sitting

    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == Self.wrong)
    #expect(sitting.codes == ["relay-state/region-differs"])

    // What the box holds then is judged as ever.
    kept.answer(Sample.url)
    #expect(kept.state.run.answers[.relayState] == Sample.url)
    #expect(kept.state.run.isChecked(.relayState))
    #expect(kept.focus == "defaults-kept")
  }

  @Test("a box that is still wrong is refused again, and no key makes the wizard's own copy right")
  func stillWrong() {
    var sitting = sitting(answering: Self.wrong)
    sitting.take(.askedToRepair)
    sitting.answer(Self.wrong)
    #expect(sitting.state.run.answers[.relayState] == nil)
    sitting.take(.askedToRepair, .accepted)
    #expect(sitting.state.overlay == .question(.comparedByHand, selection: 0))
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.relayState] == nil)
    sitting.take(.accepted, .movedDown, .accepted)
    #expect(sitting.state.run.answers[.relayState] == Sample.url)
    #expect(!sitting.state.run.isChecked(.relayState))
  }

  @Test("a saved answer that has become wrong is taken away with it")
  func saved() {
    var run = Sample.completeRun
    run.changedAt = nil
    run.answers[.instance] = Sample.arn.replacing("us-west-2", with: "us-east-1")
    var sitting = Sitting(run)
    sitting.go(to: .setRelayState, "relayState")
    #expect(sitting.state.editor.text == Sample.url)
    sitting.take(.askedToRepair)
    #expect(sitting.effects.contains(.save) && sitting.effects.contains(.copy(Self.wrong)))
    #expect(sitting.state.run.answers[.relayState] == nil)
    #expect(sitting.state.status(of: .step(Step.setRelayState.id)) == .open)
  }

  @Test("a warning with a better value is mended there, too, and a documented destination is kept")
  func warning() {
    var sitting = Sitting(SetupRun(role: .admins))
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    sitting.take(.focused("relayState"))
    sitting.answer(Sample.url)
    let right = String(Sample.url.prefix { $0 != "?" })
    sitting.take(.askedToRepair)
    #expect(sitting.effects.contains(.copy(right)))
    #expect(sitting.state.editor.isEmpty)

    var agents = self.sitting(
      answering: Self.wrong.replacing("%2Fconnect%2Fccp", with: "%2Fagent-app-v2"))
    agents.take(.askedToRepair)
    let kept = Sample.url.replacing("%2Fconnect%2Fccp", with: "%2Fagent-app-v2")
    #expect(agents.effects.contains(.copy(kept)))
    #expect(agents.state.valueToPaste?.value == kept)
  }

  @Test("blanks around what was pasted are left out, and noted; the box is as it should be")
  func blanks() {
    let sitting = sitting(answering: "  \(Sample.url) ")
    #expect(sitting.state.run.answers[.relayState] == Sample.url)
    #expect(sitting.state.run.isChecked(.relayState))
    #expect(sitting.state.findings(of: .relayState).map(\.severity) == [.note])
  }

  @Test("a name that changes unticks that it is typed, and the same name does not")
  func name() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication)
    sitting.take(.accepted, .accepted)
    #expect(sitting.state.run.isDone(.nameApplication))
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.accepted)
    #expect(sitting.state.run.isDone(.nameApplication))

    sitting.take(.focused("applicationName"), .edited(.deleteToStart), .typed("Agents of ours"), .accepted, .accepted)
    #expect(sitting.state.run.answers[.applicationName] == "Agents of ours")
    #expect(sitting.state.run.verdict.parts[3].missing.map(\.id) == ["name-typed"])
    #expect(sitting.focus == "name-typed")
  }
}

@Suite("What the console shows")
struct ConsoleShowsTests {
  @Test("another Region leads to that Region: the machine's own one is not suggested then")
  func otherRegion() {
    var sitting = Sitting(surroundings: Surroundings(awsRegion: "eu-west-1"))
    sitting.go(to: .enableSSO, "consoleShows")
    #expect(Field.identityCenterRegion.definition.suggestion(sitting.state) == "eu-west-1")
    sitting.answer("other-region")
    #expect(sitting.codes == ["console/other-region"])
    sitting.take(.accepted)
    #expect(sitting.focus == "identityCenterRegion")
    #expect(sitting.state.suggestion == nil)
    #expect(!sitting.state.run.isChecked(.consoleShows))
    sitting.take(.focused("consoleShows"), .edited(.deleteToStart))
    sitting.answer("dashboard")
    #expect(sitting.state.suggestion == "eu-west-1")
  }

  @Test("an account instance or an error has three ways on, and stops nobody")
  func accountInstance() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "consoleShows")
    sitting.answer("account-instance")
    let finding = sitting.state.findings(of: .consoleShows).first
    #expect(finding?.severity == .error)
    for way in ["another account", "request", "connect-sso rehearse"] {
      #expect(finding?.advice.lowercased().contains(way) == true, "\(way)")
    }
    #expect(sitting.state.run.answers[.consoleShows] == nil)
    sitting.take(.askedToCopy)
    guard case .copy(let request)? = sitting.effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(request.contains("organization instance"))
    sitting.take(.wentToNextStep)
    #expect(sitting.state.place == .step(Step.createOrganization.id))
  }
}
