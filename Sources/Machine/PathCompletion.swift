import SetupRules

/// What Tab makes of the beginning of a path.
package struct PathCompletion: Equatable {
  let typed: String
  /// The text with everything that is certain, in the style of what was typed; the same text where nothing is.
  package let completed: String
  /// The names to choose from, folders first and with a slash; empty where at most one fits.
  package let candidates: [String]

  static let mostCandidates = 50
  /// Longer than this no folder is read, so that Tab always answers.
  package static let mostMilliseconds = 1_000

  package init(
    of typed: String, home: String, currentFolder: String, within milliseconds: Int = mostMilliseconds
  ) {
    self.typed = typed
    let start = String(typed.unicodeScalars.drop { $0.isBlankOrUnseen })
    let deadline = Deadline(milliseconds: milliseconds)

    if start == "~" || start == ".." || start.hasSuffix("/.."), typed.utf8.count <= TypedPath.mostBytes {
      completed = start + "/"
      candidates = []
      return
    }
    if typed.utf8.count <= TypedPath.mostBytes {
      for reading in PathReading.all(of: start) {
        let folder = TypedPath.expandingTilde(reading.folder, home: home) ?? reading.folder
        let path = TypedPath.absolute(folder, currentFolder: currentFolder)
        let fitting = FittingNames(in: path, beginningWith: reading.prefix, until: deadline)
        guard !fitting.names.isEmpty else { continue }
        (completed, candidates) = fitting.completing(reading, typed: start)
        return
      }
    }
    completed = typed
    candidates = []
  }
}

/// The folders and regular files of a folder whose names begin in one way.
private struct FittingNames {
  struct Name {
    let text: String
    let isFolder: Bool
    var isXML: Bool { !isFolder && text.lowercased().hasSuffix(".xml") }
  }

  let names: [Name]
  private let prefix: String
  private let isComplete: Bool

  init(in folder: String, beginningWith prefix: String, until deadline: Deadline) {
    self.prefix = prefix
    let lowercased = prefix.lowercased()
    // A folder that cannot be read has no name that fits.
    let listing = try? FolderListing(of: folder, until: deadline) { name in
      // Hidden files are asked for by a dot; case is looked at afterwards.
      (!name.hasPrefix(".") || prefix.hasPrefix("."))
        && (name.hasPrefix(prefix) || name.lowercased().hasPrefix(lowercased)) && name.isShowable
    }
    let entries = listing?.entries ?? []
    let exact = entries.filter { $0.name.hasPrefix(prefix) }
    var names: [Name] = []
    var isComplete = listing?.isComplete ?? true
    for (index, entry) in (exact.isEmpty ? entries : exact).enumerated() {
      // Where the listing alone took all the time, there is something to choose from all the same.
      if index >= PathCompletion.mostCandidates, deadline.hasPassed {
        isComplete = false
        break
      }
      guard let status = FileStatus(ofPath: entry.path), status.isFolder || status.isRegular else { continue }
      names.append(Name(text: entry.name, isFolder: status.isFolder))
    }
    self.names = names
    self.isComplete = isComplete
  }

  /// The only name that fits, or the only metadata file among files of other kinds.
  private var chosen: Name? {
    guard isComplete else { return nil }
    if names.count == 1 { return names[0] }
    let xml = names.filter(\.isXML)
    return xml.count == 1 && !names.contains(where: \.isFolder) ? xml[0] : nil
  }

  func completing(_ reading: PathReading, typed: String) -> (completed: String, candidates: [String]) {
    if let chosen {
      let slash = chosen.isFolder ? "/" : ""
      return (reading.writing(chosen.text, isFinished: !chosen.isFolder) + slash, [])
    }
    let common = isComplete ? commonBeginning : prefix
    let isLonger = common.count > prefix.count || (common.count == prefix.count && common != prefix)
    return (isLonger ? reading.writing(common, isFinished: false) : typed, listed)
  }

  private var commonBeginning: String {
    guard var common = names.first?.text[...] else { return "" }
    for name in names.dropFirst() {
      let same = zip(common, name.text).prefix { $0 == $1 }.count
      common = common.prefix(same)
    }
    return String(common)
  }

  private var listed: [String] {
    let ordered = names.map { (rank: $0.isFolder ? 0 : $0.isXML ? 1 : 2, key: $0.text.lowercased(), name: $0) }
      .sorted { ($0.rank, $0.key, $0.name.text) < ($1.rank, $1.key, $1.name.text) }
    return ordered.prefix(PathCompletion.mostCandidates).map { $0.name.isFolder ? $0.name.text + "/" : $0.name.text }
  }
}
