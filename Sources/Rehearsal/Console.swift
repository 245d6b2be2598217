import SetupRules
import Wizard

/// The look-alike console: its pages, what it begins with, and the files that it offers.
package struct Console: Equatable, Sendable {
  /// The pages, by the names of their files without `.page`.
  package private(set) var pages: [String: ConsolePage] = [:]
  /// What stands where before anything is done.
  let values: ConsoleValues
  /// What it has to say of the wizard's items, by their ids.
  let evidence: [Item.ID: [ConsoleEvidence]]
  private let downloads: [String: String]

  /// A file of the console, by its name, such as `enable.page`.
  package typealias File = (name: String, text: String)

  /// Reads the files of a console for a role. Of two pages, or values, with one name the later counts.
  ///
  /// Besides pages there are `values`, `ticks`, `metadata.xml` and `certificate.pem`.
  package init(files: [File], role: Role) throws(FileFault) {
    var values: [String: String] = [:]
    var downloads: [String: String] = [:]
    var evidence: [Item.ID: [ConsoleEvidence]] = [:]
    for file in files {
      if file.name.hasSuffix(".page") {
        pages[String(file.name.dropLast(".page".count))] = try ConsolePage(file)
      } else if file.name == "values" {
        for line in ConsoleLine.all(in: file) { try line.read(into: &values, role: role) }
      } else if file.name == "ticks" {
        try ConsoleEvidence.read(file, into: &evidence)
      } else {
        downloads[file.name] = file.text
      }
    }
    self.values = ConsoleValues(values)
    self.downloads = downloads
    self.evidence = evidence
    try checkTargets()
  }

  /// The Region in which the exercise wants Identity Center.
  package var homeRegion: String { values["homeRegion"] }

  /// The contents of a file that is downloaded under these values.
  func contents(of download: ConsoleAction.Download, _ values: ConsoleValues) -> String {
    switch download {
    case .metadata: values.filling(downloads["metadata.xml"] ?? "")
    case .certificate: downloads["certificate.pem"] ?? ""
    }
  }

  /// The name of the browser's tab that a page stands in.
  func tabName(of page: String) -> String { values.filling(pages[page]?.tab ?? "") }

  private func checkTargets() throws(FileFault) {
    for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
      try checkSections(of: page, name)
      let targets = page.elements.compactMap(\.target) + [page.regionTarget].compactMap(\.self)
      for target in targets.flatMap(\.pages) where pages[target] == nil {
        throw FileFault("there is no page \"\(target)\".", file: "\(name).page")
      }
    }
    for name in ["startPage", "newTabPage"] where pages[values[name]] == nil {
      throw FileFault("\(name) names no page.", file: "values")
    }
  }
}

extension Console {
  /// A frame that is not closed would swallow what follows.
  private func checkSections(of page: ConsolePage, _ name: String) throws(FileFault) {
    var isInside = false
    for kind in page.elements.map(\.kind) where kind == .section || kind == .end {
      guard isInside == (kind == .end) else {
        throw FileFault("each \"section:\" ends with an \"end:\", before the next one.", file: "\(name).page")
      }
      isInside = kind == .section
    }
    guard !isInside else { throw FileFault("the last \"section:\" has no \"end:\".", file: "\(name).page") }
  }
}

extension ConsoleLine {
  /// Reads a value with which a rehearsal begins.
  fileprivate func read(into values: inout [String: String], role: Role) throws(FileFault) {
    guard let (head, value) = text.halves(at: "=") else { throw fault("a value is written: name = value") }
    let words = head.split(separator: " ")
    guard let name = words.first, words.count <= 2 else {
      throw fault("a name is one word, perhaps with a role after it.")
    }
    if words.count == 1 || words[1] == "(\(role.rawValue))" { values[String(name)] = value }
  }
}
