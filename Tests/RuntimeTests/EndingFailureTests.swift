import Testing
import Wizard

@testable import Pages
@testable import Runtime

@Suite("What is said where the program ends without having done what was asked")
struct EndingFailureTests {
  @Test("one faulty page is mended, and several are", arguments: [(1, "it"), (2, "them")])
  func faultyPages(_ count: Int, _ them: String) {
    let fault = FileFault("A title is missing.", file: "pages/review.md", line: 1)
    #expect(
      PageFaults(folder: "pages", faults: Array(repeating: fault, count: count)).lines.last
        == "Please mend \(them) first. To look at \(them) again: connect-sso pages check pages")
  }
}
