extension [String: Page] {
  /// The words of an item, by the pages; its id where they have none.
  package func label(of item: Item, in step: Step) -> String { label(ofItem: item.id, in: step.id.rawValue) }

  /// The same by the ids of both.
  package func label(ofItem item: String, in step: String) -> String {
    self[step]?.items[item]?.label.plainText ?? item
  }

  package func title(of place: Place) -> String { self[place.id]?.title ?? place.id }
}
