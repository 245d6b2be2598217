import Pages
import Testing
import Wizard

@Suite("Complete pages")
struct CompletePagesTests {
  private let pages: [Wording: [String: Page]]

  init() throws {
    pages = [.today: try Pages.embedded(), .workshop: try Pages.embedded(.workshop)]
  }

  private func page(_ place: Place, _ wording: Wording) throws -> Page { try #require(pages[wording]?[place.id]) }

  @Test("every place has a page, and no page is left over", arguments: Wording.allCases)
  func everyPlace(wording: Wording) throws {
    #expect(Set(try #require(pages[wording]).keys) == Set(Place.all.map(\.id)))
  }

  @Test("the workshop's words stand in its pages, and today's are not mixed in")
  func workshopsWords() throws {
    let said: [(Place, [String])] = [
      (.step(Step.enableSSO.id), ["Enable AWS SSO"]),
      (.step(Step.createOrganization.id), ["Create AWS organization", "main page of AWS SSO"]),
      (.step(Step.addApplication.id), ["Add a new application", "its logo, then Add application"]),
      (.step(Step.nameApplication.id), ["user portal"]),
      (.step(Step.downloadMetadata.id), ["AWS SSO metadata", "AWS SSO SAML metadata file"]),
      (.step(Step.setRelayState.id), ["Instance ARN", "Save changes"]),
    ]
    for (place, labels) in said {
      let page = try page(place, .workshop)
      let blocks = page.text + page.hints.joined() + page.items.values.flatMap(\.detail)
      let words = (blocks.map(plainText) + page.items.values.map(\.label.plainText)).joined(separator: " ")
      for label in labels { #expect(words.contains(label), "\(place.id): \(label)") }
      for label in ["workshop:", "Customer managed", "Submit is", "access portal", "Setup preference"] {
        #expect(!words.contains(label), "\(place.id): \(label)")
      }
      #expect(try page.items.keys == self.page(place, .today).items.keys)
    }
  }

  @Test(
    "a page has a title, a short title for the step list, minutes, pitfalls and notes", arguments: Place.all,
    Wording.allCases)
  func head(place: Place, wording: Wording) throws {
    let page = try page(place, wording)

    #expect((1...40).contains(page.title.count))
    #expect((1...20).contains(page.shortTitle.count))
    #expect((1...20).contains(page.minutes))
    #expect(page.pitfalls.count >= 3)
    #expect(page.notes.count >= 3)
  }

  @Test("the text of a page leaves room for its items", arguments: Place.all, Wording.allCases)
  func text(place: Place, wording: Wording) throws {
    let words = try page(place, wording).text.map(plainText).joined(separator: " ").split(separator: " ")

    #expect(((place == .review ? 5 : 20)...(place == .welcome ? 85 : 45)).contains(words.count))
  }

  @Test("a page has at least two hints, the last of which says most", arguments: Place.all, Wording.allCases)
  func hints(place: Place, wording: Wording) throws {
    let lengths = try page(place, wording).hints.map { $0.map(plainText).joined(separator: " ").count }

    #expect(lengths.count >= 2)
    let nudge = try #require(lengths.first)
    let answer = try #require(lengths.last)
    #expect(nudge < answer)
  }

  @Test("a picture fits beside the step list, in ASCII, with one marked target", arguments: Place.all, Wording.allCases)
  func pictures(place: Place, wording: Wording) throws {
    for picture in try page(place, wording).pictures {
      #expect((1...48).contains(picture.title.count))
      #expect((4...7).contains(picture.lines.count))
      #expect(Set(picture.lines.map(\.count)).count == 1, "the frame of \(picture.title) is straight")
      for line in picture.lines {
        #expect(line.count <= 50)
        #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7E })
      }
      let marks = picture.lines.reduce(0) { $0 + $1.split(separator: "> ", omittingEmptySubsequences: false).count - 1 }
      #expect(marks == 1, "\(picture.title) marks one target")
    }
  }

  @Test("each step has a picture, and the organization's has two", arguments: Wording.allCases)
  func numberOfPictures(wording: Wording) throws {
    for step in Workshop.steps {
      let pictures = try page(.step(step.id), wording).pictures
      #expect(pictures.count == (step.id == Step.createOrganization.id ? 2 : 1))
    }
  }

  @Test(
    "each item of a step, and no other, has a label of one or two lines and a detail", arguments: Workshop.steps,
    Wording.allCases)
  func items(step: Step, wording: Wording) throws {
    let page = try page(.step(step.id), wording)

    #expect(Set(page.items.keys) == Set(step.items.map(\.id)))
    for item in step.items {
      let words = try #require(page.items[item.id])
      let label = words.label.plainText
      #expect((4...60).contains(label.count))
      // A statement to tick is a sentence; a question is asked by a noun.
      #expect(label.hasSuffix(".") == (item.field == nil))
      if item.field != nil { #expect(label.count <= 25) }
      #expect(!words.detail.isEmpty)
    }
  }

  @Test(
    "every sentence is ASCII, and no code line is wider than the page's column", arguments: Place.all, Wording.allCases)
  func widths(place: Place, wording: Wording) throws {
    let page = try page(place, wording)
    let blocks =
      page.text + page.pitfalls + page.notes + page.hints.joined() + page.items.values.flatMap(\.detail)
    let labels = page.items.values.map(\.label.plainText) + page.pictures.map(\.title) + [page.title, page.shortTitle]

    for text in blocks.map(plainText) + labels {
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(text)")
    }
    for case .code(let lines) in blocks {
      #expect(lines.allSatisfy { $0.count <= 52 })
    }
  }

  @Test("the time that is told to participants is the sum of the plan", arguments: Wording.allCases)
  func minutes(wording: Wording) throws {
    let sum = try #require(pages[wording]).values.reduce(0) { $0 + $1.minutes }

    #expect(try page(.welcome, wording).text.map(plainText).joined().contains("about \(sum) minutes"))
  }

  @Test("no page outside its hints holds an instance ID that somebody could take for their own, but the workshop's")
  func noRealID() throws {
    for page in pages.values.flatMap(\.values) {
      let blocks = page.text + page.pitfalls + page.notes + page.items.values.flatMap(\.detail)
      let words = blocks.map(plainText).joined().replacing("9690dd9b-3de7-4097-b4d9-67829f7c8fur", with: "")
      #expect(!words.contains(/[0-9a-f]{8}-[0-9a-f]{4}-/))
    }
  }
}

/// The words of a block, without styles.
func plainText(_ block: Page.Block) -> String {
  switch block {
  case .paragraph(let phrases), .entry(let phrases): phrases.plainText
  case .code(let lines): lines.joined(separator: "\n")
  }
}
