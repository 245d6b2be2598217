/// Holds a metadata file against the other answers.
public enum MetadataAcrossFields {
  /// What does not agree: another Region than Identity Center's, another account than the instance's.
  public static func findings(
    for description: MetadataDescription, identityCenterRegion: Region?, instance: Instance?
  ) -> [Finding] {
    []
  }
}
