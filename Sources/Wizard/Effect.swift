import SetupRules

/// An order to the outside world. Each is performed after the repaint, in order; answers come back as events.
package enum Effect: Equatable, Sendable {
  case save
  /// The same, and keep the state before it for good.
  case saveKeepingBefore
  /// Send `rested` one second after the last of these, and at least every two seconds while they go on.
  case watchForRest
  /// Read the file that the field's text names.
  case readMetadata(typed: String)
  /// Fetch the file from the address that the field's text is, keep it beside the state file, and read it.
  case fetchMetadata(MetadataAddress, typed: String)
  /// Keep pasted XML beside the state file, and read it.
  case keepPastedMetadata(String)
  /// Save a good copy of the file that the field's text names beside the state file, and read it.
  case copyMetadata(typed: String)
  case completePath(typed: String)
  /// Look into the other role's run for its application.
  case findOtherApplication
  /// Look for the agents' run, from which a new one for administrators begins.
  case findAgentsRun
  /// Look for metadata files in the usual folders, now and whenever one arrives.
  case searchMetadata
  case askAccount(AccountQuestion)
  case copy(String)
  /// Show a value alone on the normal screen, for the mouse to select.
  case showAlone(String)
  case writeHandout
  case openAddress(String)
  case redraw
  case pause
  case reportMouse(Bool)
  /// Keep the present state file under another name, before anything else is saved.
  case setAside
  /// Save the run although somebody else has changed the saved one, which is kept beside it.
  case keepMine
  /// Open what somebody else has saved, and keep this run beside it.
  case takeTheirs
  /// Ask the wizard that has the run open to save and close, and open it here.
  case takeOver
  case quit(Ending)
}

extension Effect {
  /// What whoever orders it can count on.
  package enum Kind: Sendable {
    /// It is answered, exactly once.
    case request
    /// It is done, and tells only of its troubles.
    case order
    /// The same, and somebody is waited for meanwhile.
    case halt
  }

  package var kind: Kind {
    switch self {
    case .readMetadata, .fetchMetadata, .keepPastedMetadata, .copyMetadata, .completePath, .findOtherApplication,
      .findAgentsRun, .searchMetadata, .askAccount, .copy, .writeHandout:
      .request
    case .pause, .showAlone, .takeOver: .halt
    case .save, .saveKeepingBefore, .watchForRest, .openAddress, .redraw, .reportMouse, .setAside, .keepMine,
      .takeTheirs, .quit:
      .order
    }
  }
}

/// An effect that is ordered, and what its answer is known by to whoever waits for it.
package struct Order: Equatable, Sendable {
  package var effect: Effect
  package var request: RequestID?

  package init(_ effect: Effect, _ request: RequestID? = nil) {
    self.effect = effect
    self.request = request
  }
}

/// What tells one request from the others of a sitting.
package struct RequestID: Hashable, Sendable {
  private let number: Int

  package init(_ number: Int) { self.number = number }
}
