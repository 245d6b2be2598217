import Foundation
import PackagePlugin

/// Writes the commit that is built into a source file of the program, before each build. The manifest cannot tell it: what it
/// says is kept from one build to the next.
@main
struct CommitPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) -> [Command] {
    let folder = context.pluginWorkDirectoryURL
    // Written only where it has changed, so that nothing is compiled anew. Outside a repository it is empty; whose it is does not
    // matter, since it is built already.
    let script = """
      commit=$(git -c safe.directory='*' -C "$1" describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null)
      line="let builtCommit = \\"$commit\\""
      [ "$(cat "$2/BuiltCommit.swift" 2>/dev/null)" = "$line" ] || echo "$line" >"$2/BuiltCommit.swift"
      """
    return [
      .prebuildCommand(
        displayName: "The commit", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", script, "sh", context.package.directoryURL.path, folder.path], outputFilesDirectory: folder)
    ]
  }
}
