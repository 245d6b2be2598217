import SetupRules
import Testing

@Suite("One wrong character in a relay state")
struct MutationTests {
  /// The right values of an agents' relay state: they lead to the same instance and to a documented page.
  private static let right: Set<String> = Set(
    [
      "%2Fconnect%2Fccp", "%2Fconnect%2Fccp-v2", "%2Fccp-v2", "%2Fccp-v2%2Fchat", "%2Fccp-v2%2Fsoftphone",
      "%2Fagent-app-v2",
    ].flatMap { path in
      ["\(Example.base)?destination=\(path)", "\(Example.base)?destination=\(path)&new_domain=true"]
    })

  private static func mutations(of text: String) -> Set<String> {
    let characters = Array(text)
    let others = Array(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%<>{}|\\^`\" \n\u{2013}\u{200B}\u{A0}\u{430}\u{E9}"
    )
    var found: Set<String> = []
    for place in characters.indices {
      var changed = characters
      changed.remove(at: place)
      found.insert(String(changed))
      changed = characters
      changed.insert(characters[place], at: place)
      found.insert(String(changed))
      if place > 0 {
        changed = characters
        changed.swapAt(place - 1, place)
        found.insert(String(changed))
      }
      for other in others {
        changed = characters
        changed[place] = other
        found.insert(String(changed))
      }
    }
    found.remove(text)
    return found
  }

  @Test("it is found, or it makes no difference", arguments: [Example.url, Example.govURL])
  func everyMutation(_ url: String) {
    let instance = Instance.judge(url == Example.url ? Example.arn : Example.govARN).value
    let right =
      url == Example.url
      ? Self.right
      : Set(
        Self.right.map { $0.replacing("eu-central-1.console.aws.amazon.com", with: "console.amazonaws-us-gov.com") })
    let mutations = Self.mutations(of: url)
    var unchanged = 0
    for mutation in mutations {
      let judgement = RelayState.judge(mutation, instance: instance)
      if let value = judgement.value, !judgement.findings.hasWarning {
        unchanged += 1
        if !right.contains(value.url) { Issue.record("accepted: \(mutation.debugDescription)") }
      } else if judgement.repair.map(right.contains) != true {
        Issue.record("not mended: \(mutation.debugDescription) \(judgement.findings.map(\.code))")
      }
    }
    print("\(mutations.count) mutations, \(unchanged) of them equivalent or documented")
  }

  @Test("in the administrators' form too")
  func administrators() {
    let instance = Instance.judge(Example.arn).value
    for mutation in Self.mutations(of: Example.base) {
      let judgement = RelayState.judge(mutation, instance: instance, role: .admins)
      let isAccepted = judgement.value != nil && !judgement.findings.hasWarning
      let result = isAccepted ? judgement.value?.url : judgement.repair
      if result != Example.base { Issue.record("\(mutation.debugDescription) \(judgement.findings.map(\.code))") }
    }
  }

  @Test("without an instance too, unless the id or the Region is another right one")
  func withoutInstance() {
    for mutation in Self.mutations(of: Example.url) {
      let judgement = RelayState.judge(mutation)
      guard let value = judgement.value, judgement.findings.map(\.code) == ["relay-state/not-compared"] else {
        continue
      }
      let id = value.url.dropFirst("https://eu-central-1.console.aws.amazon.com/connect/federate/".count).prefix(36)
      let isOther = Instance.judge(String(id)).value != nil && value.url.replacing(id, with: Example.id) == Example.url
      if !isOther { Issue.record("accepted: \(mutation.debugDescription)") }
    }
  }
}
