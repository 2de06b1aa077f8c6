#!/usr/bin/env bash
# Django against the server at port $1: migrate, makemigrations after changes, migrate there and back,
# inspectdb, sqlflush, the ORM, the admin. Prints what they print. With DJANGO_POOLED=1 through a pooler.
here=$(cd "$(dirname "$0")" && pwd)
export DJANGO_PORT=$1 DJANGO_SETTINGS_MODULE=settings PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0
export DJANGO_APP
DJANGO_APP=$(mktemp -d)
trap 'rm -rf "$DJANGO_APP"' EXIT
mkdir -p "$DJANGO_APP/league/migrations"
touch "$DJANGO_APP/league/__init__.py" "$DJANGO_APP/league/migrations/__init__.py"
python=/usr/bin/python3
manage() {
  echo "\$ django-admin $*"
  $python -W ignore -m django "$@" 2>&1 | sed -e "s#$DJANGO_APP#APP#g; s/ on 20[-0-9]* [0-9:]*/ on DAY/"
}
psql -Xq -p "${DJANGO_ADMIN_PORT:-$1}" -d postgres -c 'DROP DATABASE IF EXISTS django' -c 'CREATE DATABASE django' 2> /dev/null
cp "$here/models_first.py" "$DJANGO_APP/league/models.py"
manage makemigrations league --no-color | grep -v '^$'
manage migrate --no-color
manage createcachetable
manage sqlmigrate league 0001
cp "$here/models_second.py" "$DJANGO_APP/league/models.py"
# What was renamed is asked: at → at_time and the models' score → points.
yes y | manage makemigrations league --no-color --name second | sed 's/\[y\/N\].*$/ /'
export DJANGO_AUTO_FIELD=django.db.models.BigAutoField
yes y | manage makemigrations league --no-color --name big
manage migrate --no-color
manage migrate --no-color --plan
manage showmigrations league
manage migrate --no-color league 0001
manage migrate --no-color league
manage makemigrations --check --dry-run
cp "$here/admin_of_league.py" "$DJANGO_APP/league/admin.py"
manage check --database default
# Which of several unique constraints comes first is left open.
manage inspectdb --include-views | sed 's/unique_together = .*/unique_together/'
manage sqlsequencereset league
echo '$ use'
$python -W ignore -c "import django; django.setup(); exec(compile(open('$here/use.py').read(), 'use.py', 'exec'))" 2>&1
manage dumpdata league.skill --indent 1
manage flush --no-input
manage migrate --no-color league zero
