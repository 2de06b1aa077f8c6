#!/usr/bin/env bash
# A person's way through Adminer on the server at port $1: login, structure, data, edit, export, SQL command,
# create and alter. Prints the pages as text.
work=$(mktemp -d)
port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
echo '<?php function adminer_object() { class Open extends Adminer { function login($login, $password) { return true; } } return new Open; } include "/usr/share/adminer/adminer.php";' > "$work/index.php"
# One page as it opens it and no more: the driver that PHP has.
php -d session.save_path="$work" -d error_reporting=0 -S "127.0.0.1:$port" -t "$work" > "$work/log" 2>&1 &
php=$!
trap 'kill $php; rm -rf "$work"' EXIT
psql -Xq -p "$1" -d postgres -c 'DROP DATABASE IF EXISTS adminer' -c 'CREATE DATABASE adminer' 2> /dev/null
psql -Xq -p "$1" -d adminer -v ON_ERROR_STOP=1 -f "$(dirname "$0")/schema.sql"
for _ in $(seq 50); do curl -s -o /dev/null "http://127.0.0.1:$port/" && break; sleep 0.1; done
base="http://127.0.0.1:$port/?pgsql=127.0.0.1%3A$1&username=postgres"
# HTML as lines of text: no tokens, times, ports, scripts; a row of a table on each line.
text() {
  tr '\n' ' ' | sed -e 's/<script[^>]*>[^<]*<\/script>//g; s/<\/\(tr\|h2\|p\|form\|table\|option\|li\|div\)>/&\n/g; s/<input type=.hidden. name=.token.[^>]*>//g' \
    | sed -e "s/127\.0\.0\.1%3A$1/SERVER/g; s/127\.0\.0\.1:$1/SERVER/g; s/:$port//g; s/([0-9.]* s)//g; s/[0-9.]* s\b/TIME/g; s/&token=[0-9:]*//g" \
      -e 's/<\(t[dh]\|option\|input\|textarea\|a\) *[^>]*\(value\|checked\|selected\)\(=.[^>]*\|\)>/<\1 \2\3>/g; s/nonce="[^"]*"//g; s/\b[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\b/TIME/g; s/<span class=.time.>[^<]*<\/span>//g; s/version=[0-9.]*//g; s/15\.[0-9]* ([^)]*)/15/g; s/PostgreSQL 15[^ ,<]*[^,<]*/PostgreSQL/g' \
    | sed -e 's/<[^>]*value=.\([^>]*\).>/[\1]/g; s/<[^>]*>/ /g; s/  */ /g; s/^ //; s/ $//' | grep -v '^$\|QUERY PLAN\|^Language\|^Logout\|^Adminer\|^Login'
}
get() {
  echo "== GET $1"
  curl -s -b "$work/jar" -c "$work/jar" -L "$base&$1" | text "$target"
}
post() { # PATH FIELD…
  echo "== POST $*"
  local path=$1 token
  shift
  token=$(curl -s -b "$work/jar" -c "$work/jar" "$base&$path" | grep -oE "name='token' value='[0-9:]+'" | head -1 | grep -oE '[0-9]+:[0-9]+')
  local fields=(--data-urlencode "token=$token")
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  curl -s -b "$work/jar" -c "$work/jar" -L "${fields[@]}" "$base&$path" | text "$target"
}
target=$1
echo "== login"
curl -s -c "$work/jar" -L -d 'auth[driver]=pgsql' -d "auth[server]=127.0.0.1:$1" -d 'auth[username]=postgres' -d 'auth[password]=x' -d 'auth[db]=adminer' \
  "http://127.0.0.1:$port/" | text "$1"
db='db=adminer&ns=public'
get 'db=adminer'
get "$db"
for table in author book every; do
  get "$db&table=$table"
  get "$db&select=$table"
  get "$db&create=$table"
  get "$db&indexes=$table"
done
get "$db&table=cheap"
get "$db&view=cheap"
get "$db&select=cheap"
get "$db&foreign=book&name=book_author_id_fkey"
get "$db&select=book&columns%5B0%5D%5Bfun%5D=count&columns%5B0%5D%5Bcol%5D=id&where%5B0%5D%5Bcol%5D=price&where%5B0%5D%5Bop%5D=%3E&where%5B0%5D%5Bval%5D=3&order%5B0%5D=id&limit=5"
get "$db&select=author&where%5B0%5D%5Bcol%5D=name&where%5B0%5D%5Bop%5D=ILIKE+%25%25&where%5B0%5D%5Bval%5D=an&order%5B0%5D=name&desc%5B0%5D=1"
get "$db&select=every&where%5B0%5D%5Bcol%5D=&where%5B0%5D%5Bop%5D=LIKE+%25%25&where%5B0%5D%5Bval%5D=x"
get "$db&edit=author&where%5Bid%5D=1"
get "$db&edit=every"
post "$db&edit=author&where%5Bid%5D=2" 'fields[id]=2' 'fields[name]=Bobby' 'fields[born]=1960-02-29' 'fields[mood]=sad' 'fields[tags]={a}' 'save=Save'
post "$db&edit=author" 'function[id]=' 'fields[id]=77' 'fields[name]=New' 'function[born]=NULL' 'fields[born]=' 'fields[mood]=ok' 'fields[tags]={}' 'insert=Save'
post "$db&edit=author&where%5Bid%5D=77" 'delete=Delete'
post "$db&sql=" 'query=SELECT a.name, count(*) AS n FROM author a JOIN book b ON b.author_id = a.id GROUP BY 1 ORDER BY 1; SELECT 1 / 0; INSERT INTO author (name) VALUES ('"'"'by sql'"'"'); EXPLAIN SELECT 1' 'limit='
post "$db&create=" 'name=made' 'fields[1][field]=id' 'fields[1][orig]=' 'fields[1][type]=integer' 'auto_increment_col=1' 'fields[2][field]=word' 'fields[2][orig]=' 'fields[2][type]=character varying' 'fields[2][length]=30' 'fields[2][null]=1' 'fields[2][has_default]=1' 'fields[2][default]=x' 'Comment=of words'
get "$db&table=made"
post "$db&create=made" 'name=remade' 'fields[1][field]=id' 'fields[1][orig]=id' 'fields[1][type]=bigint' 'auto_increment_col=1' 'fields[2][field]=term' 'fields[2][orig]=word' 'fields[2][type]=text' 'fields[3][field]=at' 'fields[3][orig]=' 'fields[3][type]=timestamptz' 'fields[3][null]=1'
get "$db&table=remade"
post "$db&indexes=remade" 'indexes[1][type]=PRIMARY' 'indexes[1][columns][1]=id' 'indexes[1][name]=made_pkey' 'indexes[2][type]=UNIQUE' 'indexes[2][columns][1]=term' 'indexes[2][columns][2]=at' 'indexes[2][name]=by_term'
post "$db&foreign=remade" 'table=author' 'source[0]=id' 'target[0]=id' 'on_delete=CASCADE' 'on_update=NO ACTION'
get "$db&table=remade"
post "$db&view=" 'name=seen' 'select=SELECT id, name FROM author' 'materialized='
get "$db&table=seen"
post "$db&type=" 'name=color' "as=AS ENUM ('red', 'green')"
post "$db&sequence=" 'name=counter' 'as='
get "$db&schema="
get "$db&privileges="
get 'db=adminer&scheme=other'
get 'variables=' | grep -o 'work_mem [0-9a-zA-Z]*'
get 'status=' | head -3
get "$db&dump=author"
echo '== export'
token=$(curl -s -b "$work/jar" "$base&$db&dump=" | grep -oE "name='token' value='[0-9:]+'" | head -1 | grep -oE '[0-9]+:[0-9]+')
curl -s -b "$work/jar" -d "token=$token" -d output=text -d format=sql -d db_style= -d types=1 -d routines=1 -d table_style=DROP%2BCREATE -d auto_increment=1 -d triggers=1 -d data_style=INSERT \
  -d 'tables[]=author' -d 'tables[]=book' -d 'tables[]=every' -d 'tables[]=cheap' -d 'data[]=author' -d 'data[]=book' -d 'data[]=every' "$base&$db&dump=" | sed -e 's/^-- 20.*/-- TIME/; s/PostgreSQL 15.*/PostgreSQL/'
post "$db" 'tables[]=remade' 'drop=Drop'
get "$db"
