import SetupRules

/// What AWS itself says of a run: which items it confirms, and what it contradicts.
extension SetupRun {
  /// - Parameter usualRegion: the one that the machine's settings name.
  package func inquiry(
    usualRegion: Region? = nil, obstacles: [AccountQuestion.Subject: AccountObstacle] = [:]
  ) -> AccountInquiry {
    var values = AccountInquiry.Values(role: role, applicationName: nameToType)
    values.identityCenterRegion = identityCenterRegion
    values.instance = instance
    values.instanceRegion = instanceRegion
    values.metadataSHA256 = metadata?.sha256
    values.usualRegion = usualRegion
    return AccountInquiry(values, account, obstacles: obstacles)
  }

  /// What AWS's answers contradict, by the item beside which it is to be said.
  package var accountFindings: [String: [Finding]] {
    if account.isEmpty { return [:] }
    let inquiry = inquiry()
    return AccountQuestion.Subject.allCases.reduce(into: [:]) { findings, subject in
      guard let item = subject.contradictedItem else { return }
      for finding in inquiry.report(subject).findings { findings[item, default: []].append(finding.beside(item)) }
    }
  }

  /// The same, in an order that is always the same.
  package var allAccountFindings: [Finding] { accountFindings.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// The items that AWS's answers confirm.
  var confirmedItems: Set<String> {
    if account.isEmpty { return [] }
    let inquiry = inquiry()
    return AccountQuestion.Subject.allCases.reduce(into: []) { items, subject in
      if inquiry.report(subject).outcome == .confirmed { items.formUnion(subject.confirmedItems) }
    }
  }

  /// What stands as AWS itself says: ticked or answered, and confirmed.
  package var seenItems: Set<String> {
    let confirmed = confirmedItems
    if confirmed.isEmpty { return [] }
    return Workshop.steps.reduce(into: []) { seen, step in
      seen.formUnion(items(of: step).filter { confirmed.contains($0.id) && isSatisfied($0, in: step) }.map(\.id))
    }
  }

  /// The steps with an action that stands as AWS itself says, in order.
  var stepsWithSeenActions: [Step] {
    let seen = seenItems
    return Workshop.steps.filter { step in step.items.contains { $0.field == nil && seen.contains($0.id) } }
  }

  /// Keeps an answer of AWS, and ticks what it confirms. What was unticked by hand while it was confirmed stays so.
  /// - Returns: whether a tick has changed.
  mutating func take(
    _ fact: AccountFact, to question: AccountQuestion, at: Timestamp, ticksAgain: Bool
  ) -> Bool {
    let before = ticksAgain ? [] : confirmedItems
    account.take(fact, to: question, at: at)
    let new = confirmedItems.subtracting(before)
    var hasChanged = false
    for step in Workshop.steps {
      for item in step.items where item.field == nil && new.contains(item.id) && !isTicked(item, in: step) {
        setTick(true, item, in: step)
        hasChanged = true
      }
    }
    return hasChanged
  }
}

extension AccountQuestion.Subject {
  /// The items that are as AWS says, where it confirms what was asked.
  var confirmedItems: [String] { row.confirmed }

  /// The item beside which a contradiction is said.
  var contradictedItem: String? { row.contradicted }

  private var row: (confirmed: [String], contradicted: String?) {
    switch self {
    case .caller: ([], "console-open")
    case .organization: (["organization-exists"], "organization-exists")
    case .identityCenter: ([Step.enabled, "dashboard-seen"], Step.enabled)
    case .applications: (["connect-chosen", Step.nameTyped, Step.submitted], Step.submitted)
    case .instances: ([], nil)
    case .instance: ([Field.instance.rawValue], Field.instance.rawValue)
    case .provider: ([], Field.metadataFile.rawValue)
    }
  }

  /// The items for which AWS is asked, where they are shown.
  private var items: [String] { confirmedItems + [contradictedItem].compactMap(\.self) }

  /// What AWS is asked where a place is open: whose the account is, and what its items need.
  static func asked(at place: Place) -> [Self] {
    if place == .review { return allCases }
    let here = Set(place.items.map(\.id))
    var subjects = Set(allCases.filter { !here.isDisjoint(with: $0.items) })
    subjects.formUnion([.caller, .organization])
    if subjects.contains(.applications) { subjects.insert(.identityCenter) }
    if subjects.contains(.instance) { subjects.insert(.instances) }
    return allCases.filter(subjects.contains)
  }
}

extension Finding {
  fileprivate func beside(_ item: String) -> Finding {
    changed {
      $0.field = Field(rawValue: item)
      $0.item = $0.field == nil ? item : nil
    }
  }
}
