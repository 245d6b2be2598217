import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("What is safe, and leaving")
struct SavingTests {
  private func typing() -> Sitting {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.take(.saved, .typed("arn"))
    return sitting
  }

  @Test("the wizard is left when the disk has everything", arguments: [Ending.saved, .interrupted])
  func leaves(_ ending: Ending) {
    var sitting = typing()
    sitting.take(.askedToQuit(ending))
    #expect(sitting.effects == [.save])
    // What is typed now belongs to whatever comes after the wizard.
    sitting.take(.typed("x"), .accepted)
    #expect(sitting.effects == [] && sitting.state.editor.text == "arn")
    sitting.take(.saved)
    #expect(sitting.effects == [.quit(ending)])
  }

  @Test("asked twice, it does not wait; Esc stays")
  func waiting() {
    var sitting = typing()
    sitting.take(.askedToQuit(.saved))
    var other = sitting
    sitting.take(.askedToQuit(.saved))
    #expect(sitting.effects == [.quit(.saved)])
    other.take(.wentBack, .saved)
    #expect(other.effects == [])
    other.take(.typed("x"))
    #expect(other.state.editor.text == "arnx")
  }

  @Test("where the save has failed, leaving is a question; its first choice stays")
  func failed() {
    var sitting = typing()
    sitting.take(.askedToQuit(.saved), .saveFailed("The disk is full."))
    #expect(sitting.state.overlay == .question(.leaveUnsaved(.saved), selection: 0))
    var (other, third) = (sitting, sitting)
    sitting.take(.accepted)
    #expect(sitting.effects == [] && sitting.state.overlay == nil)
    #expect(sitting.state.saveStatus == .failed("The disk is full."))
    other.take(.movedDown, .accepted)
    #expect(other.effects == [.quit(.saved)])
    var fourth = third
    third.take(.askedToQuit(.interrupted))
    #expect(third.effects == [.quit(.interrupted)])
    // A later try that goes well is what was waited for.
    fourth.take(.saved)
    #expect(fourth.effects == [.quit(.saved)] && fourth.state.overlay == nil)
  }

  @Test("what is typed is not called saved before a save is ordered")
  func unsavedText() {
    var sitting = typing()
    #expect(sitting.state.hasUnsavedText && sitting.state.saveStatus == .saved)
    sitting.take(.rested)
    #expect(sitting.effects == [.save] && !sitting.state.hasUnsavedText && sitting.state.saveStatus == .saving)
  }

  @Test("a run that somebody else has changed is chosen, or left open until Ctrl-S")
  func changed() {
    var sitting = typing()
    sitting.take(.foundChanged)
    #expect(sitting.state.overlay == .question(.changedElsewhere, selection: 0))
    var (mine, theirs) = (sitting, sitting)
    mine.take(.movedDown, .accepted)
    #expect(mine.effects == [.keepMine])
    theirs.take(.movedDown, .movedDown, .accepted)
    #expect(theirs.effects == [.takeTheirs])
    var leaving = sitting
    leaving.take(.askedToQuit(.saved))
    #expect(leaving.state.overlay == .question(.leaveUnsaved(.saved), selection: 0))
    sitting.take(.wentBack, .foundChanged)
    #expect(sitting.state.overlay == nil)
    guard case .failed = sitting.state.saveStatus else {
      Issue.record("it is called \(sitting.state.saveStatus)")
      return
    }
    sitting.take(.askedToSave, .foundChanged)
    #expect(sitting.state.overlay == .question(.changedElsewhere, selection: 0))
  }

  @Test("nothing that was said of the run that is left is said of the one that is taken")
  func takesTheirs() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer("abc")
    #expect(sitting.state.findings(of: .instance).hasError)
    sitting.go(to: .nameApplication, "applicationName")
    sitting.answer("Connect")
    #expect(sitting.state.findings(of: .applicationName).hasWarning)

    var theirs = SetupRun(role: .agents, answers: [.instance: Sample.arn], changedAt: Sample.now)
    theirs.place = .step(Step.setRelayState.id)
    theirs.currentItem = "instance"
    theirs.drafts[.applicationName] = "Connect"
    sitting.take(.opened(theirs, isSaved: true, remarks: []))
    #expect(sitting.codes == ["instance/documentation-account"])
    // Of this run's name nothing was shown yet.
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.applicationName] == nil)
  }

  @Test("that an earlier run is kept is said when it is")
  func setAside() {
    var sitting = Sitting(Sample.completeRun)
    sitting.take(.movedDown, .accepted)
    #expect(sitting.effects == [.setAside])
    #expect(sitting.state.notice?.contains("kept") == false)
    var other = sitting
    sitting.take(.setAside("/home/me/agents-20260131T091244Z.json"))
    #expect(sitting.state.notice?.hasSuffix("kept in /home/me/agents-20260131T091244Z.json") == true)
    other.take(.saveFailed("It cannot be kept."))
    #expect(other.state.saveStatus == .failed("It cannot be kept."))
  }

  @Test("blanks among letters that can be typed nowhere tick nothing; a blank alone does")
  func blanks() {
    var sitting = Sitting()
    sitting.go(to: .createOrganization, "organization-exists")
    let ticked = { (sitting: Sitting) in sitting.state.run.steps[Step.createOrganization.id]?.ticked.count ?? 0 }
    sitting.take(.typed("a"), .toggled, .typed("b"), .toggled)
    #expect(ticked(sitting) == 0)
    sitting.take(.movedDown, .movedUp, .toggled)
    #expect(ticked(sitting) == 1)
  }
}
