#!/usr/bin/env bash
# Saves the archive into one file.
#
#   db/backup.sh FILE                  a server: pg_dump, while it runs. Connects as libpq does (PGHOST, PGPORT, PGUSER, PGDATABASE,
#                                      PGPASSWORD or ~/.pgpass); needs pg_dump of PostgreSQL 18 or newer
#   db/backup.sh FILE DATA_DIRECTORY   the embedded database: a cold copy, with the program stopped
#
# The search index is left out: it is rebuilt from the records.
set -euo pipefail
[ $# -ge 1 ] && [ $# -le 2 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 2; }
file=$1
[ ! -e "$file" ] || { echo "There is already something at $file; nothing was done." >&2; exit 1; }
unfinished="$file.part"
trap 'rm -f "$unfinished"' EXIT
umask 077

if [ $# -eq 1 ]; then
  pg_dump --format=custom --no-owner --no-privileges --dbname="${PGDATABASE:-biennien}" --file="$unfinished"
  pg_restore --list "$unfinished" >/dev/null
else
  directory=$2
  pid="$directory/db/pgdata/postmaster.pid"
  [ -e "$directory/db/pgdata/PG_VERSION" ] || { echo "No archive in $directory." >&2; exit 1; }
  if [ -e "$pid" ] && kill -0 "$(head -n 1 "$pid")" 2>/dev/null; then
    echo "The program, or its database, is still running on $directory: stop it first." >&2
    exit 1
  fi
  tar --create --gzip --file="$unfinished" --directory="$directory" --exclude=./search --exclude=./pgbin .
  tar --list --gzip --file="$unfinished" >/dev/null
fi
mv "$unfinished" "$file"
echo "Saved: $file ($(du -h "$file" | cut -f 1))"
