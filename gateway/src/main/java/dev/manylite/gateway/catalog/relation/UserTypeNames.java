package dev.manylite.gateway.catalog.relation;

import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;

/**
 * What information_schema calls a type that is no domain.
 *
 * @param schema udt_schema
 * @param name udt_name
 * @param dataType data_type
 */
record UserTypeNames(String schema, String name, String dataType) {
  static UserTypeNames of(PgType type, Schema schema) {
    boolean builtIn = Types.byOid(type.oid()).isPresent();
    String dataType = type.isArray() ? "ARRAY" : builtIn ? type.sqlName() : "USER-DEFINED";
    String owner =
        builtIn
            ? Schema.PG_CATALOG
            : schema.types().stream()
                .filter(t -> t.hasOid(type.oid()))
                .map(SchemaType::schema)
                .findFirst()
                .orElse(Schema.PUBLIC);
    return new UserTypeNames(owner, type.name(), dataType);
  }
}
