import TerminalUI
import Wizard

/// Where an arrow leads from what is focused in the console, by how the page is laid out.
enum ConsoleDirection: CaseIterable, Sendable {
  case up, down, left, right

  /// Something that can be operated, and where the eye finds it on the page, of which no part is out of sight.
  struct Place: Equatable {
    let control: ConsoleState.Control
    fileprivate(set) var rows: Range<Int>
    fileprivate(set) var columns: Range<Int>

    fileprivate var isOnPage: Bool {
      switch control {
      case .element, .goBack, .mend, .leave: true
      case .region, .tab, .newTab, .key: false
      }
    }
  }

  /// Everything that can be operated, in reading order, on a page of this width.
  static func places(in state: ConsoleState, columns: Int) -> [Place] {
    let whole = ConsoleScreen.drawing(of: state, size: Size(columns: columns, rows: 400))
    var places: [Place] = []
    let controls = state.controls
    for aim in whole.aims where controls.contains(aim.target.control) {
      if let index = places.firstIndex(where: { $0.control == aim.target.control }) {
        places[index].rows = places[index].rows.around(aim.rows)
        places[index].columns = places[index].columns.around(aim.columns)
      } else {
        places.append(Place(control: aim.target.control, rows: aim.rows, columns: aim.columns))
      }
    }
    return places
  }

  /// What comes next that way: in line with what is focused, else the nearest of all that lies there; nil at the edge. The
  /// browser's own row is above the page, and beside nothing in it.
  func neighbour(in state: ConsoleState, columns: Int) -> ConsoleState.Control? {
    let places = Self.places(in: state, columns: columns)
    guard let here = places.first(where: { $0.control == state.moment.focus }) else { return state.controls.first }
    let beyond = places.filter { isBeyond($0, here) }
    let inLine = beyond.filter { across($0).overlaps(across(here)) }
    let others = beyond.filter { isVertical || $0.isOnPage == here.isOnPage }
    return (inLine.isEmpty ? others : inLine).min { distance($0, here) < distance($1, here) }?.control
  }

  private var isVertical: Bool { self == .up || self == .down }

  /// Where a place lies along the way.
  private func along(_ place: Place) -> Range<Int> { isVertical ? place.rows : place.columns }

  /// Where it lies across it.
  private func across(_ place: Place) -> Range<Int> { isVertical ? place.columns : place.rows }

  private func isBeyond(_ place: Place, _ here: Place) -> Bool {
    switch self {
    case .up, .left: along(place).upperBound <= along(here).lowerBound
    case .down, .right: along(place).lowerBound >= along(here).upperBound
    }
  }

  /// Rows count first; in the same row the gap between, and then where both begin.
  private func distance(_ place: Place, _ here: Place) -> (Int, Int, Int) {
    (
      place.rows.gap(to: here.rows), place.columns.gap(to: here.columns),
      abs(place.columns.lowerBound - here.columns.lowerBound)
    )
  }
}

extension Range<Int> {
  fileprivate func around(_ other: Range) -> Range {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }

  fileprivate func gap(to other: Range) -> Int {
    Swift.max(0, lowerBound - other.upperBound, other.lowerBound - upperBound)
  }
}
