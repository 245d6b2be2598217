# No pager may wait for a key, and the metadata file is read as UTF-8 wherever this runs.
export AWS_PAGER= AWS_CLI_FILE_ENCODING=UTF-8 PYTHONUTF8=1

# Leaves out what a terminal would obey: a path may hold anything. Beside the control characters of ASCII these are the
# later ones, line separators, and what turns the reading order (UTF-8).
steering=$(printf 's/\302[\200-\237]//g;s/\330\234//g;s/\342\200[\216\217\250-\256]//g;s/\342\201[\246-\251]//g')
shown() { LC_ALL=C tr -d '\000-\011\013-\037\177' | LC_ALL=C sed "$steering"; }

# Says one line.
say() {
  {
    printf '%s' "$*" | tr '\n' ' '
    echo
  } | shown >&2
}
fail() {
  say "Not done: $*"
  exit 1
}

# Says what AWS said to "aws $1", and what to do.
refused() {
  shown <"$folder/words" >&2
  case $(cat "$folder/words") in
    *AccessDenied* | *UnauthorizedOperation*)
      fail "these credentials may not call \"aws $1\". Please ask for the permission, or let somebody run this who has it." ;;
    *ExpiredToken* | *InvalidClientTokenId* | *'locate credentials'* | *'SSO session'* | *'Token has expired'*)
      fail 'please sign in to AWS first, then run this again.' ;;
    *'connect to the endpoint'*) fail 'AWS is not reached. Please look at the network, then run this again.' ;;
    *LimitExceeded*) fail "a quota of the account is used up. \"aws $1\" said which." ;;
    *) fail "\"aws $1\" did not work. Its own words stand above." ;;
  esac
}

# Asks IAM, and keeps the answer. That a thing is not there is an answer too; any other failure ends the script.
found() {
  if answer=$(aws --region "$region" iam "$@" 2>"$folder/words"); then return 0; fi
  if grep -q NoSuchEntity "$folder/words"; then return 1; fi
  refused "iam $1"
}

# Changes something in IAM.
change() { aws --region "$region" iam "$@" >"$folder/answer" 2>"$folder/words" || refused "iam $1"; }

# The answer without its line breaks and blanks.
meaning() { printf '%s' "$answer" | tr -d '[:space:]'; }

update=no
for word in "$@"; do
  case $word in
    --update) update=yes ;;
    -*) fail "the option $word is not known. Please run: sh $0 [--update] [METADATA-FILE]" ;;
    *) metadata=$word ;;
  esac
done

command -v aws >/dev/null || fail 'the AWS command line is not installed here. AWS CloudShell has it.'
[ -n "$metadata" ] || fail "please say where the metadata file is: sh $0 METADATA-FILE"
[ -f "$metadata" ] && [ -r "$metadata" ] ||
  fail "the metadata file is not here: $metadata. Please say where it is: sh $0 METADATA-FILE"

# A copy with a plain name is checked and used: no letter of its path means anything to aws, and nothing changes it.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
cat <"$metadata" >"$folder/metadata.xml"

if [ -n "$metadata_sha256" ]; then
  if command -v sha256sum >/dev/null; then
    sum=$(sha256sum <"$folder/metadata.xml")
  elif command -v shasum >/dev/null; then
    sum=$(shasum -a 256 <"$folder/metadata.xml")
  else
    sum=$(openssl dgst -sha256 -r <"$folder/metadata.xml")
  fi
  [ "${sum%% *}" = "$metadata_sha256" ] ||
    fail "the metadata file is another one than the one that was checked; its SHA-256 differs: $metadata. If it was downloaded anew, accept it in connect-sso, and export again."
else
  say 'The metadata file is used as it is: connect-sso has not looked at it.'
fi

caller=$(aws --region "$region" sts get-caller-identity --query Account --output text 2>"$folder/words") ||
  refused 'sts get-caller-identity'
[ "$caller" = "$account" ] ||
  fail "these credentials are of account $caller, and the instance is in account $account. Please sign in there."

provider=missing
if found get-saml-provider --saml-provider-arn "$provider_arn" --query SAMLMetadataDocument --output text; then
  provider=other
  if [ "$answer" = "$(cat "$folder/metadata.xml")" ]; then provider=right; fi
fi

policy=missing
if found get-policy --policy-arn "$policy_arn" --query Policy.DefaultVersionId --output text; then
  policy=other
  if found get-policy-version --policy-arn "$policy_arn" --version-id "$answer" --output json --query \
    'PolicyVersion.Document.[Statement][].[Effect,Action,Resource,NotAction,NotResource,Condition][][]'; then
    if [ "$(meaning)" = "$policy_meaning" ]; then policy=right; fi
  fi
fi

role=missing
if found get-role --role-name "$role_name" --output json --query \
  'Role.AssumeRolePolicyDocument.[Statement][].[Effect,Action,Principal.Federated,Condition.StringEquals."SAML:aud"][][]'; then
  role=other
  if [ "$(meaning)" = "$trust_meaning" ]; then role=right; fi
fi

if [ "$update" = no ]; then
  [ "$policy" != other ] ||
    fail "the policy $policy_name is there already, and allows something else, perhaps for another instance. It is left as it is. To change it: sh $0 --update"
  [ "$role" != other ] ||
    fail "the role $role_name is there already, and trusts something else. It is left as it is. To change it: sh $0 --update"
fi

case $provider in
  missing)
    change create-saml-provider --name "$provider_name" --saml-metadata-document "file://$folder/metadata.xml"
    say "Made the SAML provider $provider_name." ;;
  other)
    change update-saml-provider --saml-provider-arn "$provider_arn" --saml-metadata-document "file://$folder/metadata.xml"
    say "Gave the SAML provider $provider_name the metadata file." ;;
  *) say "Kept the SAML provider $provider_name." ;;
esac

case $policy in
  missing)
    change create-policy --policy-name "$policy_name" --policy-document "$policy_document"
    say "Made the policy $policy_name." ;;
  other)
    # IAM keeps five versions; the oldest gives way.
    if found list-policy-versions --policy-arn "$policy_arn" --output text --query \
      '[length(Versions),sort_by(Versions[?!IsDefaultVersion],&CreateDate)[0].VersionId]'; then
      set -- $answer
      if [ "$1" -ge 5 ]; then change delete-policy-version --policy-arn "$policy_arn" --version-id "$2"; fi
    fi
    change create-policy-version --policy-arn "$policy_arn" --policy-document "$policy_document" --set-as-default
    say "Changed the policy $policy_name; its version before stays in IAM." ;;
  *) say "Kept the policy $policy_name." ;;
esac

case $role in
  missing)
    change create-role --role-name "$role_name" --assume-role-policy-document "$trust_policy"
    say "Made the role $role_name." ;;
  other)
    change update-assume-role-policy --role-name "$role_name" --policy-document "$trust_policy"
    say "Changed whom the role $role_name trusts." ;;
  *) say "Kept the role $role_name." ;;
esac
change attach-role-policy --role-name "$role_name" --policy-arn "$policy_arn"

say "Done. Now paste this line into the application's attribute mappings, as the value of $attribute_name:"
printf '%s\n' "$attribute_mapping"
