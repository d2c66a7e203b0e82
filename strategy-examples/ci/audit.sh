#!/usr/bin/env bash
# What the action does, step by step; it can be run by hand and in other build systems, too.
#   audit.sh jar      finds the command line: the jar named, fetched or built from these sources
#   audit.sh audit    audits the plans into $OUT: audit.md, report.html, all.sarif, audit.sarif, report.json, changes.md
#   audit.sh comment  writes the changes, or the audit where no plan changed, as the one comment of the pull request
# All input comes in environment variables, named as the inputs of action.yml are. Nothing of it is ever run as shell.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${OUT:-${RUNNER_TEMP:-/tmp}/planhealth}
# GitHub takes 1 MiB of summary from a step, and 65,536 characters of comment.
most_in_summary=1000000
most_in_comment=65000

note() { printf '::notice title=planhealth::%s\n' "$1"; }
fail() {
  printf '::error title=planhealth::%s\n' "$1"
  exit 2
}
output() { printf '%s=%s\n' "$1" "$2" >>"${GITHUB_OUTPUT:-/dev/null}"; }
size() { wc -c <"$1" | tr -d ' '; }

# Texts of plans in the log may look like commands to the build server; between these lines it reads none. A process of its own,
# for the shell passes over failing lines of a function whose exit code is looked at.
quietly() {
  local token code=0
  token=$(head -c 32 /dev/urandom | sha256sum | cut -c1-40)
  printf '::stop-commands::%s\n' "$token"
  bash "${BASH_SOURCE[0]}" "$@" || code=$?
  printf '::%s::\n' "$token"
  return "$code"
}

# Names end up in a marker, an artifact and a category.
name() { printf '%s' "${NAME:-planhealth}" | tr -c 'A-Za-z0-9._' '-' | tr -s '-'; }

# Reads the lines of a text that are not blank into the array $lines.
read_lines() {
  local line
  lines=()
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    [[ $line =~ ^[[:space:]]*$ ]] || lines+=("$line")
  done <<<"$1"
}

# Prints a path so that no program takes it for an option.
as_path() { case $1 in -* | @*) printf './%s' "$1" ;; *) printf '%s' "$1" ;; esac; }

find_jar() {
  local jar=${JAR:-}
  case $jar in
    '')
      local root
      root=$(cd "$here/../.." && pwd)
      mvn -B -ntp -q -f "$root/pom.xml" -DskipTests -pl strategy-examples/cli -am package >&2
      jar=$root/strategy-examples/cli/target/planhealth.jar
      ;;
    *://*)
      [ -n "${SHA256:-}" ] || fail 'a jar with an address needs its sha256'
      mkdir -p "$out"
      curl --fail --silent --show-error --location --proto '=https' --output "$out/planhealth.jar" --url "$jar"
      jar=$out/planhealth.jar
      ;;
  esac
  [ -f "$jar" ] || fail 'the jar is not there'
  if [ -n "${SHA256:-}" ] && [ "$(sha256sum <"$jar" | cut -d' ' -f1)" != "${SHA256,,}" ]; then
    fail 'the jar does not have the sha256 that is expected'
  fi
  output jar "$(cd "$(dirname "$jar")" && pwd)/$(basename "$jar")"
}

planhealth() { java -jar "${PLANHEALTH_JAR:-tools/planhealth.jar}" "$@"; }

# The plans as they were before: those of $BASE that changed since, beside the other files of that commit.
diff_changed() {
  local base commit plan whole before patterns=() count=0
  base=${BASE:-}
  [ -n "$base" ] || return 0
  if ! commit=$(git rev-parse --quiet --verify --end-of-options "$base^{commit}"); then
    echo 'No changes are shown: the commit to compare with is not in the checkout; set fetch-depth to 2.' >&2
    return 0
  fi
  for plan in "${plans[@]}"; do
    patterns+=(":(glob)$plan")
  done
  git diff --no-renames --diff-filter=M --relative --name-only -z "$commit" -- "${patterns[@]}" >"$out/changed"
  [ -s "$out/changed" ] || return 0
  whole=$(cd "$out" && pwd)
  rm -rf "$whole/before" "$whole/index"
  # By an index of its own, for an archive would leave out what .gitattributes keeps from releases.
  GIT_INDEX_FILE=$whole/index git read-tree "$commit"
  GIT_INDEX_FILE=$whole/index git checkout-index --all --prefix="$whole/before/"
  before=$whole/before/$(git rev-parse --show-prefix)
  while IFS= read -r -d '' plan; do
    count=$((count + 1))
    if planhealth diff "${choice[@]}" --format markdown --links "${LINKS:-}" "$before$plan" "./$plan" >"$out/change.md"; then
      if [ "$(($(size "$out/changes.md") + $(size "$out/change.md")))" -gt "$((most_in_summary - 100000))" ]; then
        printf '\n_More plans changed than there is room for._\n' >>"$out/changes.md"
        break
      fi
      [ ! -s "$out/changes.md" ] || printf '\n---\n\n' >>"$out/changes.md"
      cat "$out/change.md" >>"$out/changes.md"
      [ "$count" != 1 ] || cp "$out/change.md" "$out/first-change.md"
    fi
  done <"$out/changed"
  printf '%s' "$count" >"$out/count"
}

audit() {
  local plan rules lines plans choice=() accepted=() code=0
  mkdir -p "$out"
  rm -f "$out"/{audit,changes,change,first-change}.md "$out"/{all,audit}.sarif "$out"/report.{html,json} "$out"/{changed,count}
  : >"$out/changes.md"
  read_lines "${PLANS:-plans/*.yaml}"
  plans=()
  for plan in "${lines[@]}"; do
    plans+=("$(as_path "$plan")")
  done
  if [ "${#plans[@]}" = 0 ]; then
    echo 'No plans are named.' >&2
    finish 2
  fi
  [ -z "${PROFILE:-}" ] || choice+=(--profile "$PROFILE")
  read_lines "${RULES:-}"
  for rules in "${lines[@]}"; do
    choice+=(--rules "$(as_path "$rules")")
  done
  [ -z "${BASELINE:-}" ] || accepted+=(--baseline "$BASELINE")
  [ -z "${FAIL_ON:-}" ] || accepted+=(--fail-on "$FAIL_ON")
  local arguments=("${plans[@]}" "${choice[@]}" "${accepted[@]}" --force)

  planhealth audit "${arguments[@]}" --format markdown --links "${LINKS:-}" --output "$out/audit.md" || code=$?
  if [ -f "$out/audit.md" ]; then
    # These say the same as the first, so their exit codes and complaints do, too.
    planhealth audit "${arguments[@]}" --format json --output "$out/report.json" 2>"$out/said" || true
    planhealth audit "${arguments[@]}" --format html --output "$out/report.html" 2>"$out/said" || true
    planhealth audit "${arguments[@]}" --format sarif --output "$out/all.sarif" 2>"$out/said" || true
    # GitHub would show what is waived or accepted as open alerts.
    [ ! -f "$out/all.sarif" ] ||
      jq 'del(.runs[].results[] | select(.suppressions != []))' "$out/all.sarif" >"$out/audit.sarif"
    diff_changed
  fi
  finish "$code"
}

finish() {
  local code=$1 summary=${GITHUB_STEP_SUMMARY:-/dev/null} file
  if [ -f "$out/audit.md" ]; then
    cat "$out/audit.md" >>"$summary"
    [ ! -s "$out/changes.md" ] || { printf '\n---\n\n# What changed\n\n' && cat "$out/changes.md"; } >>"$summary"
  else
    printf 'The plans could not be audited; the log of the build says why.\n' >>"$summary"
  fi
  output code "$code"
  output name "$(name)"
  for file in audit.md report.html audit.sarif report.json changes.md; do
    [ ! -s "$out/$file" ] || output "${file//./-}" "$out/$file"
  done
  # The plan that needs people most, by the order of the reports.
  [ ! -f "$out/report.json" ] || jq -r '
    ["off-course", "at-risk", "cannot-tell", "not-started", "on-course", "closed"] as $order
    | (if type == "array" then . else [.] end)
    | min_by([.verdict as $verdict | ($order | index($verdict)), .gate.passed, (.delivery.score // 1000), (.plan.score // 1000)])
    | "verdict=\(.verdict)", "delivery=\(.delivery.score // "" | tostring)", "plan=\(.plan.score // "" | tostring)",
      "passed=\(.gate.passed)"' "$out/report.json" >>"${GITHUB_OUTPUT:-/dev/null}"
  return "$code"
}

# Writes the body of the comment: all changes if they fit, else the first one, else the audit.
write_comment() {
  local marker=$1 body
  if [ ! -s "$out/changes.md" ]; then
    body=$out/audit.md
  elif [ "$(size "$out/changes.md")" -lt "$((most_in_comment - 1000))" ]; then
    body=$out/changes.md
  else
    body=$out/first-change.md
  fi
  printf '%s\n' "$marker"
  cat "$body"
  if [ "$body" = "$out/first-change.md" ]; then
    printf '\n_%s more plans changed._\n' "$(($(cat "$out/count") - 1))"
  fi
  [ -z "${RUN_URL:-}" ] || printf '\n[The whole audit](%s)\n' "$RUN_URL"
}

comment() {
  local marker id
  if [ -z "${PULL_REQUEST:-}" ] || [ ! -s "$out/audit.md" ]; then
    return 0
  fi
  marker="<!-- planhealth: $(name) -->"
  write_comment "$marker" >"$out/comment.md"
  jq -Rs '{body: .}' "$out/comment.md" >"$out/comment.json"
  # Only a bot's: whoever writes the marker into a comment would have it replaced.
  if ! id=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments?per_page=100" 2>"$out/said" |
    jq -rs --arg marker "$marker" \
      '[.[][] | select(.user.type == "Bot" and (.body | startswith($marker + "\n")))][0].id // empty'); then
    note 'no comment: the comments of the pull request cannot be read with this token'
  elif [ -n "$id" ]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --input "$out/comment.json" >"$out/said" 2>&1 ||
      note 'no comment: this token may not write one, as with pull requests from forks; the summary has it all'
  else
    gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" --input "$out/comment.json" >"$out/said" 2>&1 ||
      note 'no comment: this token may not write one, as with pull requests from forks; the summary has it all'
  fi
}

case ${1:-} in
  jar) find_jar ;;
  audit) quietly audit-now ;;
  audit-now) audit ;;
  comment) comment ;;
  *) fail 'say what to do: jar, audit or comment' ;;
esac
