import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("Ctrl-Y copies the value to paste")
struct CopyingTests {
  @Test("the built URL is copied; the second press shows it alone")
  func url() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)

    sitting.take(.askedToCopy)
    #expect(sitting.effects == [.copy(Sample.url)])
    sitting.take(.told("Sent to the terminal."), .askedToCopy)
    #expect(sitting.effects == [.showAlone(Sample.url)])
    sitting.take(.askedToCopy)
    #expect(sitting.effects == [.copy(Sample.url)])
  }

  @Test("another key in between starts again")
  func between() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    sitting.take(.askedToCopy, .movedDown, .movedUp, .askedToCopy)
    #expect(sitting.effects == [.copy(Sample.url)])
  }

  @Test("a screen that is drawn anew keeps what the key before left")
  func redrawn() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    sitting.take(.askedToCopy, .told("Sent to the terminal."), .askedToRedraw)
    #expect(sitting.effects == [.redraw])
    #expect(sitting.state.notice == "Sent to the terminal.")
    sitting.take(.askedToCopy)
    #expect(sitting.effects == [.showAlone(Sample.url)])
  }

  @Test("an action's address, else the field's own text")
  func others() {
    var sitting = Sitting()
    sitting.go(to: .enableSSO, "console-open")
    #expect(sitting.state.valueToCopy?.value == "https://console.aws.amazon.com/singlesignon")
    sitting.take(.focused("identityCenterRegion"), .typed("us-"))
    #expect(sitting.state.valueToCopy?.value == "us-")
  }

  @Test("where the box is known to hold another page than the workshop's, this is the URL that is shown and copied")
  func chosenPage() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.arn)
    let url = Sample.url.replacing("%2Fconnect%2Fccp", with: "%2Fagent-app-v2")
    sitting.go(to: .setRelayState, "relayState")
    sitting.answer(url.replacing("%2F", with: "/"))
    sitting.take(.askedToCopy)
    #expect(sitting.effects == [.copy(url)])

    sitting.take(.edited(.deleteToStart))
    sitting.answer(url)
    #expect(sitting.state.run.answers[.relayState] == url)
    sitting.take(.focused("pasted"), .askedToCopy)
    #expect(sitting.effects == [.copy(url)])
  }
}
