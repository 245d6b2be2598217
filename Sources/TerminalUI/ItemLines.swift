import SetupRules
import Wizard

extension TextColumn<Event> {
  /// An item: its mark, its words, and where it is focused all that belongs to it.
  mutating func addItem(
    _ item: Item, _ scene: Scene, _ layout: Layout, showsHints: Bool, inlineValue: TextColumn?, pictures: TextColumn?
  ) {
    let isFocused = item.id == scene.focusedItem?.id
    let firstLine = lines.count
    putWhole(isFocused ? ">" : " ", .accent)
    putMark(item, scene)
    put(scene.state.words(of: item).label, plain: isFocused ? .accent : .plain)
    if let field = item.field {
      if isFocused { putStanding(field, item, scene) } else { putAnswer(field, scene) }
    } else if scene.seenItems.contains(item.id) {
      put("  (\(Known.seen.rawValue))", .done)
    }
    let target: Event = isFocused && item.field == nil ? .toggled : .focused(item.id)
    if !isFocused, item.field != nil { endLine(target: target) } else { end(hanging: 5, target: target) }
    if let remark = scene.state.remarks[item.id] {
      add("! \(remark)", .warning, indent: layout.itemIndent, hanging: layout.itemIndent + 2)
    }
    guard isFocused else {
      guard let field = item.field, !scene.state.isDraft(field), let summary = scene.state.run.summary(of: field)
      else { return }
      return add(summary, .plain, indent: layout.itemIndent)
    }
    if let field = item.field {
      addField(field, of: item, scene, layout)
    } else {
      cursor = Point(column: 2, row: firstLine)
      addAccount(of: item, scene, indent: layout.itemIndent)
    }
    focusHead = firstLine..<lines.count
    if let pictures { append(pictures) }
    if let inlineValue, let value = scene.valueToPaste {
      add(value.label, .strong)
      append(inlineValue)
    }
    addHelp(of: item, scene, layout)
    if showsHints { addHints(scene, isRoomy: layout.isRoomy) }
    focus = firstLine..<lines.count
  }

  /// What AWS itself says of the focused item.
  mutating func addAccount(of item: Item, _ scene: Scene, indent: Int) {
    for finding in scene.state.accountFindings(of: item) {
      addFinding(finding.severity, finding.message, advice: finding.advice, indent: indent)
    }
    if let remark = scene.state.accountRemark(on: item) { add(remark, .note, indent: indent) }
  }

  private mutating func putMark(_ item: Item, _ scene: Scene) {
    let hasError =
      item.field.map { scene.state.findings(of: $0).hasError } ?? false
      || scene.state.accountFindings(of: item).hasError
    if hasError {
      putWhole("[!] ", .error)
    } else if scene.state.isSatisfied(item), item.field.map({ !scene.state.isDraft($0) }) ?? true {
      putWhole("[x] ", .done)
    } else {
      putWhole("[ ] ", .plain)
    }
  }

  /// How the focused field's answer stands, in words.
  private mutating func putStanding(_ field: Field, _ item: Item, _ scene: Scene) {
    if scene.state.run.answers[field] != nil, !scene.state.isDraft(field) {
      let run = scene.state.run
      if scene.verdict.isToMend(item.id) {
        put("  (\(run.knownWords(of: field)), to mend)", .error)
      } else {
        put("  (\(run.knownWords(of: field)))", run.known(field) == .notChecked ? .note : .done)
      }
    } else if item.isOptional {
      put("  (may stay empty)", .quiet)
    }
  }

  /// The answer of a field that is not focused, on its line.
  private mutating func putAnswer(_ field: Field, _ scene: Scene) {
    let text = scene.state.text(of: field)
    guard !text.isEmpty else { return }
    putWhole("  ", .plain)
    let remark =
      scene.state.isDraft(field)
      ? "  (not accepted yet)" : scene.state.run.isChecked(field) ? "" : "  (\(scene.state.run.knownWords(of: field)))"
    let room = max(8, width - columns - remark.count)
    if let words = field.words(for: text) {
      putCut(words, .value, to: room)
    } else {
      putShortened(scene.state.shown(text, of: field), .value, to: room)
    }
    putWhole(remark, .note)
  }

  /// What helps with the focused item.
  private mutating func addHelp(of item: Item, _ scene: Scene, _ layout: Layout) {
    let words = scene.state.words(of: item)
    let indent = layout.itemIndent
    if let advice = scene.state.adviceForThisMachine { add([.paragraph([Page.Phrase(advice)])], indent: indent) }
    // The choices of an open list say it themselves.
    let isChoosing = item.field?.hasShortList == true && scene.state.openList != nil
    let detail = isChoosing ? words.detail.filter { !$0.isEntry } : words.detail
    if !detail.isEmpty { add(detail, indent: indent) }
    if let address = words.address { addValue(address, indent: indent) }
  }
}
