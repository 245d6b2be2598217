import Machine
import SetupRules
import Wizard

/// A trainer's folder of pages. A page that is not in it is the program's own, so that a trainer can change one alone.
package struct PageFolder: Sendable {
  /// Every page that has no fault, by the id of its place.
  package private(set) var pages: [String: Page] = [:]
  /// What stands against using the folder: the first fault of each file, in the order of the places.
  package private(set) var faults: [FileFault] = []
  /// The names of the page files that the folder has, in the order of the places.
  package private(set) var ownPages: [String] = []
  /// The names of other Markdown files, which are no pages, such as `README.md`; sorted.
  package private(set) var otherFiles: [String] = []

  private let path: String
  private let wording: Wording

  /// Reads every page. Throws only where the folder itself cannot be read; what is wrong with a page is among the
  /// faults.
  ///
  /// - Parameter wording: that of the program's own pages.
  package init(reading path: String, else wording: Wording = .today) throws(FileFault) {
    self.path = path
    self.wording = wording
    let names = try Self.markdownNames(in: path)
    for place in Place.all { read(place, isOwn: names.contains(place.pageFile)) }
    for name in names.sorted() where Pages.fileNames.allSatisfy({ $0 != name }) { note(other: name) }
    if ownPages.isEmpty, faults.isEmpty {
      let names = Pages.fileNames.joined(separator: ", ")
      faults.append(FileFault("the folder holds no page. The pages are called: \(names).", file: path))
    }
  }

  /// The pages of a folder without a fault.
  package func usablePages() throws(PageFaults) -> [String: Page] {
    guard faults.isEmpty else { throw PageFaults(folder: path, faults: faults) }
    return pages
  }

  private mutating func read(_ place: Place, isOwn: Bool) {
    let name = place.pageFile
    if isOwn { ownPages.append(name) }
    do throws(FileFault) {
      let text = isOwn ? try PageText(at: file(name)) : try Pages.embeddedText(ofFile: name, wording)
      pages[place.id] = try Pages.parse(text, for: place)
    } catch {
      faults.append(error)
    }
  }

  /// A name that is nearly that of a page, which the folder does not have, is a slip: the trainer's words would be
  /// left out without a word.
  private mutating func note(other name: String) {
    let plain = String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    let meant = EditDistance.allNearest(to: plain, in: Pages.fileNames, atMost: 2, by: \.self).first
    if let meant, !ownPages.contains(meant) {
      faults.append(FileFault("there is no page with this name. Perhaps it is: \(meant)", file: file(name)))
    } else {
      otherFiles.append(name)
    }
  }

  private func file(_ name: String) -> String { PathParts.joined(path, name) }

  private static func markdownNames(in path: String) throws(FileFault) -> [String] {
    do {
      return try FolderListing(of: path) { $0.lowercased().hasSuffix(".md") }.entries.map(\.name)
    } catch {
      throw FileFault("the folder of pages cannot be read: \(error.reason).", file: path)
    }
  }
}

/// The faults for which a folder of pages is not used.
package struct PageFaults: Error, Equatable {
  /// The folder's path, as it was given.
  package var folder: String
  /// At least one, in the order of the places.
  package var faults: [FileFault]
}
