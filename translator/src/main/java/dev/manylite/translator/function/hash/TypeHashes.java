package dev.manylite.translator.function.hash;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.hash.ValueHash;

/** hashint4, hashtext, hash_numeric … and the same with a seed: one of each type. */
final class TypeHashes implements FunctionSet {
  @Override
  public void define(Definitions d) {
    plain(d, "hashint2", Types.INT2);
    plain(d, "hashint4", Types.INT4);
    plain(d, "hashint8", Types.INT8);
    plain(d, "hashoid", Types.OID);
    plain(d, "hashchar", Types.CHAR);
    plain(d, "hashname", Types.NAME);
    plain(d, "hashtext", Types.TEXT);
    plain(d, "hashbpchar", Types.BPCHAR);
    plain(d, "hashfloat4", Types.FLOAT4);
    plain(d, "hashfloat8", Types.FLOAT8);
    plain(d, "hashinet", Types.INET);
    plain(d, "hashmacaddr", Types.MACADDR);
    plain(d, "hashmacaddr8", Types.MACADDR8);
    plain(d, "hashoidvector", Types.OIDVECTOR);
    plain(d, "hashtid", Types.TID);
    underscored(d, "hash_numeric", Types.NUMERIC);
    underscored(d, "time_hash", Types.TIME);
    underscored(d, "timetz_hash", Types.TIMETZ);
    underscored(d, "timestamp_hash", Types.TIMESTAMP);
    underscored(d, "interval_hash", Types.INTERVAL);
    underscored(d, "uuid_hash", Types.UUID);
    underscored(d, "jsonb_hash", Types.JSONB);
    underscored(d, "pg_lsn_hash", Types.PG_LSN);
  }

  private static void plain(Definitions d, String name, PgType type) {
    define(d, name, name + "extended", type);
  }

  private static void underscored(Definitions d, String name, PgType type) {
    define(d, name, name + "_extended", type);
  }

  private static void define(Definitions d, String name, String extended, PgType type) {
    ValueHash hash = ValueHash.of(type).orElseThrow();
    d.function(name, type).returns(INT4).java((c, a) -> (long) hash.plain(a[0]));
    d.function(extended, type, INT8).returns(INT8).java((c, a) -> hash.extended(a[0], (Long) a[1]));
  }
}
