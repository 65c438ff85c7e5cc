#!/bin/sh
# First start of the database container: the group that holds the grants and the two logins (the same as src/platform/db/rollen.ts).
set -eu
psql -v ON_ERROR_STOP=1 --username postgres --dbname beitragswerk \
  -v besitzer="$BESITZER_PASSWORD" -v dienst="$DIENST_PASSWORD" <<'SQL'
create role beitragswerk_app nologin;
create role beitragswerk_besitzer login password :'besitzer';
create role beitragswerk_dienst login password :'dienst' in role beitragswerk_app;
alter database beitragswerk owner to beitragswerk_besitzer;
SQL
