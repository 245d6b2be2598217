import SetupRules

/// What is kept of one run through the workshop: one role, one run, one state file.
public struct SetupRun: Equatable, Sendable {
  /// How far a step is.
  public struct StepProgress: Equatable, Sendable {
    /// The ids of the ticked actions.
    public var ticked: Set<String>
    /// Whether the step was done when an answer or a tick changed last. It is for whoever reads the state file: the
    /// program works it out anew, in `Verdict`.
    public var done: Bool
    /// When the step was done last; nil while it is open.
    public var doneAt: Timestamp?

    /// How far a step is.
    public init(ticked: Set<String> = [], done: Bool = false, doneAt: Timestamp? = nil) {
      self.ticked = ticked
      self.done = done
      self.doneAt = doneAt
    }
  }

  /// What is kept of an inspected metadata file.
  public struct MetadataRecord: MetadataOrigin, Equatable, Sendable {
    /// The entity ID, which for AWS is a URL.
    public var entityID: String?
    /// The Region of Identity Center, from the entity ID.
    public var region: String?
    /// The account that the entity ID seems to hold.
    public var accountID: String?
    /// The application's own id inside Identity Center (`ins-...`).
    public var applicationInstance: String?
    /// SHA-256 over the file, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// The size of the file.
    public var bytes: Int
    /// When the certificate that lasts longest ends.
    public var certificateNotAfter: Timestamp?

    /// What is kept of a file.
    public init(
      entityID: String? = nil, region: String? = nil, accountID: String? = nil, applicationInstance: String? = nil,
      sha256: String, bytes: Int, certificateNotAfter: Timestamp? = nil
    ) {
      self.entityID = entityID
      self.region = region
      self.accountID = accountID
      self.applicationInstance = applicationInstance
      self.sha256 = sha256
      self.bytes = bytes
      self.certificateNotAfter = certificateNotAfter
    }

    /// Keeps what later steps need of a file's description.
    public init(_ description: MetadataDescription) {
      self.init(
        entityID: description.entityID, region: description.region, accountID: description.accountID,
        applicationInstance: description.applicationInstance, sha256: description.sha256, bytes: description.bytes,
        certificateNotAfter: description.certificateNotAfter)
    }
  }

  /// Whom the application is for.
  public var role: Role
  /// The accepted values.
  public var answers: [Field: String]
  /// The answers that the participant gave their word for, and the program did not judge.
  public var byWord: Set<Field>
  /// The answers that come from the other role's run and were not given again.
  public var taken: Set<Field>
  /// What is typed and not accepted.
  public var drafts: [Field: String]
  /// What is known of the accepted metadata file.
  public var metadata: MetadataRecord?
  /// How far each step is; a step that was never touched is missing.
  public var steps: [Step.ID: StepProgress]
  /// Where the participant is.
  public var place: Place
  /// The id of the focused item; nil where a place has none.
  public var currentItem: String?
  /// When an answer or a tick changed last.
  public var changedAt: Timestamp?
  /// When the run began; nil where an earlier program began it.
  public var startedAt: Timestamp?
  /// The minutes that a trainer has for the whole module, within `possibleMinutes`; nil where nobody set a time.
  public var plannedMinutes: Int?

  /// The minutes that can be planned: up to a day.
  public static let possibleMinutes = 1...1440

  /// A run; without more than its role, an empty one.
  public init(
    role: Role, answers: [Field: String] = [:], byWord: Set<Field> = [], taken: Set<Field> = [],
    drafts: [Field: String] = [:],
    metadata: MetadataRecord? = nil, steps: [Step.ID: StepProgress] = [:], place: Place = .welcome,
    currentItem: String? = nil, changedAt: Timestamp? = nil, startedAt: Timestamp? = nil, plannedMinutes: Int? = nil
  ) {
    self.role = role
    self.answers = answers
    self.byWord = byWord
    self.taken = taken
    self.drafts = drafts
    self.metadata = metadata
    self.steps = steps
    self.place = place
    self.currentItem = currentItem
    self.changedAt = changedAt
    self.startedAt = startedAt
    self.plannedMinutes = plannedMinutes
  }
}
