package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types that other programs declare their columns with → PostgreSQL's. Only the declared type
 * decides, never the data. A name that is in no list follows SQLite's own rules of affinity
 * ("Datatypes in SQLite", 3.1), where they say something.
 */
final class DeclaredTypes {
  private static final Map<String, PgType> BY_NAME =
      Map.ofEntries(
          Map.entry("integer", Types.INT4),
          Map.entry("int", Types.INT4),
          Map.entry("mediumint", Types.INT4),
          Map.entry("year", Types.INT4),
          Map.entry("serial", Types.INT4),
          Map.entry("bigint", Types.INT8),
          Map.entry("bigserial", Types.INT8),
          Map.entry("big int", Types.INT8),
          Map.entry("long", Types.INT8),
          Map.entry("unsigned big int", Types.INT8),
          Map.entry("bigint unsigned", Types.INT8),
          Map.entry("int unsigned", Types.INT8),
          Map.entry("integer unsigned", Types.INT8),
          Map.entry("unsigned int", Types.INT8),
          Map.entry("unsigned integer", Types.INT8),
          Map.entry("smallint", Types.INT2),
          Map.entry("tinyint", Types.INT2),
          Map.entry("smallint unsigned", Types.INT4),
          Map.entry("tinyint unsigned", Types.INT2),
          Map.entry("bool", Types.BOOL),
          Map.entry("boolean", Types.BOOL),
          Map.entry("real", Types.FLOAT8),
          Map.entry("float", Types.FLOAT8),
          Map.entry("double", Types.FLOAT8),
          Map.entry("double precision", Types.FLOAT8),
          Map.entry("decimal", Types.NUMERIC),
          Map.entry("dec", Types.NUMERIC),
          Map.entry("money", Types.NUMERIC),
          Map.entry("currency", Types.NUMERIC),
          Map.entry("nvarchar", Types.VARCHAR),
          Map.entry("varchar2", Types.VARCHAR),
          Map.entry("nvarchar2", Types.VARCHAR),
          Map.entry("character varying", Types.VARCHAR),
          Map.entry("varying character", Types.VARCHAR),
          Map.entry("national varying character", Types.VARCHAR),
          Map.entry("national character varying", Types.VARCHAR),
          Map.entry("char", Types.BPCHAR),
          Map.entry("character", Types.BPCHAR),
          Map.entry("nchar", Types.BPCHAR),
          Map.entry("native character", Types.BPCHAR),
          Map.entry("national character", Types.BPCHAR),
          Map.entry("", Types.TEXT),
          Map.entry("any", Types.TEXT),
          Map.entry("clob", Types.TEXT),
          Map.entry("nclob", Types.TEXT),
          Map.entry("string", Types.TEXT),
          Map.entry("tinytext", Types.TEXT),
          Map.entry("mediumtext", Types.TEXT),
          Map.entry("longtext", Types.TEXT),
          Map.entry("blob", Types.BYTEA),
          Map.entry("tinyblob", Types.BYTEA),
          Map.entry("mediumblob", Types.BYTEA),
          Map.entry("longblob", Types.BYTEA),
          Map.entry("binary", Types.BYTEA),
          Map.entry("varbinary", Types.BYTEA),
          Map.entry("datetime", Types.TIMESTAMP),
          Map.entry("datetime2", Types.TIMESTAMP),
          Map.entry("smalldatetime", Types.TIMESTAMP),
          Map.entry("timestamp", Types.TIMESTAMP),
          Map.entry("datetimeoffset", Types.TIMESTAMPTZ),
          Map.entry("time", Types.TIME),
          Map.entry("guid", Types.UUID),
          Map.entry("uniqueidentifier", Types.UUID));

  private static final Set<PgType> WITH_ARGUMENTS =
      Set.of(Types.VARCHAR, Types.BPCHAR, Types.NUMERIC, Types.BIT, Types.VARBIT);

  private DeclaredTypes() {}

  static SqlType of(String declared) {
    int open = declared.indexOf('(');
    List<String> arguments = List.of();
    String name = declared;
    if (open >= 0) {
      String inner = declared.substring(open + 1, declared.lastIndexOf(')'));
      arguments = Arrays.stream(inner.split(",")).map(String::strip).toList();
      name = declared.substring(0, open);
    }
    name = name.strip().toLowerCase(Locale.ROOT);
    // Manylite's own spelling where SQLite's affinity would alter the values.
    Optional<PgType> type =
        name.endsWith(" text")
            ? Types.byName(name.substring(0, name.length() - " text".length()))
                .filter(DeclaredTypes::storable)
            : named(name);
    return type.isPresent()
        ? withModifier(type.get(), arguments)
        : SqlType.of(byAffinity(declared));
  }

  /** SQLite keeps the words but not the blanks between them. */
  static boolean isSameDeclaration(String one, String other) {
    return words(one).equals(words(other));
  }

  private static String words(String declaration) {
    return declaration.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
  }

  private static Optional<PgType> named(String name) {
    PgType known = BY_NAME.get(name);
    return known != null ? Optional.of(known) : Types.byName(name).filter(DeclaredTypes::storable);
  }

  private static boolean storable(PgType type) {
    return type.facts().category() != 'P' && type.facts().category() != 'X';
  }

  /** Arguments that the type does not take, such as those of {@code INTEGER(11)}, say nothing. */
  private static SqlType withModifier(PgType type, List<String> arguments) {
    if (type == Types.BPCHAR && arguments.isEmpty()) {
      // A bare CHAR is no CHAR(1) in SQLite.
      return SqlType.of(Types.TEXT);
    }
    if (!WITH_ARGUMENTS.contains(type) || arguments.isEmpty()) {
      return SqlType.of(type);
    }
    try {
      return new SqlType(type, type.modifier(arguments));
    } catch (SqlFault outOfRange) {
      return SqlType.of(type);
    }
  }

  private static PgType byAffinity(String declared) {
    String name = declared.toUpperCase(Locale.ROOT);
    if (name.contains("INT")) {
      return Types.INT8;
    }
    if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
      return Types.TEXT;
    }
    if (name.contains("BLOB")) {
      return Types.BYTEA;
    }
    if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
      return Types.FLOAT8;
    }
    return Types.TEXT;
  }
}
