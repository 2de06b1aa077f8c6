// What pgx sees, printed line by line, so that the output of two servers can be compared (see run.sh):
// types it has no text for are sent and read in binary.
package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/jackc/pgx/v4"
)

const table = `CREATE TABLE px (id bigserial PRIMARY KEY, n text, p numeric(10,2), ts timestamptz,
	d date, j jsonb, tags text[], u uuid, ok bool, b bytea, f float8, iv interval, r int4range, ip inet)`

const insert = `INSERT INTO px (n, p, ts, d, j, tags, u, ok, b, f, iv, r, ip)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`

func main() {
	ctx := context.Background()
	c, err := pgx.Connect(ctx, "postgres://postgres@127.0.0.1:"+os.Args[1]+"/drivers")
	if err != nil {
		panic(err)
	}
	defer c.Close(ctx)
	types(ctx, c)
	batch(ctx, c)
	copyIn(ctx, c)
	savepoint(ctx, c)
	cancel(ctx, c)
}

func types(ctx context.Context, c *pgx.Conn) {
	noon := time.Unix(1700000000, 0).UTC()
	fmt.Println(c.Exec(ctx, table))
	fmt.Println(c.Exec(ctx, insert, "n", "12.5", noon, noon, map[string]int{"a": 1}, []string{"x", "y"},
		"00000000-0000-0000-0000-000000000007", true, []byte{1, 2}, 1.5, time.Hour, "[1,5)", "10.0.0.1"))
	rows, err := c.Query(ctx, "SELECT * FROM px WHERE id = $1 AND n = ANY($2) AND ts < $3 LIMIT $4",
		1, []string{"n"}, time.Now(), 5)
	if err != nil {
		panic(err)
	}
	for rows.Next() {
		fmt.Println(rows.Values())
	}
	for _, f := range rows.FieldDescriptions() {
		fmt.Println(string(f.Name), f.DataTypeOID, f.DataTypeSize, f.TypeModifier, f.Format)
	}
	fmt.Println(rows.Err())
}

func batch(ctx context.Context, c *pgx.Conn) {
	b := &pgx.Batch{}
	for i := 0; i < 5; i++ {
		b.Queue("INSERT INTO px (n, f) VALUES ($1, $2) RETURNING id", fmt.Sprint(i), float64(i))
	}
	b.Queue("SELECT count(*) FROM px WHERE f > $1", 1.0)
	b.Queue("SELECT 1 / $1::int", 0)
	results := c.SendBatch(ctx, b)
	for i := 0; i < b.Len(); i++ {
		var n int64
		err := results.QueryRow().Scan(&n)
		fmt.Println(n, err)
	}
	fmt.Println(results.Close())
}

func copyIn(ctx context.Context, c *pgx.Conn) {
	rows := [][]interface{}{{"a", 1.0, true}, {"b", 2.0, nil}}
	fmt.Println(c.CopyFrom(ctx, pgx.Identifier{"px"}, []string{"n", "f", "ok"}, pgx.CopyFromRows(rows)))
}

func savepoint(ctx context.Context, c *pgx.Conn) {
	outer, err := c.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.Serializable})
	if err != nil {
		panic(err)
	}
	inner, _ := outer.Begin(ctx)
	_, err = inner.Exec(ctx, "INSERT INTO px (id) VALUES (1)")
	fmt.Println(err, inner.Rollback(ctx))
	var count int
	err = outer.QueryRow(ctx, "SELECT count(*)::int FROM px").Scan(&count)
	fmt.Println(count, err, outer.Commit(ctx))
}

func cancel(ctx context.Context, c *pgx.Conn) {
	soon, stop := context.WithTimeout(ctx, 300*time.Millisecond)
	defer stop()
	_, err := c.Exec(soon, "SELECT pg_sleep(10)")
	fmt.Println(err)
}
