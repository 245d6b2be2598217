import SetupRules
import TestSupport
import Testing
import Wizard

@testable import PlainPrompt

@Suite("Lines in, words out")
struct PlainPromptTests {
  /// A sitting at an item.
  private func dialogue(at step: Step, _ item: String) throws -> Dialogue {
    var run = SetupRun(role: .agents, place: .step(step.id), currentItem: item)
    run.answers[.instance] = ["pasted", "relayState"].contains(item) ? Sample.arn : nil
    return try Dialogue(run: run)
  }

  @Test("Enter alone ticks, takes a suggestion, and confirms a warning")
  func emptyLine() throws {
    var dialogue = try Dialogue(run: SetupRun(role: .agents, place: .step(Step.nameApplication.id)))
    #expect(dialogue.type("")[0] == "Accepted, checked: Amazon Connect - Agent")
    #expect(dialogue.type("")[0] == "Ticked.")
    dialogue.type(":go 4")
    dialogue.type(":up")
    #expect(dialogue.type("Amazon Connect \u{2014} Agent").last?.hasPrefix("To keep it as it is, press Enter") == true)
    #expect(dialogue.state.run.answers[.applicationName] == "Amazon Connect - Agent")
    #expect(dialogue.type("")[0] == "Accepted, checked: Amazon Connect \u{2014} Agent")
  }

  @Test("The same text again does not confirm a warning")
  func sameText() throws {
    var dialogue = try dialogue(at: .nameApplication, "applicationName")
    dialogue.type("Amazon Connect \u{2014} Agent")
    dialogue.type("Amazon Connect \u{2014} Agent")
    #expect(dialogue.state.run.answers[.applicationName] == nil)
  }

  @Test("What is refused stays as a draft, and says what, where and what instead")
  func refused() throws {
    var dialogue = try dialogue(at: .setRelayState, "relayState")
    let printed = dialogue.type(
      "https://us-east-1.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770")
    let labels = printed.map { String($0.prefix { $0 != ":" && $0 != "." }) }
    #expect(labels.contains("Error"))
    #expect(labels.contains("What to do"))
    #expect(printed.contains("The box should hold: \(Sample.url)"))
    #expect(dialogue.state.run.drafts[.relayState] != nil)
  }

  @Test(
    "What stands in angle brackets is an answer like any other, and no metadata",
    arguments: [
      (Step.enableSSO, "identityCenterRegion", "<region>"), (.nameApplication, "applicationName", "<name>"),
      (.setRelayState, "instance", "<instance-id>"), (.setRelayState, "relayState", "<\(Sample.url)>"),
      (.setRelayState, "relayState", "<a href=\"\(Sample.url)\">relay</a>"),
    ])
  func angleBrackets(step: Step, item: String, text: String) throws {
    var dialogue = try dialogue(at: step, item)
    let printed = dialogue.type(text)
    #expect(!printed.joined().contains("metadata"), "\(printed)")
    let field = try #require(Field(rawValue: item))
    #expect(dialogue.state.run.drafts[field] == text || dialogue.state.run.answers[field] != nil)
    #expect(dialogue.state.findings[field]?.isEmpty == false || dialogue.state.warned[field] != nil)
  }

  @Test(
    "What begins as metadata does is taken as its lines in any field",
    arguments: ["<?xml version='1.0'?>", "<md:EntityDescriptor"])
  func metadataAnywhere(start: String) throws {
    var dialogue = try dialogue(at: .setRelayState, "relayState")
    #expect(dialogue.type(start).isEmpty)
    #expect(dialogue.type(":done").first?.hasPrefix("This looks like the text of a metadata file.") == true)
  }

  @Test("A path that cannot be completed is read, for it stands in place of what the field held")
  func notCompleted() throws {
    var prompt = try dialogue(at: .downloadMetadata, "metadataFile").prompt
    for beginning in ["~/agent.xml", "zz"] {
      _ = prompt.take(line: ":complete \(beginning)")
      _ = prompt.take(.pathCompleted(typed: beginning, completed: beginning, candidates: []))
      #expect(prompt.say().prefix(2) == ["Nothing can be added to this path.", "It holds now: \(beginning)"])
    }
  }

  @Test("A value that belongs in another field is put there with :fix, and brought back")
  func belongsElsewhere() throws {
    var dialogue = try dialogue(at: .nameApplication, "applicationName")
    #expect(
      dialogue.type(Sample.arn).last
        == "To keep it as it is, press Enter, type :fix to put it into step 6, Instance ARN, or type another value.")
    dialogue.type(":fix")
    #expect(dialogue.state.run.drafts[.instance] == Sample.arn)
    dialogue.type(":fix")
    #expect(dialogue.state.run.drafts == [.applicationName: Sample.arn])
  }

  @Test("The card is read out as status prints it")
  func card() throws {
    var dialogue = try dialogue(at: .nameApplication, "applicationName")
    #expect(Array(dialogue.type(":card").prefix(5)) == dialogue.state.helpCard.lines)
  }

  @Test(
    "A list narrows by words, and a number chooses",
    arguments: [["ireland"], ["eu-w", "1"], ["EU-WEST-1"], [":list", "4"]])
  func list(_ lines: [String]) throws {
    var dialogue = try dialogue(at: .enableSSO, "identityCenterRegion")
    for line in lines { dialogue.type(line) }
    #expect(dialogue.state.run.answers[.identityCenterRegion] != nil)
    if lines.count == 1 { #expect(dialogue.state.run.answers[.identityCenterRegion] == "eu-west-1") }
    #expect(dialogue.state.run.currentItem == "enabled")
  }

  @Test("The value to paste stands alone on its line, once, and again for :copy")
  func valueToPaste() throws {
    var dialogue = try dialogue(at: .setRelayState, "pasted")
    #expect(dialogue.transcript.filter { $0 == Sample.url }.count == 1)
    #expect(!dialogue.type("").contains(Sample.url))
    #expect(dialogue.type(":copy").contains(Sample.url))
  }

  @Test("A wrong box is corrected in AWS: :fix reads the right URL and empties the field, which asks for the box again")
  func correctedBox() throws {
    var dialogue = try dialogue(at: .setRelayState, "relayState")
    let right = Sample.url
    let wrong = right.replacing("us-west-2", with: "us-east-1")
    let refused = dialogue.type(wrong)
    #expect(refused.contains { $0.hasPrefix("What to do: Correct the box in AWS. ") }, "\(refused)")
    #expect(refused.last == "Type :fix to read the right URL and empty this field, or type another value.")
    let fixed = dialogue.type(":fix")
    #expect(fixed.filter { $0 == right }.count == 1, "\(fixed)")
    #expect(fixed.contains("Then copy what the box holds, and type or paste it here."))
    #expect(dialogue.state.run.answers[.relayState] == nil && dialogue.state.editor.isEmpty)
    #expect(dialogue.type(":fix").contains("This is what was typed."))
    #expect(dialogue.state.editor.text == wrong)
    dialogue.type(":fix")
    #expect(dialogue.type("").first?.hasPrefix("Question: Compared by hand?") == true)
    dialogue.type("1")
    #expect(dialogue.type(right).contains("Accepted, checked: \(right)"))
  }

  @Test(
    "Pasted metadata ends with its last tag",
    arguments: [
      ["<a>", "</a>"], ["<?xml version=\"1.0\"?><!-- <c> -->", "<md:a x=\"1\">", "", "text", "</md:a>"], ["<a/>"],
      ["  <a>", "<b/>", ":done"],
    ])
  func pasted(_ lines: [String]) throws {
    var dialogue = try dialogue(at: .downloadMetadata, "metadataFile")
    for line in lines.dropLast() {
      let printed = dialogue.type(line)
      #expect(printed.isEmpty == !line.isEmpty, "\(printed)")
      #expect(dialogue.state.run.answers[.metadataFile] == nil)
    }
    dialogue.type(lines.last ?? "")
    dialogue.type("")
    #expect(dialogue.state.run.answers[.metadataFile] == "/home/me/.local/state/connect-sso/agents-metadata.xml")
  }

  @Test(
    "Metadata pasted elsewhere is no value there, and is told its place", arguments: ["downloaded", "applicationName"])
  func pastedElsewhere(_ item: String) throws {
    let step: Step = item == "downloaded" ? .downloadMetadata : .nameApplication
    var dialogue = try dialogue(at: step, item)
    dialogue.type("<md:EntityDescriptor>")
    let printed = dialogue.type("</md:EntityDescriptor>")
    #expect(dialogue.state.run.drafts[.applicationName] == nil)
    if step == .downloadMetadata {
      #expect(dialogue.state.run.currentItem != "downloaded")
    } else {
      #expect(printed[0].contains("It belongs in step 5: :go 5 goes there."))
    }
  }

  @Test("A command within pasted metadata gives it up")
  func pasteGivenUp() throws {
    var dialogue = try dialogue(at: .downloadMetadata, "metadataFile")
    dialogue.type("<a>")
    #expect(dialogue.type(":up")[0] == "The pasted text is not taken.")
    #expect(dialogue.state.run.currentItem == "downloaded")
    #expect(dialogue.state.run.answers[.metadataFile] == nil)
  }

  @Test("A line for an action is kept for the next field, not accepted")
  func lineOnAction() throws {
    var dialogue = try dialogue(at: .setRelayState, "connect-open")
    dialogue.type(Sample.arn)
    #expect(dialogue.state.run.drafts[.instance] == Sample.arn)
    #expect(dialogue.state.run.steps[Step.setRelayState.id]?.ticked.isEmpty ?? true)
  }

  @Test("A run that another wizard holds is asked about before anything else")
  func heldElsewhere() throws {
    var dialogue = try Dialogue(opening: .foundOpenElsewhere)
    #expect(dialogue.transcript.last == "Type 1 or 2. Enter alone means 2.")
    dialogue.type(":next")
    #expect(dialogue.ending == nil)
    dialogue.type("leave it there")
    #expect(dialogue.ending == .leftElsewhere)
  }

  @Test("A failed save is said once, with its reason")
  func notSaved() throws {
    var prompt = try Dialogue().prompt
    _ = prompt.take(.saveFailed("No space left on device"))
    #expect(prompt.say().first == "Not saved: No space left on device.")
    _ = prompt.take(.saveFailed("No space left on device"))
    #expect(prompt.say().first == "Nothing has changed.")
  }

  @Test(
    "Escape sequences, controls and bytes that are no text are dropped",
    arguments: [
      ("\u{1B}[A\u{1B}[1;5Dok", "ok"), ("\u{1B}[200~ok\u{1B}[201~", "ok"), ("o\u{0}k\u{7}", "ok"), ("o\tk", "o k"),
      ("\u{1B}]0;title\u{7}ok", "ok"), ("\u{1B}]0;title\u{1B}\\ok", "ok"), ("\u{1B}OPok\u{1B}", "ok"),
      ("ok\u{9B}", "ok"), ("o\u{202E}k\u{2028}\u{85}", "o\u{202E}k\u{2028}\u{85}"),
      ("\u{1B}\u{1B}[Bok", "ok"), ("nie\u{308} \u{1F600}", "nie\u{308} \u{1F600}"),
    ])
  func typedLine(_ typed: String, _ text: String) {
    #expect(TypedLine.text(of: Array(typed.utf8)) == text)
    #expect(TypedLine.text(of: [0xFF, 0xC3] + Array(typed.utf8)) == text)
  }
}
