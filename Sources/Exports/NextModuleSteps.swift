import SetupRules
import Wizard

extension Export {
  /// What to do in the next module, in today's console, with the workshop's wording once in brackets.
  var nextModuleSteps: String {
    let parts = [nextModuleIntroduction, providerStep, policyStep, roleStep, mappingStep, nextModuleEnd]
    return parts.joined(separator: "\n\n")
  }

  private var nextModuleIntroduction: String {
    let isElsewhere = run.metadata?.accountID.map { $0 != next.instance.account } ?? false
    let other =
      isElsewhere
      ? " Steps 1 to 3 belong into this account, the one of Amazon Connect, and step 4 into Identity Center's." : ""
    return "IAM learns to trust the application. Sign in to account \(MarkdownText.value(next.instance.account)), "
      + "in which the instance is, and open <\(next.consoleAddress)>.\(other) "
      + "`connect-sso export --format aws-cli` does steps 1 to 3 as a script, "
      + "and `--format cloudformation` as a template."
  }

  private var providerStep: String {
    let file =
      run.metadata == nil
      ? "choose the metadata file, which is on another computer"
      : "choose the metadata file \(MarkdownText.value(run.answers[.metadataFile] ?? "", indent: "   "))"
    return """
      ### Step 1: the identity provider

      1. Choose **Identity providers**, then **Add provider** (workshop: **Create Provider**).
      2. Provider type is **SAML**. Provider name:

      \(MarkdownText.block(next.providerName, indent: "   "))

      3. Metadata document: \(file).
      4. Choose **Add provider** (workshop: **Next Step**, **Create**).
      """
  }

  private var policyStep: String {
    """
    ### Step 2: the policy

    Both roles use the same policy. If it is there already, look whether it names this instance, and go on.

    1. Choose **Policies**, **Create policy**, then **JSON**.
    2. Put this in the place of what is there:

    \(MarkdownText.block(next.policyDocument, indent: "   ", language: "json"))

    3. Choose **Next** (workshop: **Review policy**). Policy name:

    \(MarkdownText.block(next.policyName, indent: "   "))

    4. Choose **Create policy**.
    """
  }

  private var roleStep: String {
    """
    ### Step 3: the role

    1. Choose **Roles**, then **Create role**. Trusted entity type is **SAML 2.0 federation**.
    2. SAML 2.0-based provider is \(MarkdownText.value(next.providerName)).
    3. Choose **Allow programmatic and AWS Management Console access**, then **Next** (workshop: **Permissions**).
    4. Tick the policy \(MarkdownText.value(next.policyName)), then choose **Next**. Role name:

    \(MarkdownText.block(next.roleName, indent: "   "))

    5. Choose **Create role**. Its ARN is \(MarkdownText.value(next.roleARN)).
    """
  }

  private var mappingStep: String {
    """
    ### Step 4: the attribute mapping

    1. Open IAM Identity Center, **Applications**, tab **Customer managed**, and choose \(applicationName)
       (workshop: **Amazon Connect**).
    2. Choose **Actions**, **Edit attribute mappings** (workshop: the tab **Attribute mappings**), then
       **Add new attribute mapping**.
    3. User attribute in the application:

    \(MarkdownText.block(NextModule.attributeName, indent: "   "))

    4. Maps to this value, in one line and with no blank around the comma:

    \(MarkdownText.block(next.attributeMapping, indent: "   "))

    5. Leave the mappings that are there as they are, and choose **Save changes**.
    6. Choose **Actions**, **Edit configuration**. Application ACS URL is \(MarkdownText.value(next.signIn.address)),
       Application SAML audience \(MarkdownText.value(next.signIn.audience)).
    """
  }

  private var nextModuleEnd: String {
    let people = run.role == .agents ? "agents" : "administrators"
    return "Then the \(people) come: each with a user in Amazon Connect and one in Identity Center, with the same "
      + "login name (capital letters count), and assigned to the application."
  }

  private var applicationName: String { MarkdownText.value(run.answers[.applicationName] ?? "", indent: "   ") }
}
