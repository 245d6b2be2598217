import Testing
import Wizard

struct NamedValuesTests {
  @Test("a value is found by its name, replaced in its place, and taken away")
  func values() {
    var values: NamedValues<Int> = ["b": 1, "a": 2]
    #expect(values["a"] == 2 && values["c"] == nil)

    values["b"] = 3
    values["c"] = 4
    #expect(values.names == ["b", "a", "c"] && values.values == [3, 2, 4])

    values["a"] = nil
    values["d"] = nil
    #expect(values.names == ["b", "c"] && values.values == [3, 4])
  }

  @Test("sorted by the bytes of the names")
  func sorted() {
    let values: NamedValues<Int> = ["é": 1, "z": 2, "Z": 3, "": 4]
    #expect(values.sorted.map(\.name) == ["", "Z", "z", "é"])
    #expect(values.sorted.map(\.value) == [4, 3, 2, 1])
  }

  @Test("of a name that stands twice in a literal, the last counts")
  func twice() {
    #expect(["a": 1, "b": 2, "a": 3] as NamedValues<Int> == ["a": 3, "b": 2])
  }
}
