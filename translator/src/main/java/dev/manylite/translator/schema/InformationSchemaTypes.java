package dev.manylite.translator.schema;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import java.util.List;
import java.util.Optional;

/**
 * The domains of information_schema (manual, 37.2), which are the types of its views' columns.
 * Every database has them, under the OIDs that are recorded.
 */
public final class InformationSchemaTypes {
  private static final int C_COLLATION = 950;
  private static final int FRACTION_OF_SECOND = 2;

  private InformationSchemaTypes() {}

  /** In the order of their OIDs. */
  public static final List<SchemaType> ALL =
      List.of(
          domain(
              13221,
              "cardinal_number",
              SqlType.of(Types.INT4),
              null,
              0,
              check(13222, "cardinal_number_domain_check", "(VALUE >= 0)")),
          domain(13224, "character_data", SqlType.of(Types.VARCHAR), null, C_COLLATION),
          domain(13226, "sql_identifier", SqlType.of(Types.NAME), null, C_COLLATION),
          domain(
              13232,
              "time_stamp",
              new SqlType(Types.TIMESTAMPTZ, FRACTION_OF_SECOND),
              "CURRENT_TIMESTAMP(2)",
              0),
          domain(
              13234,
              "yes_or_no",
              new SqlType(Types.VARCHAR, Types.VARCHAR.modifier(List.of("3"))),
              null,
              C_COLLATION,
              check(
                  13235,
                  "yes_or_no_check",
                  "((VALUE)::text = ANY ((ARRAY['YES'::character varying, 'NO'::character"
                      + " varying])::text[]))")));

  /** Of one of the domains or the array over one. */
  public static Optional<PgType> type(int oid) {
    return ALL.stream()
        .filter(t -> t.hasOid(oid))
        .map(t -> oid == t.oid() ? t.type() : Types.array(t.type()))
        .findFirst();
  }

  public static Optional<PgType> type(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).map(SchemaType::type).findFirst();
  }

  private static DomainConstraint check(int oid, String name, String expression) {
    return new DomainConstraint(oid, name, expression, true, null);
  }

  /** The OID of the array over a domain is the one before the domain's. */
  private static SchemaType domain(
      int oid,
      String name,
      SqlType over,
      String defaultExpression,
      int collation,
      DomainConstraint... checks) {
    DomainType type =
        new DomainType(
            DomainType.facts(
                oid, oid - 1, name, Schema.INFORMATION_SCHEMA + "." + name, over.base()),
            Schema.INFORMATION_SCHEMA,
            over,
            defaultExpression,
            false,
            List.of(checks),
            collation);
    return new SchemaType(Schema.INFORMATION_SCHEMA, type, null);
  }
}
