import SetupRules
import Wizard

extension ConsoleState {
  /// Plays the first login out, as the rule foretells it from what is saved in the console.
  mutating func signIn() {
    for name in ["relayState", "startURL"] { values["login.\(name)"] = saved(name) }
    values["login.seen"] = Self.yes
    guard let login else { return }
    values["login.seen"] = login.symptom?.seen ?? "The page cannot be opened."
    if login.isWanted { hasSeenRightLogin = true }
    show("login-\(login.outcome.rawValue)")
  }

  /// The first login as it was played out; nil before that.
  var login: FirstLogin? {
    guard !values["login.seen"].isEmpty else { return nil }
    var login = FirstLogin.Values(role: role, relayState: values["login.relayState"])
    login.startURL = values["login.startURL"]
    login.instance = Instance.judge(values["instanceARN"]).value
    login.identityCenterRegion = Region.named(values["identityCenterRegion"])
    login.metadataRegion = values["identityCenterRegion"]
    login.applicationInstance = values["applicationInstance"]
    return FirstLogin.foretell(login)
  }

  /// The box of the form that the first login needs mended.
  enum BoxToMend: String {
    case relayState, startURL

    var label: String { self == .startURL ? "Application start URL" : "Relay state" }

    fileprivate var advice: String {
      self == .startURL
        ? "Please empty this box; the URL belongs in Relay state." : "Please mend this box, and save the form again."
    }
  }

  /// nil when the first login is as it should be.
  var boxToMend: BoxToMend? {
    guard let login, !login.isWanted else { return nil }
    return values["login.startURL"].unicodeScalars.allSatisfy(\.isBlankOrUnseen) ? .relayState : .startURL
  }

  /// Opens the form at the box that the first login needs mended.
  mutating func mend() -> [ConsoleEffect] {
    guard let box = boxToMend else { return [] }
    remember()
    for name in Self.form { values[name] = saved(name) }
    show("edit-configuration")
    let number = page.elements.firstIndex { $0.isBox && $0.name == box.rawValue }
    if let number { focus(on: .element(number)) }
    notice = box.advice
    return [.mend(box)]
  }

  /// How the first login ended, and why, line by line.
  var verdict: [String] {
    guard let login else { return [] }
    if login.isWanted {
      return ["This is the right first login. \(login.headline)", login.why] + remarks.map { "By the way: \($0)" }
    }
    var lines = ["\(login.headline) \(login.why)"]
    if let symptom = login.symptom {
      if symptom.isMessage { lines.append("Message: \"\(symptom.seen)\"") }
      lines.append("Advice: \(symptom.advice)")
    }
    return lines
  }
}
