#!/usr/bin/env bash
# Runs the shell of the action in strategy-examples/ci as it stands: test.sh JAR FOLDER, in a folder that it fills.
set -euo pipefail
jar=$(realpath "$1")
mkdir -p "$2/repository/plans"
work=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ci=$here/../../strategy-examples/ci
export PATH="$here:$PATH" CI=true
export OUT=$work/out GITHUB_OUTPUT=$work/outputs GITHUB_STEP_SUMMARY=$work/summary.md
export GH_CALLS=$work/calls GH_ANSWER=$work/answer GH_BODY=$work/body GITHUB_REPOSITORY=owner/name PLANHEALTH_JAR=$jar
unset BASE BASELINE FAIL_ON JAR NAME PLANS PROFILE PULL_REQUEST RULES RUN_URL SHA256
cd "$work/repository"

expect() { "$@" || { echo "expected: $*" >&2 && exit 1; }; }
never() { ! "$@" || { echo "not expected: $*" >&2 && exit 1; }; }
# Runs a step, which must end with the code given.
ends() {
  local wanted=$1 code=0
  shift
  : >"$GITHUB_OUTPUT" && : >"$GITHUB_STEP_SUMMARY" && : >"$GH_CALLS"
  "$@" >"$work/log" 2>&1 || code=$?
  [ "$code" = "$wanted" ] || { cat "$work/log" && echo "$* ended with $code, and not $wanted" >&2 && exit 1; }
}
commit() { git add -A && git -c user.name=x -c user.email=x@example.org commit -qm "$1"; }

# The jar: by its path, with its checksum, and never from the network without one.
sum=$(sha256sum <"$jar" | cut -d' ' -f1)
JAR=$jar SHA256=$sum ends 0 "$ci/audit.sh" jar
expect grep -qxF "jar=$jar" "$GITHUB_OUTPUT"
JAR=$jar SHA256=${sum/?/x} ends 2 "$ci/audit.sh" jar
JAR=https://example.org/planhealth.jar ends 2 "$ci/audit.sh" jar
expect grep -q 'needs its sha256' "$work/log"
JAR=none.jar ends 2 "$ci/audit.sh" jar

# A plan with a baseline passes, and a new finding fails, with what changed.
git init -q .
cp "$here/../consumers/junit5/plan.yaml" plans/plan.yaml
cp plans/plan.yaml plans/-x.yaml
sed -i 's/^id: .*/id: dashed/' plans/-x.yaml
echo 'plans/** export-ignore' >.gitattributes
CI='' java -jar "$jar" baseline 'plans/*.yaml' --output plans/baseline.json >"$work/log"
commit first
export PLANS=$'plans/*.yaml\n' BASELINE=plans/baseline.json LINKS=https://example.org/ BASE=HEAD^
ends 0 "$ci/audit.sh" audit
expect grep -q 'No changes are shown' "$work/log"
expect grep -qx 'code=0' "$GITHUB_OUTPUT"
expect grep -qx 'passed=true' "$GITHUB_OUTPUT"
expect grep -qx 'name=planhealth' "$GITHUB_OUTPUT"
expect grep -q '^## ✅ ' "$GITHUB_STEP_SUMMARY"
echo '  - {id: more, title: "Build what is left ::error::x"}' >>plans/plan.yaml
commit second
ends 1 "$ci/audit.sh" audit
expect grep -qx 'code=1' "$GITHUB_OUTPUT"
expect grep -qE '^verdict=(off-course|at-risk|cannot-tell|not-started|on-course|closed)$' "$GITHUB_OUTPUT"
expect grep -qE '^plan=[0-9.]+$' "$GITHUB_OUTPUT"
for output in audit-md report-html audit-sarif report-json changes-md; do
  expect test -s "$(sed -n "s/^$output=//p" "$GITHUB_OUTPUT")"
done
expect grep -q '(https://example.org/plans/plan.yaml#L' "$GITHUB_STEP_SUMMARY"
expect grep -q '^### New (' "$GITHUB_STEP_SUMMARY"
expect grep -q '"uri": "plans/plan.yaml"' "$OUT/audit.sarif"
expect grep -q '"justification"' "$OUT/all.sarif"
never grep -q '"justification"' "$OUT/audit.sarif"
expect grep -q '^<!doctype html>' "$OUT/report.html"
expect test "$(cat "$OUT/count")" = 1
expect grep -qE '^::stop-commands::[0-9a-f]{40}$' "$work/log"

# One comment, which is replaced: only a bot's, and no failure where the token may not write.
export PULL_REQUEST=7 RUN_URL=https://example.org/run
echo '[{"id": 1, "user": {"type": "User"}, "body": "<!-- planhealth: planhealth -->\nmine"}]' >"$GH_ANSWER"
ends 0 "$ci/audit.sh" comment
expect grep -q '^api --method POST repos/owner/name/issues/7/comments ' "$GH_CALLS"
expect test "$(jq -r '.body | split("\n")[0]' "$GH_BODY")" = '<!-- planhealth: planhealth -->'
expect grep -q '### New (' <(jq -r .body "$GH_BODY")
expect test "$(jq '.body | length' "$GH_BODY")" -lt 65536
{ echo '[]' && echo '[{"id": 2, "user": {"type": "Bot"}, "body": "<!-- planhealth: planhealth -->\nold"}]'; } >"$GH_ANSWER"
ends 0 "$ci/audit.sh" comment
expect grep -q '^api --method PATCH repos/owner/name/issues/comments/2 ' "$GH_CALLS"
NAME='other --> name' ends 0 "$ci/audit.sh" comment
expect grep -q '^api --method POST ' "$GH_CALLS"
expect test "$(jq -r '.body | split("\n")[0]' "$GH_BODY")" = '<!-- planhealth: other-name -->'
for fails in all writing; do
  GH_FAILS=$fails ends 0 "$ci/audit.sh" comment
  expect grep -q '^::notice title=planhealth::no comment' "$work/log"
done
PULL_REQUEST='' ends 0 "$ci/audit.sh" comment
never test -s "$GH_CALLS"

# Names that a shell would act on, and a plan that cannot be read.
hostile=$'plans/a $(touch ran) `touch ran` \'"\n* ;.yaml'
sed 's/^id: .*/id: hostile/' plans/-x.yaml >"$hostile"
commit third
echo '  - {id: more}' >>"$hostile"
sed -i 's/^title: .*/title: changed/' plans/-x.yaml
commit fourth
ends 1 "$ci/audit.sh" audit
expect test "$(cat "$OUT/count")" = 2
never test -e ran
(cd plans && PLANS='-x.yaml' BASELINE=baseline.json ends 0 "$ci/audit.sh" audit)
expect test "$(cat "$OUT/count")" = 1
PLANS='plans/*.yaml' PROFILE='$(touch ran)' ends 2 "$ci/audit.sh" audit
expect grep -q 'could not be audited' "$GITHUB_STEP_SUMMARY"
expect grep -qx 'code=2' "$GITHUB_OUTPUT"
PLANS=' ' ends 2 "$ci/audit.sh" audit
never test -e ran

# A step names its inputs in its environment alone: an expression inside of shell would be shell.
never grep -nE '^ +run:.*\$\{\{|^ +run: *[|>]' "$ci/action.yml"
expect grep -qE '^ +run:' "$ci/action.yml"
