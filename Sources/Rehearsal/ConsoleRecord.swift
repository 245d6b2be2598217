import SetupRules

/// What is kept of a console to go on with: its moment, the steps that can be taken back, and what was downloaded.
package struct ConsoleRecord: Equatable, Sendable {
  package struct Moment: Equatable, Sendable {
    /// The page of each tab.
    package var pages: [String]
    package var tab: Int
    /// The values that are others than those with which a rehearsal begins.
    package var values: [String: String]
    /// The number of what is focused among what can be; nil where nothing is.
    package var focus: Int?

    package init(pages: [String], tab: Int, values: [String: String], focus: Int?) {
      self.pages = pages
      self.tab = tab
      self.values = values
      self.focus = focus
    }
  }

  /// The oldest first; the last is the present one.
  package var moments: [Moment]
  /// How often each file was downloaded.
  package var downloads: [String: Int]
  package var hasSeenRightLogin: Bool

  package init(moments: [Moment], downloads: [String: Int], hasSeenRightLogin: Bool) {
    self.moments = moments
    self.downloads = downloads
    self.hasSeenRightLogin = hasSeenRightLogin
  }

  /// A rehearsal has some dozens of steps, and only the last ones are taken back.
  static let mostMoments = 21
}

extension ConsoleState {
  package var record: ConsoleRecord {
    var before = self
    let moments = (past + [moment]).suffix(ConsoleRecord.mostMoments).enumerated().map { index, moment in
      // What can be focused depends on whether there is anything to take back.
      before.moment = moment
      before.past = index == 0 ? [] : [moment]
      return ConsoleRecord.Moment(
        pages: moment.tabs, tab: moment.tab, values: moment.values.changes(from: console.values),
        focus: moment.focus.flatMap { before.controls.firstIndex(of: $0) })
    }
    return ConsoleRecord(moments: moments, downloads: downloads, hasSeenRightLogin: hasSeenRightLogin)
  }

  /// A console as it was kept; nil for a record that fits none.
  package init?(_ console: Console, role: Role, restoring record: ConsoleRecord) {
    self.init(console, role: role)
    guard !record.moments.isEmpty else { return nil }
    for (index, kept) in record.moments.enumerated() {
      guard kept.pages.indices.contains(kept.tab), kept.pages.allSatisfy({ console.pages[$0] != nil })
      else { return nil }
      if index > 0 { past.append(moment) }
      moment = Moment(tabs: kept.pages, tab: kept.tab, values: console.values.changed(kept.values))
      let controls = controls
      moment.focus = kept.focus.flatMap { controls.indices.contains($0) ? controls[$0] : nil } ?? controls.first
    }
    downloads = record.downloads
    hasSeenRightLogin = record.hasSeenRightLogin
    isReading = explains
    loadBox()
  }

  /// Whether anything was done in it.
  package var isBegun: Bool { !past.isEmpty }
}
