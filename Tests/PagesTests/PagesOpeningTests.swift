import Testing
import Wizard

@testable import Pages

@Suite("The pages for the first screen")
struct PagesOpeningTests {
  @Test("one page is whole, and the others have what the step list shows", arguments: Place.all)
  func opening(_ place: Place) throws {
    let all = try Pages.embedded()
    let some = try Pages.embedded(opening: place)

    #expect(some[place.id] == all[place.id])
    for other in Place.all {
      #expect(some[other.id]?.title == all[other.id]?.title)
      #expect(some[other.id]?.shortTitle == all[other.id]?.shortTitle)
      #expect(some[other.id]?.minutes == all[other.id]?.minutes)
    }
  }
}
