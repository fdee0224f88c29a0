#!/usr/bin/env bash
# The fault tests at the full figures of RELIABILITY.md: `tests/faults/full.sh [PART-OF-A-NAME]`. A quarter of an hour
# on two cores. On Debian it needs strace; mounts are made in a namespace of the user's own.
set -euo pipefail
cd "$(dirname "$0")/../.."
export FAULTS=full FAULTS_REQUIRED=1
# A limit and a kill are no reason for a core file.
ulimit -c 0
exec cargo test --release --test faults -- --test-threads=1 "$@"
