/// The application of the other role, as the run of that role knows it.
package struct OtherApplication: Hashable, Sendable {
  /// The role whose run it is.
  package var role: Role
  /// The application's own id inside Identity Center (`ins-…`), from the metadata file of that run; nil while it has none.
  package var applicationInstance: String?
  package var instance: Instance?

  package init(role: Role, applicationInstance: String?, instance: Instance? = nil) {
    self.role = role
    self.applicationInstance = applicationInstance
    self.instance = instance
  }
}
