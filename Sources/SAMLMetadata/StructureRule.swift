import SetupRules

/// What a metadata file must not hold, because it only serves attacks on those who read it.
enum StructureRule {
  static func doctype(_ place: Place) -> Finding {
    MetadataCode.doctype.error(
      "The file holds a DOCTYPE. Metadata never needs one, and it can be used for attacks, so the file is not read.",
      advice: "Do not upload this file anywhere. \(Advice.downloadAgain)", at: place)
  }

  static func tooDeep(_ place: Place) -> Finding {
    MetadataCode.nestedTooDeep.error(
      "More than \(MetadataReader.deepest) elements stand inside each other. Metadata needs about 6.",
      advice: Advice.downloadAgain, at: place)
  }

  static func tagTooLong(_ place: Place) -> Finding {
    MetadataCode.tagTooLong.error(
      "A tag is longer than 1,000,000 bytes. No metadata needs that.", advice: Advice.downloadAgain, at: place)
  }
}
