import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("A value in the wrong field goes where it belongs")
struct WrongFieldTests {
  private static let metadata = "<md:EntityDescriptor entityID=\"x\"/>"

  private func inName(_ text: String, _ run: SetupRun = SetupRun(role: .agents)) -> Sitting {
    var sitting = Sitting(run)
    sitting.go(to: .nameApplication, "applicationName")
    sitting.answer(text)
    return sitting
  }

  @Test("the finding names the step and the field")
  func named() {
    let sitting = inName(Sample.arn)
    let finding = sitting.state.findings(of: .applicationName).first { $0.code == "name/belongs-elsewhere" }
    #expect(finding?.message == "This is the ARN of an Amazon Connect instance.")
    #expect(finding?.advice.hasPrefix("It belongs in step 6, the field Instance ARN. ") == true)
    #expect(sitting.state.run.answers[.applicationName] == nil)
  }

  @Test("one key puts it there, the same key brings it back")
  func thereAndBack() {
    var sitting = inName(Sample.arn)
    #expect(sitting.state.offeredField == .instance)

    sitting.take(.askedToRepair)
    #expect(sitting.state.run.drafts == [.instance: Sample.arn])
    #expect(sitting.state.editor.isEmpty)
    #expect(sitting.effects == [.save])
    #expect(sitting.state.place == .step(Step.nameApplication.id))
    #expect(sitting.state.notice?.contains("step 6, Instance ARN") == true)

    sitting.take(.askedToRepair)
    #expect(sitting.state.run.drafts == [.applicationName: Sample.arn])
    #expect(sitting.state.editor.text == Sample.arn)
    #expect(sitting.codes == ["name/belongs-elsewhere"])
  }

  @Test("there it is judged as if it had been typed there")
  func judgedThere() {
    var sitting = inName(Sample.arn)
    sitting.take(.askedToRepair)
    sitting.go(to: .setRelayState, "instance")
    #expect(sitting.state.editor.text == Sample.arn)
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.instance] == Sample.arn)
  }

  @Test("what was accepted before stands in the field again")
  func acceptedBefore() {
    var sitting = Sitting(SetupRun(role: .agents, answers: [.applicationName: "Amazon Connect - Agent"]))
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.edited(.deleteToStart))
    sitting.answer(Sample.arn)
    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == "Amazon Connect - Agent")
    #expect(sitting.state.run.answers[.applicationName] == "Amazon Connect - Agent")
    #expect(sitting.state.run.drafts == [.instance: Sample.arn])
  }

  @Test("a field that holds something keeps it", arguments: [true, false])
  func occupied(_ isAccepted: Bool) {
    var run = SetupRun(role: .agents)
    if isAccepted { run.answers[.instance] = Sample.workshopARN } else { run.drafts[.instance] = "arn:aws:conn" }
    var sitting = inName(Sample.arn, run)
    #expect(sitting.state.offeredField == nil)
    sitting.take(.askedToRepair)
    #expect(sitting.state.text(of: .instance) == (isAccepted ? Sample.workshopARN : "arn:aws:conn"))
    #expect(sitting.state.editor.text == Sample.arn)
  }

  @Test("once something else is typed, it is not brought back over it")
  func typedOver() {
    var sitting = inName(Sample.arn)
    sitting.take(.askedToRepair, .typed("x"), .edited(.deleteBackward), .askedToRepair)
    #expect(sitting.state.editor.isEmpty)
    #expect(sitting.state.run.drafts[.instance] == Sample.arn)
  }

  @Test("pasted metadata is saved as a file, and accepted in its own field")
  func metadata() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.pasted(Self.metadata), .accepted)
    #expect(sitting.codes.contains("name/belongs-elsewhere"))
    sitting.take(.askedToRepair)
    #expect(sitting.effects.contains(.keepPastedMetadata(Self.metadata)))

    sitting.take(.metadataRead(MetadataReading.good(typed: "", path: "/state/agents-metadata.xml")))
    #expect(sitting.state.run.answers[.metadataFile] == "/state/agents-metadata.xml")
    #expect(sitting.state.run.currentItem == "applicationName")
    #expect(sitting.state.notice?.contains("accepted in step 5") == true)
  }

  @Test("metadata with a fault waits in its own field")
  func faultyMetadata() {
    var sitting = inName(Self.metadata)
    sitting.take(.askedToRepair)
    let fault = Finding("metadata/expired", .error, "It has expired.", advice: "Download it again.")
    sitting.take(
      .metadataRead(MetadataReading(typed: "", path: "/state/m.xml", description: nil, findings: [fault])))
    #expect(sitting.state.run.answers[.metadataFile] == nil)
    #expect(sitting.state.run.drafts[.metadataFile] == "/state/m.xml")
    #expect(sitting.state.findings(of: .metadataFile).map(\.code) == ["metadata/expired"])
    #expect(sitting.state.notice?.contains("step 5") == true)
  }

  @Test("metadata too long for a line is not cut: it is asked for in its own field")
  func longMetadata() {
    var sitting = Sitting()
    sitting.go(to: .nameApplication, "applicationName")
    sitting.take(.pasted("<md:EntityDescriptor>" + String(repeating: "x", count: 5000)))
    #expect(sitting.state.editor.isEmpty)
    #expect(sitting.state.notice?.contains("step 5, Metadata file") == true)
  }

  @Test("a text that can be repaired where it stands is repaired there")
  func repairFirst() {
    var sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer(Sample.url)
    #expect(sitting.state.offeredField == nil)
    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == "178c75e4-b3de-4839-a6aa-e321ab3f3770")
  }

  @Test("every field is asked somewhere")
  func places() {
    for field in Field.allCases { #expect(Place.all.contains { $0.items.contains { $0.field == field } }) }
  }
}
