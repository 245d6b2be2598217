extension NamedValues<Page> {
  /// The words of an item, by the pages; its id where they have none.
  public func label(of item: Item, in step: Step) -> String { label(ofItem: item.id, in: step.id.rawValue) }

  /// The same by the ids of both.
  public func label(ofItem item: String, in step: String) -> String {
    self[step]?.items[item]?.label.plainText ?? item
  }

  /// The title of a place.
  public func title(of place: Place) -> String { self[place.id]?.title ?? place.id }
}
