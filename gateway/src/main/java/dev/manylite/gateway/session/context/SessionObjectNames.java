package dev.manylite.gateway.session.context;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.gateway.session.setting.QualifiedNames;
import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.system.RecordedObjects;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Configurations;
import dev.manylite.translator.function.textsearch.dictionary.Dictionaries;
import dev.manylite.translator.function.textsearch.dictionary.Dictionary;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.ObjectsByOid;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.ObjectNames;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * regclass, regtype, regproc, regoper, regnamespace and regrole by the session's schema and the
 * server's roles; regconfig and regdictionary by PostgreSQL's own.
 */
public final class SessionObjectNames implements ObjectNames {
  /** Those whose texts are more than names with dots. */
  private static final Set<String> WRITTEN = Set.of("regtype", "regprocedure", "regoperator");

  private final Supplier<Schema> schema;
  private final Roles roles;
  private final RecordedObjects recorded;
  private final RoutineObjectNames routines;

  public SessionObjectNames(Supplier<Schema> schema, Roles roles, RecordedObjects recorded) {
    this.schema = schema;
    this.roles = roles;
    this.recorded = recorded;
    this.routines = new RoutineObjectNames(schema, recorded, this::namespace, this::type);
  }

  @Override
  public int oid(String regType, String name) {
    List<String> parts = WRITTEN.contains(regType) ? List.of(name) : QualifiedNames.parse(name);
    return switch (regType) {
      case "regclass" -> relation(parts, name);
      case "regtype" -> type(name);
      case "regproc", "regoper" -> routines.oid(regType, parts, name);
      case "regprocedure", "regoperator" -> routines.oid(regType, name);
      case "regnamespace" -> namespace(single(parts, name));
      case "regrole" -> role(single(parts, name));
      case "regconfig" ->
          textSearch(parts, name, "configuration", n -> Configurations.named(n).map(c -> c.oid()));
      case "regdictionary" ->
          textSearch(parts, name, "dictionary", n -> Dictionaries.named(n).map(d -> d.oid()));
      default -> throw SqlFault.unsupported("input of type " + regType);
    };
  }

  @Override
  public String name(String regType, int oid) {
    return switch (regType) {
      case "regclass" -> relationName(oid);
      case "regtype" -> typeName(oid);
      case "regproc", "regprocedure", "regoper", "regoperator" -> routines.name(regType, oid);
      case "regnamespace" ->
          schema.get().schemaFacts().stream()
              .filter(facts -> facts.oid() == oid)
              .map(facts -> QuotedName.asNeeded(facts.name()))
              .findFirst()
              .orElse(null);
      case "regrole" -> roles.find(oid).map(Role::name).map(QuotedName::asNeeded).orElse(null);
      case "regconfig" -> Configurations.byOid(oid).map(Configuration::name).orElse(null);
      case "regdictionary" -> Dictionaries.byOid(oid).map(Dictionary::name).orElse(null);
      default -> null;
    };
  }

  private String typeName(int oid) {
    Schema catalog = schema.get();
    return catalog
        .type(oid)
        .map(new TypeText(catalog, false)::of)
        .orElseGet(() -> recorded.typeName(oid));
  }

  private int relation(List<String> parts, String written) {
    Schema catalog = schema.get();
    String schemaName = parts.size() > 1 ? parts.get(parts.size() - 2) : null;
    String name = parts.get(parts.size() - 1);
    Optional<Relation> relation = catalog.relation(schemaName, name);
    if (relation.isPresent()) {
      return relation.get().oid();
    }
    Optional<Sequence> sequence = catalog.sequence(schemaName, name);
    if (sequence.isPresent()) {
      return sequence.get().oid();
    }
    return catalog
        .tableOfIndex(schemaName, name)
        .flatMap(t -> t.indexes().stream().filter(i -> i.name().equals(name)).findFirst())
        .map(Index::oid)
        .or(() -> catalog.type(schemaName, name).flatMap(SessionObjectNames::relationOf))
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_TABLE, "relation \"" + written + "\" does not exist"));
  }

  /** Of a composite type. */
  private static Optional<Integer> relationOf(PgType type) {
    return type instanceof RowType row && row.relationOid() != 0
        ? Optional.of(row.relationOid())
        : Optional.empty();
  }

  private String relationName(int oid) {
    Schema catalog = schema.get();
    Optional<Relation> relation = catalog.byOid().relation(oid);
    if (relation.isPresent()) {
      return visible(catalog, relation.get().schema(), relation.get().name());
    }
    Optional<Index> index = catalog.byOid().index(oid).map(ObjectsByOid.TableIndex::index);
    if (index.isPresent()) {
      return visible(catalog, index.get().schema(), index.get().name());
    }
    Optional<Sequence> sequence = catalog.sequence(oid);
    if (sequence.isPresent()) {
      return visible(catalog, sequence.get().schema(), sequence.get().name());
    }
    for (SchemaType type : catalog.types()) {
      if (relationOf(type.type()).filter(row -> row == oid).isPresent()) {
        return visible(catalog, type.schema(), type.name());
      }
    }
    return null;
  }

  /** Qualified where the search_path would not find it. */
  private static String visible(Catalog catalog, String schemaName, String name) {
    for (String searched : catalog.searchPath()) {
      if (searched.equals(schemaName)) {
        return QuotedName.asNeeded(name);
      }
      if (catalog.relation(searched, name).isPresent()
          || catalog.sequence(searched, name).isPresent()) {
        break;
      }
    }
    return QuotedName.asNeeded(schemaName) + "." + QuotedName.asNeeded(name);
  }

  /** Also of those that the database can't use. */
  private int type(String written) {
    if (written.isBlank()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "invalid type name \"" + written + "\"");
    }
    TypeName name = Parser.type(written);
    String base = name.arrayDimensions() > 0 ? "_" + name.name() : name.name();
    return schema
        .get()
        .type(name.schema(), base)
        .map(PgType::oid)
        .or(() -> Optional.ofNullable(recorded(name.schema(), base)))
        .orElseThrow(
            () ->
                new SqlFault(SqlState.UNDEFINED_OBJECT, "type \"" + written + "\" does not exist"));
  }

  private Integer recorded(String schemaName, String name) {
    return schemaName == null || schemaName.equals("pg_catalog") ? recorded.typeOid(name) : null;
  }

  /** All of them are PostgreSQL's own. */
  private int textSearch(
      List<String> parts, String written, String kind, Function<String, Optional<Integer>> lookup) {
    String schemaName = parts.size() > 1 ? parts.get(parts.size() - 2) : "pg_catalog";
    namespace(schemaName);
    return Optional.of(parts.get(parts.size() - 1))
        .filter(name -> schemaName.equals("pg_catalog"))
        .flatMap(lookup)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_OBJECT,
                    "text search " + kind + " \"" + written + "\" does not exist"));
  }

  private int namespace(String name) {
    return schema
        .get()
        .schema(name)
        .map(facts -> facts.oid())
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.INVALID_SCHEMA_NAME, "schema \"" + name + "\" does not exist"));
  }

  private int role(String name) {
    return roles
        .find(name)
        .map(Role::oid)
        .orElseThrow(
            () -> new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist"));
  }

  private static String single(List<String> parts, String written) {
    if (parts.size() != 1) {
      throw new SqlFault(SqlState.INVALID_NAME, "invalid name syntax");
    }
    return parts.get(0);
  }
}
