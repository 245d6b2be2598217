import Wizard

/// The files of the look-alike console inside the program: its pages, what it begins with, and what it offers to download.
package enum ConsoleFiles {
  /// The files in these words, by their names, such as `enable.page`; of two with one name the later counts.
  package static func embedded(_ wording: Wording) throws(FileFault) -> [(name: String, text: String)] {
    let folders = ["console/"] + Wording.allCases.prefix { $0 != wording }.map(\.folder) + [wording.folder]
    var files: [(name: String, text: String)] = []
    for folder in folders {
      for path in EmbeddedResource.names where path.hasPrefix(folder) {
        let name = String(path.dropFirst(folder.count))
        guard !name.utf8.contains(UInt8(ascii: "/")) else { continue }
        files.append((name, String(decoding: try EmbeddedResource.bytes(named: path), as: UTF8.self)))
      }
    }
    return files
  }
}

extension Wording {
  fileprivate var folder: String { "console/\(rawValue)/" }
}
