import Testing
import Wizard

@testable import Pages

@Suite("The pages for the first screen")
struct PagesOpeningTests {
  @Test(
    "one page is there but for the trainer's notes, and the others have what the step list shows", arguments: Place.all)
  func opening(_ place: Place) throws {
    let all = try Pages.embedded()
    let some = try Pages.embedded(opening: place)

    var page = all[place.id]
    if place != .review { page?.notes = [] }
    #expect(some[place.id] == page)
    for other in Place.all {
      #expect(some[other.id]?.title == all[other.id]?.title)
      #expect(some[other.id]?.shortTitle == all[other.id]?.shortTitle)
      #expect(some[other.id]?.minutes == all[other.id]?.minutes)
    }
  }
}
