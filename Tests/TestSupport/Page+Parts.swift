import Wizard

extension Page {
  /// A page with all that it says.
  package init(
    title: String, shortTitle: String, minutes: Int, text: [Block] = [], pictures: [Picture] = [],
    items: [String: ItemWords] = [:], hints: [[Block]] = [], pitfalls: [Block] = [], notes: [Block] = []
  ) {
    self.init(title: title, shortTitle: shortTitle, minutes: minutes)
    self.text = text
    self.pictures = pictures
    self.items = items
    self.hints = hints
    self.pitfalls = pitfalls
    self.notes = notes
  }
}

extension Page.ItemWords {
  package init(label: [Page.Phrase], detail: [Page.Block] = [], address: String? = nil) {
    self.init(label: label)
    self.detail = detail
    self.address = address
  }
}
