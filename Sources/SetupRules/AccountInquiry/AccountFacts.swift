/// What AWS has said of the account, each answer with its question and its time. An answer to a question that is asked
/// otherwise today, about another instance perhaps, says nothing any more.
package struct AccountFacts: Hashable, Sendable {
  package struct Seen: Hashable, Sendable {
    package let fact: AccountFact
    package let at: Timestamp

    package init(_ fact: AccountFact, at: Timestamp) {
      (self.fact, self.at) = (fact, at)
    }
  }

  package private(set) var seen: [AccountQuestion: Seen]

  package init(_ seen: [AccountQuestion: Seen] = [:]) {
    self.seen = seen
  }

  package var isEmpty: Bool { seen.isEmpty }

  package subscript(question: AccountQuestion) -> AccountFact? { seen[question]?.fact }

  /// The one fact about a subject, whatever was asked exactly.
  func any(of subject: AccountQuestion.Subject) -> AccountFact? { seen.first { $0.key.subject == subject }?.value.fact }

  /// When the oldest of the answers was given.
  package var since: Timestamp? { seen.values.map(\.at).min() }

  /// Keeps an answer in the place of the one that it follows. Of the instances, each Region has its own.
  package mutating func take(_ fact: AccountFact, to question: AccountQuestion, at: Timestamp) {
    if question.subject != .instances {
      for other in seen.keys where other.subject == question.subject { seen[other] = nil }
    }
    seen[question] = Seen(fact, at: at)
  }

  /// Every Amazon Connect instance that was listed, by Region.
  package var instances: [AccountFact.ConnectInstance] {
    seen.sorted { $0.key.region < $1.key.region }.flatMap { entry -> [AccountFact.ConnectInstance] in
      if case .instances(let instances) = entry.value.fact { instances } else { [] }
    }
  }
}
