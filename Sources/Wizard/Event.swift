import SetupRules

/// What happened: a key's meaning, or the answer to an effect.
package indirect enum Event: Equatable, Sendable {
  // What the participant did.
  case typed(String)
  /// A bracketed paste, with its line breaks.
  case pasted(String)
  case edited(LineEditor.Command)
  case accepted
  /// Space on an action: ticks it, or unticks it.
  case toggled
  case movedDown, movedUp, movedToNextItem, movedToPreviousItem
  case pagedDown, pagedUp
  /// What is focused is brought back into the window.
  case cameBack
  /// Esc: closes what lies on top, else the previous step.
  case wentBack
  case wentToPreviousStep, wentToNextStep
  case jumped(to: Place)
  /// A click on an item, by id.
  case focused(String)
  case askedForMenu, askedForPlaces, askedForHint, askedForReset
  case askedForCard
  case askedForHandout
  case askedForTrainer
  /// Tab in a path field.
  case askedForCompletion
  case askedToCopy, askedToRepair, askedToOpenAddress
  case askedToSave, askedToPaste
  /// F5: look into the account now.
  case askedToLook
  case askedToRedraw, askedToPause, askedToToggleMouse
  case askedToQuit(Ending)

  /// An entry of the menu, by what it does.
  case chose(Event)
  /// A list, the menu or a question: this entry is highlighted now.
  case highlighted(Int)

  // What the effects answer.
  /// The session begins, or a run was taken over from another terminal; the texts say what was mended on the way.
  case opened(SetupRun, isSaved: Bool, remarks: [String])
  /// Another wizard holds the run.
  case foundOpenElsewhere
  case timePassed(Timestamp)
  /// It is time to save what is typed.
  case rested
  case saved
  case saveFailed(String)
  /// Somebody else has changed the saved run, so nothing was written over it.
  case foundChanged
  /// The earlier run is kept under this path; nil where there was none.
  case setAside(String?)
  case metadataRead(MetadataReading)
  /// A good copy of the file that the text names is saved and read, or not: then its path is empty.
  case metadataCopied(of: String, MetadataReading)
  case metadataFilesFound([String])
  /// What the other role's run knows of its application; nil where it knows nothing yet.
  case otherApplicationFound(OtherApplication?)
  /// The agents' run as it is saved; nil where there is none.
  case agentsRunFound(SetupRun?)
  case pathCompleted(typed: String, completed: String, candidates: [String])
  case accountReplied(AccountReply)
  /// A card is on the board, or could not get there.
  case cardPut, cardNotPut
  /// What became of an effect, in words alone: how a value was copied, where the handout is written, or why not.
  case told(String)
}

/// How the wizard is left.
package enum Ending: Equatable, Sendable {
  /// Enter on the review.
  case finished
  /// Ctrl-X.
  case saved
  /// Ctrl-C.
  case interrupted
  /// The run stays with the wizard that has it open.
  case leftElsewhere
}
