#!/usr/bin/env bash
# Unpacks the zip into a folder with spaces and Vietnamese letters, starts it there and waits until it is ready.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
PYTHON="$(command -v python3 || command -v python)"
ZIP=$(ls "$PWD"/target/bien-nien-*.zip)
SCRATCH=$(mktemp -d)
chmod 755 "$SCRATCH" # PostgreSQL may run as another user
PLACE="$SCRATCH/Tư liệu Sở Ngoại vụ tỉnh Cao Bằng"
PORT=${PORT:-18099}
mkdir -p "$PLACE"
(cd "$PLACE" && { unzip -q "$ZIP" || "$PYTHON" -m zipfile -e "$ZIP" .; })
cd "$PLACE"/bien-nien-*
if [ -f Mo-Bien-Nien.cmd ]; then
  cmd //c Mo-Bien-Nien.cmd --server.port="$PORT" --biennien.open-browser=false >../log 2>&1 &
else
  ./mo-bien-nien.sh --server.port="$PORT" --biennien.open-browser=false >../log 2>&1 &
fi
PROGRAM=$!
trap 'kill $PROGRAM 2>/dev/null || true; wait $PROGRAM 2>/dev/null || true' EXIT
for _ in $(seq 180); do
  if curl -fsS "http://127.0.0.1:$PORT/actuator/health/readiness" 2>/dev/null | grep -q UP; then
    ls du-lieu
    echo "Ready in: $PWD"
    exit 0
  fi
  kill -0 $PROGRAM 2>/dev/null || break
  sleep 1
done
cat ../log
exit 1
