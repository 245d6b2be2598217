import SetupRules
import Wizard

extension ConsoleState {
  /// Plays the first login out, as the rule foretells it from what is saved in the console.
  mutating func signIn() {
    var login = FirstLogin.Values(role: role, relayState: saved("relayState"))
    login.startURL = saved("startURL")
    login.instance = Instance.judge(values["instanceARN"]).value
    login.identityCenterRegion = Region.named(values["identityCenterRegion"])
    login.metadataRegion = values["identityCenterRegion"]
    login.applicationInstance = values["applicationInstance"]
    let foretold = FirstLogin.foretell(login)
    moment.login = foretold
    values["login.seen"] = foretold.symptom?.seen ?? "The page cannot be opened."
    if foretold.isWanted { hasSeenRightLogin = true }
    show("login-\(foretold.outcome.rawValue)")
  }

  /// The box that the first login needs mended; nil when it is as it should be.
  var boxToMend: String? {
    guard let login = moment.login, !login.isWanted else { return nil }
    return saved("startURL").allSatisfy(\.isWhitespace) ? "relayState" : "startURL"
  }

  /// The label of that box.
  var wordsToMend: String { boxToMend == "startURL" ? "Application start URL" : "Relay state" }

  /// Opens the form at the box that the first login needs mended.
  mutating func mend() {
    guard let box = boxToMend else { return }
    remember()
    for name in Self.form { values[name] = saved(name) }
    show("edit-configuration")
    let number = page.elements.firstIndex { $0.isBox && $0.name == box }
    if let number { focus(on: .element(number)) }
    notice = box == "startURL" ? "Please empty this box; the URL belongs in Relay state." : "Please mend this box."
  }

  /// How the first login ended, and why: each line with what it tells.
  var verdict: [(words: String, kind: ConsoleElement.Kind)] {
    guard let login = moment.login else { return [] }
    if login.isWanted {
      let first = ("This is the right first login. \(login.headline)", ConsoleElement.Kind.note)
      let remarks = remarks.map { ("By the way: \($0)", ConsoleElement.Kind.note) }
      return [first, (login.why, .note)] + remarks
    }
    var lines: [(words: String, kind: ConsoleElement.Kind)] = [("\(login.headline) \(login.why)", .wrong)]
    if let symptom = login.symptom {
      if symptom.isMessage { lines.append(("Message: \"\(symptom.seen)\"", .wrong)) }
      lines.append(("Advice: \(symptom.advice)", .wrong))
    }
    return lines
  }
}
