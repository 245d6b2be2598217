import FuzzDriver
import SAMLMetadata
import SetupRules

/// libFuzzer's loop over the metadata reader. `FUZZ=1` makes the target; CONTRIBUTING has the command.
@main
struct FuzzMetadata {
  static func main() {
    runFuzzer { testOneInput($0, $1) }
  }
}

/// One input: whatever it is, the inspection ends, and says nothing that could control a terminal.
@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let inspection = MetadataInspection.inspect(bytes: bytes, now: Timestamp(year: 2027, month: 1, day: 1))
  let description = inspection.description
  precondition(description != nil || inspection.findings.hasError)
  let texts =
    inspection.findings.flatMap { [$0.message, $0.advice] } + [description?.record.entityID ?? ""]
    + (description?.certificates.map(\.subject) ?? []) + (description?.singleSignOn.map(\.location) ?? [])
  for scalar in texts.lazy.flatMap(\.unicodeScalars) {
    precondition(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
  }
  return 0
}
