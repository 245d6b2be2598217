import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("The metadata file is judged by its contents")
struct MetadataFieldTests {
  private func atField() -> Sitting {
    var sitting = Sitting()
    sitting.go(to: .downloadMetadata, "metadataFile")
    return sitting
  }

  @Test("a path is read, and accepted when the file is good")
  func good() {
    var sitting = atField()
    sitting.answer("~/metadata.xml")
    #expect(sitting.effects == [.readMetadata(typed: "~/metadata.xml")])
    #expect(sitting.state.isReading)

    sitting.take(.metadataRead(MetadataReading.good(typed: "~/metadata.xml")))

    #expect(sitting.state.run.answers[.metadataFile] == "/home/me/metadata.xml")
    #expect(sitting.state.run.metadata?.applicationInstance == "ins-0123456789abcdef")
    #expect(sitting.state.place == .step(Step.setRelayState.id))
  }

  @Test("a bad file keeps the text and says why")
  func bad() {
    var sitting = atField()
    sitting.answer("page.html")
    let finding = Finding("metadata/is-html", .error, "This is a web page.", advice: "Please download the file again.")

    sitting.take(
      .metadataRead(MetadataReading(typed: "page.html", path: "/page.html", description: nil, findings: [finding])))

    #expect(sitting.codes == ["metadata/is-html"])
    #expect(sitting.state.editor.text == "page.html")
    #expect(sitting.focus == "metadataFile")
  }

  @Test("the answer to an older text is not taken")
  func outdated() {
    var sitting = atField()
    sitting.answer("a.xml")
    sitting.take(.typed("x"), .metadataRead(MetadataReading.good(typed: "a.xml")))

    #expect(sitting.state.run.answers[.metadataFile] == nil)
    #expect(sitting.state.editor.text == "a.xmlx")
  }

  @Test("a file that is read while the focus moves away is still accepted, and the focus stays")
  func movedAway() {
    var sitting = atField()
    sitting.answer("a.xml")
    sitting.take(.focused("downloaded"), .metadataRead(MetadataReading.good(typed: "a.xml")))

    #expect(sitting.state.run.answers[.metadataFile] == "/home/me/metadata.xml")
    #expect(sitting.focus == "downloaded")
  }

  @Test("elsewhere is accepted by word")
  func elsewhere() {
    var sitting = atField()
    sitting.answer(" Elsewhere ")

    #expect(sitting.state.run.answers[.metadataFile] == "elsewhere")
    #expect(sitting.state.run.byWord == [.metadataFile])
  }

  @Test("pasted XML is kept as a file and read")
  func pasted() {
    var sitting = atField()
    let xml = "<?xml version=\"1.0\"?>\n<md:EntityDescriptor/>\n"

    sitting.take(.pasted(xml))
    #expect(sitting.effects == [.keepPastedMetadata(xml)])
    #expect(sitting.state.editor.isEmpty)

    sitting.take(.metadataRead(MetadataReading.good(typed: "", path: "/state/agents-metadata.xml")))
    #expect(sitting.state.run.answers[.metadataFile] == "/state/agents-metadata.xml")
    // The Enter that people press behind a paste ticks nothing that they have not seen.
    #expect(sitting.focus == "metadataFile" && sitting.state.notice?.contains("Enter goes on") == true)
    sitting.take(.accepted)
    #expect(sitting.focus == "connect-open" && sitting.state.run.steps[Step.setRelayState.id] == nil)
  }

  private static let mark = {
    var finding = Finding("metadata/byte-order-mark", .error, "It begins with a mark.", advice: "Download it again.")
    finding.offersCopy = true
    return finding
  }()

  private func atMarkedFile() -> Sitting {
    var sitting = atField()
    sitting.answer("a.xml")
    sitting.take(
      .metadataRead(MetadataReading(typed: "a.xml", path: "/a.xml", description: nil, findings: [Self.mark])))
    return sitting
  }

  @Test("Ctrl-R saves a good copy; its path is the draft then, is judged, and Ctrl-R brings the first back")
  func copied() {
    var sitting = atMarkedFile()
    #expect(sitting.state.offersCopy)
    sitting.take(.askedToRepair)
    #expect(sitting.effects == [.copyMetadata(typed: "a.xml")])

    let copy = "/state/agents-metadata.xml"
    sitting.take(.metadataCopied(of: "a.xml", MetadataReading.good(typed: copy, path: copy)))
    #expect(sitting.state.editor.text == copy)
    #expect(sitting.state.run.drafts[.metadataFile] == copy)
    #expect(sitting.state.run.answers[.metadataFile] == nil)
    #expect(sitting.codes == [])

    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == "a.xml")
    sitting.take(.accepted)
    #expect(sitting.effects == [.readMetadata(typed: "a.xml")])
  }

  @Test("what is still wrong with a copy is said of the copy")
  func copyJudged() {
    var sitting = atMarkedFile()
    let finding = Finding("metadata/expired", .warning, "It has ended.", advice: "Renew it.")
    var reading = MetadataReading.good(typed: "/b.xml", path: "/b.xml")
    reading.findings = [finding]
    sitting.take(.askedToRepair, .metadataCopied(of: "a.xml", reading))
    #expect(sitting.codes == ["metadata/expired"])
    #expect(!sitting.state.offersCopy)
  }

  @Test("a copy of an older text is not taken, and one that cannot be saved leaves the text")
  func copyTooLate() {
    var sitting = atMarkedFile()
    let copy = MetadataReading.good(typed: "/b.xml", path: "/b.xml")
    sitting.take(.askedToRepair, .typed("x"), .metadataCopied(of: "a.xml", copy))
    #expect(sitting.state.editor.text == "a.xmlx")

    sitting = atMarkedFile()
    let failure = Finding("metadata/not-kept", .error, "It cannot be saved.", advice: "Make room.")
    sitting.take(
      .askedToRepair,
      .metadataCopied(of: "a.xml", MetadataReading(typed: "", path: "", description: nil, findings: [failure])))
    #expect(sitting.state.editor.text == "a.xml")
    #expect(sitting.codes == ["metadata/not-kept"])
  }

  @Test("a copy that comes while the focus is elsewhere waits in its field")
  func copyWhileAway() {
    var sitting = atMarkedFile()
    sitting.take(
      .askedToRepair, .focused("downloaded"),
      .metadataCopied(of: "a.xml", MetadataReading.good(typed: "/b.xml", path: "/b.xml")))
    #expect(sitting.focus == "downloaded")
    #expect(sitting.state.run.drafts[.metadataFile] == "/b.xml")
    sitting.take(.focused("metadataFile"))
    #expect(sitting.state.editor.text == "/b.xml")
  }

  @Test("the other role's file asks for a second Enter, and the finding stands while both have it")
  func otherRole() {
    var sitting = atField()
    let other = OtherApplication(role: .admins, applicationInstance: "ins-0123456789abcdef")
    sitting.answer("a.xml")
    sitting.take(.otherApplicationFound(other), .metadataRead(MetadataReading.good(typed: "a.xml")))
    #expect(sitting.codes == ["metadata/other-roles-application"])
    #expect(sitting.state.run.answers[.metadataFile] == nil)
    #expect(sitting.state.run.metadata == nil)

    sitting.take(.accepted, .metadataRead(MetadataReading.good(typed: "a.xml")))

    #expect(sitting.state.run.answers[.metadataFile] == "/home/me/metadata.xml")
    let codes = { sitting.state.standing[.metadataFile]?.map(\.code) }
    #expect(codes() == ["metadata/other-roles-application"])
    sitting.take(.otherApplicationFound(nil))
    #expect(codes() == [])
  }

  @Test("a place that shows the metadata file looks into the other role's run")
  func looksIntoOtherRun() {
    var sitting = Sitting()
    sitting.go(to: .downloadMetadata)
    #expect(sitting.effects == [.save, .findOtherApplication, .searchMetadata])
    sitting.take(.jumped(to: .review))
    #expect(sitting.effects == [.save, .findOtherApplication])
  }

  @Test("a file that arrives while the step is open is suggested")
  func arrives() {
    var sitting = atField()
    #expect(sitting.state.suggestion == nil)

    sitting.take(.metadataFilesFound(["/home/me/Downloads/Amazon Connect_ins-0123456789abcdef.xml"]))

    #expect(sitting.state.suggestion == "/home/me/Downloads/Amazon Connect_ins-0123456789abcdef.xml")
  }

  @Test("Tab completes, shows what fits, and moves on when nothing can be added")
  func completion() {
    var sitting = atField()
    sitting.take(.typed("~/Dow"), .askedForCompletion)
    #expect(sitting.effects == [.completePath(typed: "~/Dow")])

    sitting.take(.pathCompleted(typed: "~/Dow", completed: "~/Downloads/", candidates: ["Downloads/"]))
    #expect(sitting.state.editor.text == "~/Downloads/")

    sitting.take(.pathCompleted(typed: "~/Downloads/", completed: "~/Downloads/", candidates: ["a.xml", "b.xml"]))
    #expect(sitting.state.notice?.contains("\"a.xml\", \"b.xml\"") == true)

    sitting.take(.askedForCompletion)
    #expect(sitting.effects.isEmpty)
    #expect(sitting.focus == "metadataFile")
  }

  private static let address = "https://portal.sso.us-east-1.amazonaws.com/saml/metadata/x"
  private static let kept = "/state/agents-metadata.xml"

  /// What the field orders for an address.
  private func fetch(_ typed: String) throws -> Effect {
    .fetchMetadata(try #require(MetadataAddress.judge(Self.address)?.value), typed: typed)
  }

  @Test("an address is fetched, also with quotes around it; the path of the kept file is the answer")
  func fetched() throws {
    for typed in [Self.address, " \"\(Self.address)\" "] {
      var sitting = atField()
      sitting.answer(typed)
      #expect(sitting.effects == [try fetch(typed)])
      #expect(sitting.state.isFetching)
      #expect(sitting.state.readingWords?.contains("20 seconds") == true)

      // Who presses Enter meanwhile does not ask for it anew.
      sitting.take(.accepted)
      #expect(sitting.effects == [])

      sitting.take(.metadataRead(MetadataReading.good(typed: typed, path: Self.kept)))
      #expect(sitting.state.run.answers[.metadataFile] == Self.kept)
      #expect(sitting.state.run.drafts[.metadataFile] == nil)
      #expect(!sitting.state.isFetching)
      #expect(sitting.state.place == .step(Step.setRelayState.id))
    }
  }

  @Test("what there is to say about the fetched file is said of the kept one, and a second Enter takes that")
  func fetchedWithWarning() {
    var sitting = atField()
    var reading = MetadataReading.good(typed: Self.address, path: Self.kept)
    reading.findings = [Finding("metadata/ends-soon", .warning, "It ends soon.", advice: "Renew it.")]
    sitting.answer(Self.address)
    sitting.take(.metadataRead(reading))
    #expect(sitting.state.editor.text == Self.kept)
    #expect(sitting.codes == ["metadata/ends-soon"])

    sitting.take(.accepted)
    #expect(sitting.effects == [.readMetadata(typed: Self.kept)])
    reading.typed = Self.kept
    sitting.take(.metadataRead(reading))
    #expect(sitting.state.run.answers[.metadataFile] == Self.kept)
  }

  @Test("the card to read out has no more of the address than shows what it is")
  func card() {
    let token = "MTExMTIyMjIzMzMzX2lucy0wMTIzNDU2Nzg5YWJjZGVm"
    var sitting = atField()
    sitting.answer("https://portal.sso.us-east-1.amazonaws.com/saml/metadata/\(token)")
    let card = sitting.state.helpCard.lines.joined(separator: "\n")
    #expect(card.contains("MTEx..."))
    #expect(!card.contains(token.dropFirst(4)) && !card.contains(token.suffix(8)))
  }

  @Test("an address that could not be fetched stays, and Enter tries again")
  func notFetched() throws {
    var sitting = atField()
    let finding = Finding("metadata/not-fetched", .error, "Nothing came.", advice: "Try again.")
    sitting.answer(Self.address)
    sitting.take(
      .metadataRead(
        MetadataReading(typed: Self.address, path: Self.address, description: nil, findings: [finding])))
    #expect(sitting.codes == ["metadata/not-fetched"])
    #expect(sitting.state.editor.text == Self.address)
    sitting.take(.accepted)
    #expect(sitting.effects == [try fetch(Self.address)])
  }

  @Test("what comes after the text was changed is not taken, and after another item was focused is told")
  func fetchedLate() {
    var sitting = atField()
    let reading = MetadataReading.good(typed: Self.address, path: Self.kept)
    sitting.answer(Self.address)
    sitting.take(.typed("x"), .metadataRead(reading))
    #expect(sitting.state.run.answers[.metadataFile] == nil)

    sitting = atField()
    sitting.answer(Self.address)
    sitting.take(.focused("downloaded"), .metadataRead(reading))
    #expect(sitting.state.run.answers[.metadataFile] == Self.kept)
    #expect(sitting.focus == "downloaded")
    #expect(sitting.state.notice?.contains("accepted in step 5") == true)
  }

  @Test("a file that comes while something is typed elsewhere is accepted, and told; a copy waits in its field")
  func typingElsewhere() {
    var sitting = atField()
    sitting.answer(Self.address)
    sitting.go(to: .setRelayState, "instance")
    sitting.take(.typed("a"), .metadataRead(MetadataReading.good(typed: Self.address, path: Self.kept)))
    #expect(sitting.state.run.answers[.metadataFile] == Self.kept)
    #expect(sitting.state.notice?.contains("accepted in step 5") == true)
    #expect(sitting.state.editor.text == "a")

    sitting = atMarkedFile()
    sitting.take(.askedToRepair)
    sitting.go(to: .setRelayState, "instance")
    sitting.take(.typed("a"), .metadataCopied(of: "a.xml", MetadataReading.good(typed: "/b.xml", path: "/b.xml")))
    #expect(sitting.state.run.drafts[.metadataFile] == "/b.xml")
  }

  @Test("nothing is being read any more where the text that names the file is gone")
  func clearedWhileReading() {
    var sitting = atField()
    sitting.answer("a.xml")
    sitting.take(.askedForReset, .highlighted(1), .accepted, .focused("metadataFile"))
    #expect(sitting.state.editor.isEmpty)
    #expect(sitting.state.readingWords == nil)

    sitting = Sitting()
    sitting.go(to: .setRelayState, "instance")
    sitting.answer("/a.xml")
    sitting.take(.askedToRepair)
    sitting.go(to: .downloadMetadata, "metadataFile")
    sitting.take(.accepted)
    #expect(sitting.effects == [.readMetadata(typed: "/a.xml")])
    sitting.go(to: .setRelayState, "instance")
    sitting.take(.askedToRepair)
    sitting.go(to: .downloadMetadata, "metadataFile")
    #expect(sitting.state.editor.isEmpty)
    #expect(sitting.state.readingWords == nil)
  }

  @Test(
    "nothing is fetched from any other address",
    arguments: [
      ("https://portal.sso.us-east-1.amazonaws.com@example.com/saml/metadata/x", "metadata/address-host"),
      ("https://portal.sso.us-east-1.amazonaws.com.example.com/saml/metadata/x", "metadata/address-host"),
      ("http://portal.sso.us-east-1.amazonaws.com/saml/metadata/x", "metadata/address-not-https"),
      ("https://portal.sso.us-east-1.amazonaws.com/saml/logout/x", "metadata/address-path"),
    ])
  func notOurs(_ typed: String, _ code: String) {
    var sitting = atField()
    sitting.answer(typed)
    #expect(sitting.codes == [code])
    #expect(!sitting.state.isReading)
    if code != "metadata/address-host" {
      sitting.take(.askedToRepair)
      #expect(sitting.state.editor.text == Self.address)
    }
  }

  @Test("over SSH the line that brings the file over can be copied")
  func scp() {
    var sitting = Sitting(surroundings: Surroundings(whereabouts: .ssh(address: "192.0.2.7", user: "ada")))
    sitting.go(to: .downloadMetadata, "metadataFile")

    #expect(sitting.state.valueToPaste?.value.hasSuffix(" ada@192.0.2.7:") == true)
  }

  private static let metadata = "<?xml version=\"1.0\"?>\n<EntityDescriptor entityID=\"x\">\n</EntityDescriptor>\n"

  @Test("the text of a file that is pasted on the action before goes into the field, and is kept as a file")
  func pastedOnAction() {
    var sitting = Sitting()
    sitting.go(to: .downloadMetadata, "downloaded")
    sitting.take(.pasted(Self.metadata))
    #expect(sitting.focus == "metadataFile")
    #expect(sitting.effects.contains(.keepPastedMetadata(Self.metadata)))
    #expect(sitting.state.editor.isEmpty)
  }

  @Test("the whole text of a file that came as if it were typed is kept as a file, and a part of one is not")
  func typedText() {
    var sitting = atField()
    let typed = Self.metadata.filter { !$0.isNewline }
    sitting.answer(typed)
    #expect(sitting.effects == [.keepPastedMetadata(typed)])
    var part = atField()
    part.answer(String(typed.dropLast(5)))
    #expect(part.effects == [.readMetadata(typed: String(typed.dropLast(5)))])
  }

  @Test("a repair of a path keeps the way in which the path was written")
  func repairFromHome() {
    var sitting = Sitting(surroundings: Surroundings(home: "/home/me"))
    sitting.go(to: .downloadMetadata, "metadataFile")
    sitting.answer("~/metadat.xml")
    var finding = Finding("metadata/no-such-file", .error, "There is no such file.", advice: "Please look.")
    finding.repair = "/home/me/metadata.xml"
    sitting.take(
      .metadataRead(MetadataReading(typed: "~/metadat.xml", path: "/x", description: nil, findings: [finding])))
    #expect(sitting.state.offeredRepair == "~/metadata.xml")
    sitting.take(.askedToRepair)
    #expect(sitting.state.editor.text == "~/metadata.xml")
  }
}
