#!/usr/bin/env bash
# Builds everything and runs every test, on SQLite and on PostgreSQL; ends with "N passed, N failed".
#   ./test.sh          what every change must pass
#   ./test.sh --long   adds the long runs (kill loops on PostgreSQL, ten million answers, the full page matrix)
# Missing Debian packages (PostgreSQL, Chromium) are installed when this user may.
set -uo pipefail
cd "$(dirname "$0")"

long=no
for argument in "$@"; do
    case "$argument" in
        --long) long=yes ;;
        *) echo "usage: ./test.sh [--long]" >&2; exit 2 ;;
    esac
done

say() { printf '\n== %s\n' "$*"; }

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

# Not by fc-list: a machine with Chromium need not have it.
has_font() { find /usr/share/fonts /usr/local/share/fonts -iname 'inter*' -print -quit 2>/dev/null | grep -q .; }

install_missing() {
    local missing=()
    [ -n "$(postgres_bin)" ] || missing+=(postgresql)
    command -v chromium >/dev/null || missing+=(chromium)
    has_font || missing+=(fonts-inter)
    [ -e /usr/share/zoneinfo/Europe/Amsterdam ] || missing+=(tzdata)
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
            echo "Missing: ${missing[*]}. Install with: sudo apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo -n)
    fi
    # One source that does not answer need not be the one that has them.
    "${as_root[@]}" apt-get update -qq || echo "Not every package source answered." >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        { echo "Could not install ${missing[*]}." >&2; exit 1; }
}

# One PostgreSQL for all tests, in memory where the machine has it, gone at the end. The server refuses to run as root.
as_server=()
memory_needed=$((2 * 1024 * 1024))
start_postgres() {
    local bin base=/dev/shm
    bin=$(postgres_bin)
    # Containers often give memory of 64 MB there: too little for the databases, and for the server's own shared memory.
    [ -w "$base" ] && [ "$(df --output=avail -k "$base" | tail -n 1)" -gt "$memory_needed" ] || base=${TMPDIR:-/tmp}
    cluster=$(mktemp -d "$base/bekwaam-pg-XXXXXX")
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$cluster"
        as_server=(runuser -u postgres --)
    fi
    (
        cd "$cluster" &&
            "${as_server[@]}" "$bin/initdb" --pgdata="$cluster/data" --auth=trust --username=bekwaam --encoding=UTF8 --locale=C.UTF-8 >"$cluster.log" 2>&1 &&
            "${as_server[@]}" "$bin/pg_ctl" --pgdata="$cluster/data" --log="$cluster/server.log" --wait start \
                --options="-k $cluster -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=256MB -c dynamic_shared_memory_type=mmap" >>"$cluster.log" 2>&1
    ) || { cat "$cluster.log" >&2; echo "PostgreSQL did not start." >&2; exit 1; }
    export BEKWAAM_TEST_POSTGRES="Host=$cluster;Username=bekwaam;Database=postgres"
}

stop_postgres() {
    [ -n "${cluster:-}" ] || return 0
    (cd / && "${as_server[@]}" "$(postgres_bin)/pg_ctl" --pgdata="$cluster/data" --mode=immediate stop >/dev/null 2>&1)
    rm -rf "$cluster" "$cluster.log"
}

passed=0
failed=0

run_tests() {
    local project=$1 log summary
    log=$(mktemp)
    local filter=(-trait- "Runs=long")
    [ "$long" = yes ] && filter=()
    say "$project"
    dotnet "tests/$project/bin/Release/net10.0/$project.dll" -noLogo -noColor "${filter[@]}" >"$log" 2>&1
    local code=$?
    if [ "$code" -eq 0 ]; then grep -E '\[SKIP\]|Total:' "$log"; else grep -A 25 -E '\[(FAIL|SKIP)\]|Total:' "$log" | tail -n 300; fi
    summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+' "$log" | tail -n 1)
    if [ -z "$summary" ]; then
        tail -n 60 "$log"
        failed=$((failed + 1))
    else
        read -r total errors bad skipped unasked < <(grep -oE '[0-9]+' <<<"$summary" | tr '\n' ' ')
        passed=$((passed + total - bad - skipped - unasked))
        failed=$((failed + bad + errors))
        [ "$code" -eq 0 ] || [ $((bad + errors)) -gt 0 ] || failed=$((failed + 1))
    fi
    rm -f "$log"
}

finish() {
    stop_postgres
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}

if ! command -v dotnet >/dev/null; then
    echo "The .NET 10 SDK is missing: see https://dotnet.microsoft.com/download" >&2
    exit 1
fi
install_missing

# What is compiled once need not be measured to be compiled better; and one compiler that stays serves all projects.
export DOTNET_TieredPGO=0
say build
dotnet build Bekwaam.slnx -c Release --nologo -v quiet -clp:"ErrorsOnly;NoSummary" -p:UseSharedCompilation=true
built=$?
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
if [ "$built" -ne 0 ]; then
    failed=1
    finish
    exit 1
fi

trap stop_postgres EXIT
start_postgres
for project in tests/*.Tests; do
    run_tests "$(basename "$project")"
done

say format
if dotnet format whitespace --folder --verify-no-changes >/dev/null; then
    passed=$((passed + 1))
else
    echo "Not as 'dotnet format' would write it." >&2
    failed=$((failed + 1))
fi

trap - EXIT
finish
