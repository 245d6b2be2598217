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
      json["version"] == .number(Self.version), let moments = json["moments"]?.elements(Moment.init),
      let downloads = json["downloads"]?.members(\.number), let hasSeenRightLogin = json["hasSeenRightLogin"]?.boolean
    else { return nil }
    self.init(moments: moments, downloads: downloads, hasSeenRightLogin: hasSeenRightLogin)
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
    guard let pages = json["pages"]?.elements(\.string), let tab = json["tab"]?.number,
      let values = json["values"]?.members(\.string)
    else { return nil }
    self.init(pages: pages, tab: tab, values: values, focus: json["focus"]?.number)
  }
}
