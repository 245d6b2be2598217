import Pages
import Testing
import Wizard

@Suite("Complete pages")
struct CompletePagesTests {
  private let pages: [String: Page]

  init() throws {
    pages = try Pages.embedded()
  }

  private func page(_ place: Place) throws -> Page { try #require(pages[place.id]) }

  @Test("every place has a page, and no page is left over")
  func everyPlace() {
    #expect(Set(pages.keys) == Set(Place.all.map(\.id)))
  }

  @Test("a page has a title, a short title for the step list, minutes, pitfalls and notes", arguments: Place.all)
  func head(place: Place) throws {
    let page = try page(place)

    #expect((1...40).contains(page.title.count))
    #expect((1...20).contains(page.shortTitle.count))
    #expect((1...20).contains(page.minutes))
    #expect(page.pitfalls.count >= 3)
    #expect(page.notes.count >= 3)
  }

  @Test("the text of a page leaves room for its items", arguments: Place.all)
  func text(place: Place) throws {
    let words = try page(place).text.map(plainText).joined(separator: " ").split(separator: " ")

    #expect(((place == .review ? 5 : 20)...(place == .welcome ? 85 : 45)).contains(words.count))
  }

  @Test("a page has at least two hints, the last of which says most", arguments: Place.all)
  func hints(place: Place) throws {
    let lengths = try page(place).hints.map { $0.map(plainText).joined(separator: " ").count }

    #expect(lengths.count >= 2)
    let nudge = try #require(lengths.first)
    let answer = try #require(lengths.last)
    #expect(nudge < answer)
  }

  @Test("a picture fits beside the step list, in ASCII, with one marked target", arguments: Place.all)
  func pictures(place: Place) throws {
    for picture in try page(place).pictures {
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

  @Test("each step has a picture, and the organization's has two")
  func numberOfPictures() throws {
    for step in Workshop.steps {
      let pictures = try page(.step(step.id)).pictures
      #expect(pictures.count == (step.id == Step.createOrganization.id ? 2 : 1))
    }
  }

  @Test("each item of a step, and no other, has a label of one or two lines and a detail", arguments: Workshop.steps)
  func items(step: Step) throws {
    let page = try page(.step(step.id))

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

  @Test("every sentence is ASCII, and no code line is wider than the page's column", arguments: Place.all)
  func widths(place: Place) throws {
    let page = try page(place)
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

  @Test("the time that is told to participants is the sum of the plan")
  func minutes() throws {
    let sum = pages.values.reduce(0) { $0 + $1.minutes }

    #expect(try page(.welcome).text.map(plainText).joined().contains("about \(sum) minutes"))
  }

  @Test("no page outside its hints holds an instance ID that somebody could take for their own, but the workshop's")
  func noRealID() throws {
    for page in pages.values {
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
