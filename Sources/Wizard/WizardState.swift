import SetupRules

/// Everything the screen is drawn from: the run that is kept, and the moment of the session.
package struct WizardState: Equatable, Sendable {
  /// How safe the answers are.
  package enum SaveStatus: Equatable, Sendable {
    /// Nothing was given yet, so there is no file.
    case nothingToSave
    case saving
    case saved
    /// The file could not be written; the text says why.
    case failed(String)
  }

  /// Whether the run is on a trainer's board.
  package enum Board: Equatable, Sendable {
    case notJoined, joined
    /// The last card did not get there.
    case notReached
  }

  /// What is open over the page.
  package enum Overlay: Equatable, Sendable {
    /// The selection is the highlighted entry, counted from 0.
    case menu(selection: Int)
    case places(selection: Int)
    /// The card to read out when asking for help, with the line at which it is read.
    case card(line: Int)
    /// A question with a few answers, the first of which is the safe one.
    case question(Question, selection: Int)
  }

  /// The list under a list field.
  package struct OpenList: Equatable, Sendable {
    /// The highlighted entry; nil until Up or Down moved to one.
    package var selection: Int?

    package init(selection: Int? = nil) {
      self.selection = selection
    }
  }

  /// The two texts that Ctrl-R changes between.
  package struct Repair: Equatable, Sendable {
    package var typed: String
    /// What was put in its place.
    package var repaired: String
    /// The field that what was typed went into, where it belongs there.
    package var movedTo: Field?
    /// What belongs in the console in place of what was typed; the field is empty then, and waits for what the console
    /// holds.
    package var forConsole: String?
    /// The instance's Region, which was typed together with the id and waits in its own field.
    var region: String?
  }

  package var run: SetupRun
  /// The words, by the id of their place.
  package var pages: [String: Page]
  package var surroundings: Surroundings
  /// The application of the other role, as its run was found last.
  package var otherApplication: OtherApplication?
  /// The time of the last event.
  package var now: Timestamp

  /// The text of the focused field; empty on an action.
  package var editor = LineEditor()
  /// What the rules said of each field's present text.
  package var findings: [Field: [Finding]] = [:]
  /// What the rules say of the saved answers.
  package var standing: [Field: [Finding]] = [:]
  /// What AWS's own answers contradict, by item.
  package var accountFindings: [String: [Finding]] = [:]
  /// What AWS is being asked, and whether that was wished with F5.
  package var asked: [AccountQuestion: Bool] = [:]
  /// When AWS was last asked, and why there was no answer.
  var lastAsked: [AccountQuestion: Timestamp] = [:]
  package var obstacles: [AccountQuestion.Subject: AccountObstacle] = [:]
  /// What the accepted metadata file holds now; nil until it was read again, which the review asks for.
  package var fileNow: MetadataReading?
  /// The relay state that the saved answers need.
  package var relayStateToPaste: String?
  /// The metadata files that were found on this machine, the newest first.
  package var foundMetadataFiles: [String] = []
  /// The list under the focused field; nil while it is closed.
  package var openList: OpenList?
  package var overlay: Overlay?
  /// One line above the footer that answers the last key; it goes with the next.
  package var notice: String?
  /// What else is to be said of items, by whoever shows the wizard beside something that tells more.
  package var remarks: [Item.ID: String] = [:]
  package var saveStatus = SaveStatus.nothingToSave
  /// Whether something is typed that no save was ordered for yet.
  package var hasUnsavedText = false
  /// How the wizard is to be left as soon as the disk has everything; nil while nobody leaves.
  var leaving: Ending?
  /// Whether the choice between this run and one that somebody else has saved was put off.
  var isChangeLeftOpen = false
  /// Whether letters were just typed where nothing can be typed: a blank among them is none of the key that ticks.
  var typesNowhere = false
  /// How many are open.
  package var hintsShown: [Place: Int] = [:]
  /// Whether a hint was just opened, which is to be seen before anything else.
  package var isHintNew = false
  /// How far the page is scrolled away from where the focus would put it, in steps of half a window.
  package var scroll = 0
  /// The text whose warnings were shown; a second Enter on the same text accepts it.
  package var warned: [Field: String] = [:]
  /// The repair taken last in each field; a text that went into another field is forgotten with the next key typed.
  package var repairs: [Field: Repair] = [:]
  /// Whether a metadata file is being read now.
  package var isReading = false
  /// The line that is chosen on the review, by its place in `reviewChoices`; nil until one is.
  package var chosenLine: Int?
  /// The value that Ctrl-Y sent last, until another key.
  package var copied: String?
  /// The path for which the possible continuations were shown.
  var completionShown: String?
  package var board = Board.notJoined
  /// Whether the program reports the mouse.
  package var usesMouse = false
  /// Whether ids are cut in all that is shown, for a projector. What is kept and copied is whole.
  package var isMasked = false
  /// How a presentation goes against its plan; nil where nobody presents.
  package var schedule: Schedule?

  /// Opens a run where it was left. Nothing is judged until it is accepted again.
  package init(run: SetupRun, pages: [String: Page], surroundings: Surroundings, now: Timestamp) {
    self.run = run
    self.pages = pages
    self.surroundings = surroundings
    self.now = now
  }
}
