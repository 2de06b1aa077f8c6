package dev.manylite.translator.type.hash;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.array.VectorType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.Map;
import java.util.Optional;

/** The hash function of one type's default hash operator class (pg_amproc). */
@FunctionalInterface
public interface ValueHash {
  /**
   * Support function 2: the hash of a runtime value (not null) under a seed. Its lower half is
   * support function 1 where the seed is 0.
   */
  long extended(Object value, long seed);

  /** Support function 1. */
  default int plain(Object value) {
    return (int) extended(value, 0);
  }

  /** Empty where PostgreSQL has no hash function for the type. */
  static Optional<ValueHash> of(PgType type) {
    if (type instanceof DomainType) {
      return of(DomainType.base(type));
    }
    if (type instanceof EnumType labels) {
      return Optional.of(
          (v, seed) -> HashBytes.extended(labels.label((String) v).orElseThrow().oid(), seed));
    }
    if (type instanceof VectorType vector) {
      return type.oid() == Types.OIDVECTOR.oid()
          ? Optional.of(ScalarHashes::oidVector)
          : Optional.empty();
    }
    if (type instanceof ArrayType array) {
      return of(array.element()).map(ContainerHashes::array);
    }
    if (type instanceof RangeType range) {
      return of(range.subtype()).map(bound -> ContainerHashes.range(range, bound));
    }
    if (type instanceof MultirangeType multirange) {
      return of(multirange.range().subtype())
          .map(bound -> ContainerHashes.multirange(multirange, bound));
    }
    if (type instanceof RowType row) {
      return ContainerHashes.row(row);
    }
    return Optional.ofNullable(ByOid.TABLE.get(type.oid()));
  }

  /** The types that are not made of others. */
  final class ByOid {
    private static final Map<Integer, ValueHash> TABLE =
        Map.ofEntries(
            Map.entry(Types.BOOL.oid(), ScalarHashes::int4),
            Map.entry(Types.CHAR.oid(), ScalarHashes::singleChar),
            Map.entry(Types.INT2.oid(), ScalarHashes::int4),
            Map.entry(Types.INT4.oid(), ScalarHashes::int4),
            Map.entry(Types.INT8.oid(), ScalarHashes::int8),
            Map.entry(Types.OID.oid(), ScalarHashes::int4),
            Map.entry(Types.REGPROC.oid(), ScalarHashes::int4),
            Map.entry(Types.REGPROCEDURE.oid(), ScalarHashes::int4),
            Map.entry(Types.REGOPER.oid(), ScalarHashes::int4),
            Map.entry(Types.REGOPERATOR.oid(), ScalarHashes::int4),
            Map.entry(Types.REGCLASS.oid(), ScalarHashes::int4),
            Map.entry(Types.REGTYPE.oid(), ScalarHashes::int4),
            Map.entry(Types.REGROLE.oid(), ScalarHashes::int4),
            Map.entry(Types.REGNAMESPACE.oid(), ScalarHashes::int4),
            Map.entry(Types.REGCONFIG.oid(), ScalarHashes::int4),
            Map.entry(Types.REGDICTIONARY.oid(), ScalarHashes::int4),
            Map.entry(Types.XID.oid(), ScalarHashes::int4),
            Map.entry(Types.CID.oid(), ScalarHashes::int4),
            Map.entry(Types.XID8.oid(), ScalarHashes::xid8),
            Map.entry(Types.TID.oid(), ScalarHashes::tid),
            Map.entry(Types.FLOAT4.oid(), ScalarHashes::float8),
            Map.entry(Types.FLOAT8.oid(), ScalarHashes::float8),
            Map.entry(Types.NUMERIC.oid(), NumericHash::extended),
            Map.entry(Types.TEXT.oid(), ScalarHashes::text),
            Map.entry(Types.VARCHAR.oid(), ScalarHashes::text),
            Map.entry(Types.NAME.oid(), ScalarHashes::text),
            Map.entry(Types.BPCHAR.oid(), ScalarHashes::bpchar),
            Map.entry(Types.BYTEA.oid(), ScalarHashes::bytea),
            Map.entry(Types.DATE.oid(), ScalarHashes::date),
            Map.entry(Types.TIME.oid(), ScalarHashes::time),
            Map.entry(Types.TIMETZ.oid(), ScalarHashes::timetz),
            Map.entry(Types.TIMESTAMP.oid(), ScalarHashes::timestamp),
            Map.entry(Types.TIMESTAMPTZ.oid(), ScalarHashes::timestamp),
            Map.entry(Types.INTERVAL.oid(), ScalarHashes::interval),
            Map.entry(Types.UUID.oid(), ScalarHashes::uuid),
            Map.entry(Types.INET.oid(), ScalarHashes::inet),
            Map.entry(Types.CIDR.oid(), ScalarHashes::inet),
            Map.entry(Types.MACADDR.oid(), ScalarHashes::macaddr),
            Map.entry(Types.MACADDR8.oid(), ScalarHashes::macaddr),
            Map.entry(Types.PG_LSN.oid(), ScalarHashes::logPosition),
            Map.entry(Types.JSONB.oid(), JsonbHash::extended));

    private ByOid() {}
  }
}
