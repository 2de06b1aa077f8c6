//! What tokio-postgres sees, printed line by line, so that the output of two servers can be compared
//! (see run.sh): it knows a value's type from the server alone.

use tokio_postgres::{Client, NoTls};

const PREPARED: [&str; 11] = [
    "SELECT $1 + 1, $2 || 'x'",
    "SELECT * FROM t WHERE id = ANY($1) AND price > $2 AND ts < now() - $3::interval",
    "SELECT $1::mood, $2::comp, $3::posint, $4::int4range",
    "SELECT t, (t).name, ROW(1, 'a') FROM t",
    "INSERT INTO t (name, price, ts, j, tags, u) VALUES ($1, $2, $3, $4, $5, $6) RETURNING *",
    "SELECT array_agg(m), '{[1,2)}'::int4multirange, 'a b'::tsvector, B'101' FROM e",
    "SELECT $1",
    "SELECT $1 IS NULL",
    "SELECT coalesce($1, 2.5), CASE WHEN $2 THEN $3 ELSE 1::int8 END",
    "SELECT * FROM ft($1) AS q LIMIT $2",
    "UPDATE t SET price = price * $1 WHERE name = $2",
];

#[tokio::main]
async fn main() {
    let port = std::env::args().nth(1).expect("a port");
    let target = format!("host=127.0.0.1 port={port} user=postgres dbname=drivers");
    let (client, connection) = tokio_postgres::connect(&target, NoTls).await.unwrap();
    tokio::spawn(connection);
    types(&client).await;
    rows(&client).await;
    pipeline(&client).await;
}

/// OIDs of the database's own types are left out: no two databases give the same.
async fn types(client: &Client) {
    for sql in PREPARED {
        match client.prepare(sql).await {
            Ok(statement) => {
                let parameters: Vec<_> = statement
                    .params()
                    .iter()
                    .map(|t| (t.name(), t.kind()))
                    .collect();
                println!("{sql} {}", without_oids(&format!("{parameters:?}")));
                for column in statement.columns() {
                    let kind = without_oids(&format!("{:?}", column.type_().kind()));
                    println!("  {} {} {kind}", column.name(), column.type_().name());
                }
            }
            Err(error) => {
                let fault = error.as_db_error().unwrap();
                println!("{sql} {:?} {:?}", fault.code(), fault.message());
            }
        }
    }
}

fn without_oids(text: &str) -> String {
    let mut parts = text.split("oid: ");
    let first = parts.next().unwrap().to_string();
    parts.fold(first, |all, part| {
        all + part.trim_start_matches(|c: char| c.is_ascii_digit())
    })
}

async fn rows(client: &Client) {
    let ids = vec![1i32, 2];
    let sql = "SELECT id, name, f, tags, ok FROM t WHERE id = ANY($1) ORDER BY id";
    for row in client.query(sql, &[&ids]).await.unwrap() {
        let id: i32 = row.get(0);
        let name: Option<String> = row.get(1);
        let f: Option<f64> = row.get(2);
        let tags: Option<Vec<Option<String>>> = row.get(3);
        let ok: Option<bool> = row.get(4);
        println!("{id} {name:?} {f:?} {tags:?} {ok:?}");
    }
    println!(
        "{:?}",
        client
            .simple_query("SELECT 1; SELECT 'a', NULL")
            .await
            .unwrap()
            .len()
    );
}

async fn pipeline(client: &Client) {
    let (count, quotient) = tokio::join!(
        client.query_one("SELECT count(*) FROM k WHERE a > $1", &[&1i32]),
        client.query_one("SELECT 1 / $1", &[&0i32])
    );
    println!(
        "{:?}",
        count
            .map(|row| row.get::<_, i64>(0))
            .map_err(|e| e.code().cloned())
    );
    println!(
        "{:?}",
        quotient
            .map(|row| row.get::<_, i32>(0))
            .map_err(|e| e.code().cloned())
    );
}
