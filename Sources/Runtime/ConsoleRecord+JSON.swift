import JSON
import Rehearsal

extension ConsoleRecord {
  /// More than any rehearsal makes, in bytes.
  static let greatestSize = 4 << 20
  private static let version = 1

  /// The record as it is kept.
  var text: String {
    JSONValue.object([
      "version": .number(Self.version),
      "moments": .array(moments.map(\.json)),
      "downloads": .object(downloads.mapValues { .number($0) }),
      "hasSeenRightLogin": .boolean(hasSeenRightLogin),
    ]).text
  }

  /// Reads a kept record; nil for anything else.
  init?(reading bytes: [UInt8]) {
    // Why it cannot be read is nothing to anybody: the rehearsal begins anew.
    guard bytes.count <= Self.greatestSize, let json = try? JSONValue(reading: bytes),
      case .object(let members) = json, members["version"] == .number(Self.version),
      case .array(let moments) = members["moments"], case .object(let downloads) = members["downloads"],
      case .boolean(let hasSeenRightLogin) = members["hasSeenRightLogin"]
    else { return nil }
    let read = moments.compactMap(Moment.init)
    let counts = downloads.compactMapValues { if case .number(let count) = $0 { count } else { nil } }
    guard read.count == moments.count, counts.count == downloads.count else { return nil }
    self.init(moments: read, downloads: counts, hasSeenRightLogin: hasSeenRightLogin)
  }
}

extension ConsoleRecord.Moment {
  fileprivate var json: JSONValue {
    .object(present: [
      "pages": .array(pages.map { .string($0) }),
      "tab": .number(tab),
      "values": .object(values.mapValues { .string($0) }),
      "focus": focus.map { .number($0) },
    ])
  }

  fileprivate init?(_ json: JSONValue) {
    guard case .object(let members) = json, case .array(let pages) = members["pages"],
      case .number(let tab) = members["tab"], case .object(let values) = members["values"]
    else { return nil }
    let names = pages.compactMap { if case .string(let name) = $0 { name } else { nil } }
    let texts = values.compactMapValues { if case .string(let text) = $0 { text } else { nil } }
    guard names.count == pages.count, texts.count == values.count else { return nil }
    var focus: Int?
    if case .number(let number) = members["focus"] { focus = number }
    self.init(pages: names, tab: tab, values: texts, focus: focus)
  }
}
