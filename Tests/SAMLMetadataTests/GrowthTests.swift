import SAMLMetadata
import SetupRules
import TestSupport
import Testing

@Suite("Reading takes time in proportion to the file", .serialized)
struct GrowthTests {
  private static func repeated(_ text: String, to size: Int) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  /// Files that make careless readers begin again and again.
  private static let shapes: [(name: String, file: @Sendable (Int) -> String)] = [
    ("one comment", { "<a><!--\(repeated("x ", to: $0))--></a>" }),
    ("one comment without its end", { "<a><!--\(repeated("x ", to: $0))" }),
    ("many comments", { "<a>\(repeated("<!--x-->", to: $0))</a>" }),
    ("many elements", { "<a>\(repeated("<b c='d'>e</b>\n", to: $0))</a>" }),
    ("one CDATA section", { "<a><![CDATA[\(repeated("x]] ", to: $0))]]></a>" }),
    ("one instruction", { "<a><?x \(repeated("y?", to: $0 / 10))?></a>" }),
    ("many attributes", { "<a\((0..<$0 / 100).map { " b\($0)='c'" }.joined())/>" }),
    ("one attribute of references", { "<a b='\(repeated("&amp;", to: $0 / 10))'/>" }),
    ("one line of marks", { "<a>\(HostileText.marks.text(bytes: $0))</a>" }),
    ("many certificates", { repeatedKeys(to: $0) }),
  ]

  private static func repeatedKeys(to size: Int) -> String {
    let key = SampleMetadata.keyDescriptor("QUJD", use: "")
    return SampleMetadata.with { $0.beginning = "" }.xml.split(separator: "    <md:SingleLogoutService").enumerated()
      .map { $0.offset == 1 ? repeated(key, to: size) + "    <md:SingleLogoutService" + $0.element : "\($0.element)" }
      .joined()
  }

  @Test("eight times the file takes about eight times as long", arguments: shapes.indices)
  func linear(_ index: Int) {
    let shape = Self.shapes[index]
    let factor = Growth.factor(from: 400_000) {
      _ = MetadataInspection.inspect(bytes: Array(shape.file($0).utf8), now: ContentsRow.now)
    }
    #expect(factor < Growth.limit, "\(shape.name): \(factor)")
  }
}
