import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("A screen for a projector: no id can be read")
struct MaskTests {
  /// An account as somebody really has one.
  private enum Real {
    static let account = "473829105566"
    static let instance = "7c4e91d2-5b08-4f6a-9d3e-a81f0b27c6e4"
    static let application = "ins-83f1c0d94be27a65"
    /// An account and an application, as AWS writes them into addresses.
    static let token = "NDczODI5MTA1NTY2X2lucy04M2YxYzBkOTRiZTI3YTY1"
    static let arn = "arn:aws:connect:eu-central-1:\(account):instance/\(instance)"
    static let url =
      "https://eu-central-1.console.aws.amazon.com/connect/federate/\(instance)?destination=%2Fconnect%2Fccp"
    static let file = "/home/ada/Downloads/Amazon Connect_\(application).xml"
    static let address = "https://portal.sso.eu-central-1.amazonaws.com/saml/metadata/\(token)"
    static let secrets = [account, instance, String(application.dropFirst(4)), token]
  }

  private static let sizes = [(80, 24), (40, 9), (120, 40)].map { Size(columns: $0.0, rows: $0.1) }

  /// The pieces of ids that nobody may read, as numbers: any five signs, and any group of four behind the first.
  private static let pieces: Set<UInt64> = Real.secrets.reduce(into: []) { pieces, secret in
    let signs = Array(secret.lowercased().utf8)
    for start in 0...signs.count - 5 { pieces.insert(number(signs[start..<start + 5])) }
    for group in secret.split(separator: "-").dropFirst() where group.utf8.count == 4 {
      pieces.insert(number(Array(group.lowercased().utf8)[...]))
    }
  }

  private static func number(_ signs: ArraySlice<UInt8>) -> UInt64 { signs.reduce(0) { $0 << 8 | UInt64($1) } }

  /// The piece of an id that stands on the frame, wherever its lines are broken.
  private static func leak(on frame: Frame) -> String? {
    let between = Array(" ^|[]<>".utf8)
    let signs = frame.cells.compactMap(\.ascii).filter { !between.contains($0) }.map { $0 | ($0 >= 0x41 ? 0x20 : 0) }
    var five: UInt64 = 0
    for (index, sign) in signs.enumerated() {
      five = (five << 8 | UInt64(sign)) & 0xFF_FFFF_FFFF
      guard pieces.contains(five) || pieces.contains(five & 0xFFFF_FFFF) else { continue }
      return String(decoding: signs[max(0, index - 4)...index], as: UTF8.self)
    }
    return nil
  }

  private static func expectMasked(_ state: WizardState, _ moment: String, sizes: [Size] = sizes) {
    for size in sizes {
      let frame = Screen.frame(of: state, size: size)
      guard let piece = leak(on: frame) else { continue }
      Issue.record("\(piece) at \(moment), \(size.columns)x\(size.rows):\n\(frame.rows.joined(separator: "\n"))")
    }
  }

  @Test("without the mask, the same test finds them")
  func unmasked() {
    var sitting = Self.sitting(at: .setRelayState, "instance")
    sitting.state.isMasked = false
    sitting.take(.typed(Real.arn))
    #expect(Self.leak(on: Screen.frame(of: sitting.state, size: Self.sizes[2])) != nil)
  }

  private static func sitting(at step: Step, _ item: String, of run: SetupRun = SetupRun(role: .agents)) -> Sitting {
    var sitting = Sitting(
      run, pages: SamplePages.all,
      surroundings: Surroundings(stateFile: "/home/ada/.local/state/\(Real.account).json", home: "/home/ada"))
    sitting.state.isMasked = true
    if sitting.state.overlay != nil { sitting.take(.accepted) }
    sitting.go(to: step, item)
    return sitting
  }

  private static let reading = MetadataReading(
    typed: Real.file, path: Real.file,
    description: MetadataDescription(
      MetadataRecord(
        entityID: "https://portal.sso.eu-central-1.amazonaws.com/saml/assertion/\(Real.token)", region: "eu-central-1",
        accountID: Real.account, applicationInstance: Real.application, sha256: "00", bytes: 2573)),
    findings: [])

  private static var completeRun: SetupRun {
    var run = SetupRun(role: .agents)
    let answers: [Field: String] = [
      .consoleShows: "enable-button", .identityCenterRegion: "eu-central-1",
      .applicationName: "Amazon Connect - Agent", .metadataFile: Real.file, .instance: Real.arn, .relayState: Real.url,
    ]
    let file = AnswersFile(answers: answers.mapValues { .set($0) }, done: Workshop.steps.map(\.id))
    _ = run.apply(file, metadata: reading, now: Sample.now)
    return run
  }

  /// What is typed, and into which field, with slips that people make.
  private static let typed: [(Step, Field, String)] = [
    (.setRelayState, .instance, Real.arn), (.setRelayState, .instance, Real.instance),
    (.setRelayState, .instance, Real.instance.replacing("-", with: "\u{2013}")),
    (.setRelayState, .instance, Real.arn.replacing("eu-central-1", with: "eu-centrl-1")),
    (.setRelayState, .instance, String(Real.instance.dropLast(2))),
    (.setRelayState, .instance, Real.account), (.setRelayState, .relayState, Real.url),
    (.setRelayState, .relayState, Real.url.replacing("eu-central-1", with: "us-west-2")),
    (.setRelayState, .relayState, Real.url.replacing("a81f", with: "a81")),
    (.setRelayState, .relayState, "\"\(Real.url)\" "), (.downloadMetadata, .metadataFile, Real.file),
    (.downloadMetadata, .metadataFile, Real.address), (.nameApplication, .applicationName, Real.arn),
    (.enableSSO, .identityCenterRegion, Real.arn),
  ]

  @Test("typed sign by sign, and pasted, with findings and repairs", arguments: typed.indices)
  func drafts(_ index: Int) {
    let (step, field, text) = Self.typed[index]
    var run = SetupRun(role: .agents)
    if field == .relayState { run.answers[.instance] = Real.arn }
    var sitting = Self.sitting(at: step, field.rawValue, of: run)
    var typed = ""
    for character in text {
      sitting.take(.typed(String(character)))
      typed.append(character)
      #expect(sitting.state.run.drafts[field] == typed)
      Self.expectMasked(sitting.state, typed, sizes: typed.count.isMultiple(of: 8) ? Self.sizes : [Self.sizes[1]])
    }
    for event in [
      Event.accepted, .accepted, .askedToRepair, .accepted, .askedToRepair, .edited(.start), .edited(.right),
      .askedToCopy, .askedToCopy, .askedForCard, .wentBack, .askedForPlaces, .wentBack, .askedForMenu, .wentBack,
    ] {
      sitting.take(event)
      Self.expectMasked(sitting.state, "\(event)")
    }
    var pasting = Self.sitting(at: step, field.rawValue, of: run)
    pasting.take(.pasted(text), .accepted)
    Self.expectMasked(pasting.state, "pasted")
  }

  @Test("every place of a whole setup, its hints, and the review with each value opened")
  func places() {
    let run = Self.completeRun
    #expect(run.isComplete)
    #expect(run.answers[.instance] == Real.arn && run.answers[.metadataFile] == Real.file)
    var sitting = Self.sitting(at: .enableSSO, "console-open", of: run)
    for place in Place.all {
      sitting.take(.jumped(to: place))
      if place == .review { sitting.take(.metadataRead(Self.reading)) }
      for item in place.items + [nil] {
        if let item { sitting.take(.focused(item.id)) }
        Self.expectMasked(sitting.state, "\(place.id), \(item?.id ?? "as it is")")
        for _ in 0..<3 {
          sitting.take(.askedForHint)
          Self.expectMasked(sitting.state, "a hint of \(place.id)")
        }
      }
    }
    #expect(sitting.state.reviewChoices.count > 10)
    for index in sitting.state.reviewChoices.indices {
      sitting.take(.highlighted(index))
      Self.expectMasked(sitting.state, "line \(index) of the review")
      sitting.take(.pagedDown)
      Self.expectMasked(sitting.state, "below line \(index) of the review")
    }
    #expect(
      sitting.state.run
        == {
          var same = run; same.place = .review; same.currentItem = sitting.state.run.currentItem; return same
        }())
  }

  @Test("what is copied is whole, and is never shown alone")
  func copied() {
    var sitting = Self.sitting(at: .setRelayState, "pasted", of: Self.completeRun)
    sitting.take(.askedToCopy)
    #expect(sitting.effects == [.copy(Real.url)])
    sitting.take(.told("Copied."), .askedToCopy)
    #expect(sitting.effects == [])
    #expect(sitting.state.notice?.contains("never shown alone") == true)
  }

  @Test("notable moments, where words and numbers that are no ids stay", arguments: SampleStates.moments)
  func moments(_ moment: Moment) {
    var state = moment.state
    state.isMasked = true
    for size in Self.sizes {
      let frame = Screen.frame(of: state, size: size)
      let whole = Screen.frame(of: moment.state, size: size)
      let text = frame.withoutBlanks
      #expect(!text.contains("178c7") && !text.contains("11112") && !text.contains("01234"), "\(frame.rows)")
      #expect(frame.cursor == whole.cursor)
      // Only the header, and stars, are another thing than they were.
      for (cut, row) in zip(frame.rows.dropFirst(), whole.rows.dropFirst()) {
        for (sign, before) in zip(cut, row) where sign != before { #expect(sign == "*", "\(cut)\n\(row)") }
      }
    }
  }

  @Test("the header says masked, and a typed sign is not echoed before it is looked at", arguments: sizes)
  func header(_ size: Size) {
    let sitting = Self.sitting(at: .setRelayState, "instance")
    #expect(Screen.frame(of: sitting.state, size: size).rows[0].contains("masked"))
    var typing = sitting
    typing.take(.typed("1"))
    let frame = Screen.frame(of: typing.state, size: size)
    #expect(Screen.echo(of: .character("2"), on: frame, in: typing.state) == nil)
  }

  @Test("random keys bring nothing to light", arguments: UInt64(1)...3)
  func random(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var sitting = Self.sitting(at: .setRelayState, "instance", of: Self.completeRun)
    let texts = [Real.arn, Real.instance, Real.url, Real.file, Real.account, "7", "c", "-"]
    let keys: [Key] = [
      .enter, .tab, .down, .up, .escape, .control("r"), .control("y"), .function(1), .function(2), .function(3),
      .function(7), .function(8), .pageDown, .pageUp, .left, .home, .backspace, .control("_"), .character(" "),
    ]
    for round in 0..<400 {
      let size = numbers.pick(Self.sizes)
      if numbers.number(0...3) == 0 {
        sitting.take(.pasted(numbers.pick(texts)))
      } else if let event = KeyMap.event(for: numbers.pick(keys), in: sitting.state, size: size) {
        sitting.take(event)
      }
      Self.expectMasked(sitting.state, "seed \(seed), round \(round)", sizes: [size])
    }
  }
}
