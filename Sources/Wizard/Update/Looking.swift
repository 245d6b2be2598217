import SetupRules

/// The wizard looks into the account: what it asks AWS, and what becomes of the answers.
extension WizardState {
  /// By itself AWS is asked the same again after this many seconds.
  private static let secondsBetween = 30

  /// Whether the participant has allowed it, and something here can ask.
  package var looksIntoAccount: Bool {
    surroundings.canAskAccount && run.answers[.askAccount] == AskAccount.yes.rawValue
  }

  package var isLooking: Bool { !asked.isEmpty }

  /// Whether an answer is waited for that was wished.
  package var isLookingOnRequest: Bool { asked.values.contains(true) }

  /// Why AWS does not confirm an item, where it was asked; nil where there is nothing to say.
  package func accountRemark(on item: Item) -> String? {
    guard looksIntoAccount, accountFindings(of: item).isEmpty, !run.seenItems.contains(item.id),
      let subject = AccountQuestion.Subject.allCases.first(where: { $0.confirmedItems.contains(item.id) })
    else { return nil }
    if asked.keys.contains(where: { $0.subject == subject }) { return nil }
    let inquiry = inquiry
    guard inquiry.question(subject) != nil || isSatisfied(item) else { return nil }
    let report = inquiry.report(subject)
    return report.outcome == .unknown ? "Not seen in the account. \(report.because)" : nil
  }

  /// How the header tells of it: that it is looked, or how long ago it was.
  package var lookingWords: String? {
    guard looksIntoAccount else { return nil }
    if isLooking { return "looking" }
    guard let since = run.account.since else { return nil }
    let minutes = max(0, now.seconds - since.seconds) / 60
    switch minutes {
    case 0: return "seen just now"
    case 1..<60: return "seen \(minutes) min ago"
    case 60..<1440: return "seen \(minutes / 60) h ago"
    default: return "seen \(since.date)"
    }
  }

  package var inquiry: AccountInquiry {
    run.inquiry(usualRegion: surroundings.awsRegion.flatMap(Region.named), obstacles: obstacles)
  }

  /// Asks what the place needs, as far as it can be asked yet and was not asked just now.
  mutating func look(onRequest: Bool = false) -> [Effect] {
    guard looksIntoAccount else { return [] }
    let subjects = AccountQuestion.Subject.asked(at: place)
    let inquiry = inquiry
    var questions = subjects.compactMap(inquiry.question)
    if onRequest, subjects.contains(.instances) {
      questions += inquiry.questionsForInstancesEverywhere.filter { !questions.contains($0) }
    }
    let due = questions.filter { question in
      if asked[question] != nil { return false }
      guard let last = lastAsked[question], !onRequest else { return true }
      return !(0..<Self.secondsBetween).contains(now.seconds - last.seconds)
    }
    for question in questions where onRequest { asked[question] = true }
    for question in due {
      asked[question] = onRequest
      lastAsked[question] = now
    }
    return due.map { .askAccount($0) }
  }

  mutating func lookOnRequest() -> [Effect] {
    guard surroundings.canAskAccount else {
      return tell("AWS cannot be asked about the account: the aws command is not found here.")
    }
    guard looksIntoAccount else {
      return tell("The wizard may not ask AWS about the account. The page Before you start has the question.")
    }
    notice = Self.isAsked
    // Where what AWS says is shown.
    readAtFocus()
    return look(onRequest: true)
  }

  package static let isAsked = "AWS is asked about the account."

  mutating func takeReply(_ reply: AccountReply) -> [Effect] {
    let effects = take(reply)
    if notice == Self.isAsked, !isLookingOnRequest { notice = "AWS has answered." }
    return effects
  }

  private mutating func take(_ reply: AccountReply) -> [Effect] {
    let wasWished = asked.removeValue(forKey: reply.question) ?? false
    guard looksIntoAccount else { return [] }
    // An answer that comes late is as new as any.
    lastAsked[reply.question] = now
    let subject = reply.question.subject
    switch reply.result {
    case .failure(let obstacle):
      obstacles[subject] = obstacle
      // What is said of one Region is no news where all are looked through.
      if wasWished, subject != .instances { notice = inquiry.report(subject).because }
      return []
    case .success(let fact):
      obstacles[subject] = nil
      let before = accountFindings
      let hasChanged = run.take(fact, to: reply.question, at: reply.at, ticksAgain: wasWished)
      openListOfFound()
      if hasChanged { run.changedAt = now }
      run.recordDone(now: now)
      judgeStanding()
      sayWhatIsNew(since: before)
      return save() + look()
    }
  }

  /// The list opens in an empty field as soon as there is something to choose.
  private mutating func openListOfFound() {
    guard let field = focusedField, !field.isList, openList == nil, editor.isEmpty, run.answers[field] == nil else {
      return
    }
    guard !choices(of: field).isEmpty else { return }
    openList = OpenList()
    // That nothing was given is no news beside what there is to choose.
    findings[field] = nil
  }

  /// Without leave to ask, what AWS has said counts no more. The ticks stay.
  mutating func forgetAccount() {
    run.account = AccountFacts()
    asked = [:]
    lastAsked = [:]
    obstacles = [:]
  }

  /// What AWS contradicts is said where one is, when it does not stand there anyway.
  private mutating func sayWhatIsNew(since before: [String: [Finding]]) {
    for (number, step) in zip(1..., Workshop.steps) {
      for item in step.items where item.id != focusedItem?.id {
        let new = (accountFindings[item.id] ?? []).first { !(before[item.id] ?? []).contains($0) }
        if let new { notice = "Step \(number): \(new.message)" }
      }
    }
  }
}
