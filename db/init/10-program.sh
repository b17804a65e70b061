#!/usr/bin/env bash
# Runs once, on an empty server: the program's own role, which is no superuser, and its database.
# By hand: BIENNIEN_DB_PASSWORD=… POSTGRES_USER=postgres bash db/init/10-program.sh
set -euo pipefail
: "${BIENNIEN_DB_PASSWORD:?the password of the role biennien}"

psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set password="$BIENNIEN_DB_PASSWORD" <<'SQL'
create role biennien login password :'password' nosuperuser nocreatedb nocreaterole noreplication;
create database biennien owner biennien encoding 'UTF8' template template0;
revoke all on database biennien from public;
\connect biennien
alter schema public owner to biennien;
revoke all on schema public from public;
SQL
