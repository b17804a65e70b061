#!/usr/bin/env bash
# Brings back what backup.sh saved. Stop the program first; start it afterwards: it rebuilds its search index.
#
#   db/restore.sh FILE                  a server: into the database (PGHOST, PGUSER, PGDATABASE … as libpq reads them), all or nothing.
#                                       What the database holds is replaced. Delete the program's DATA_DIRECTORY/search as well
#   db/restore.sh FILE DATA_DIRECTORY   the embedded database: into a directory that is empty or not there yet
set -euo pipefail
[ $# -ge 1 ] && [ $# -le 2 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2; }
file=$1
[ -r "$file" ] || { echo "Cannot read $file." >&2; exit 1; }

if [ $# -eq 1 ]; then
  database="${PGDATABASE:-biennien}"
  if [ "${BIENNIEN_RESTORE:-}" != yes ]; then
    read -r -p "Replace everything in the database $database by $file? Type yes: " answer
    [ "$answer" = yes ] || { echo "Nothing was done."; exit 1; }
  fi
  pg_restore --clean --if-exists --no-owner --no-privileges --single-transaction --exit-on-error --dbname="$database" "$file"
  # a dump holds no figures for the planner: lists of thousands of rows would be slow until autovacuum comes by
  vacuumdb --analyze-only --quiet --dbname="$database"
  echo "Restored into $database. Now delete the program's search directory and start the program."
else
  directory=$2
  if [ -e "$directory" ] && [ -n "$(ls -A "$directory")" ]; then
    echo "$directory is not empty; nothing was done." >&2
    exit 1
  fi
  mkdir -p "$directory"
  tar --extract --gzip --file="$file" --directory="$directory" --preserve-permissions
  echo "Restored: start the program with --biennien.data-dir=$directory"
fi
