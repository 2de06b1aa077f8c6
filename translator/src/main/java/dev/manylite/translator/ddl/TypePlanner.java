package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterType;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeAction;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.Optional;

/** ALTER TYPE and ALTER DOMAIN: finds the type and carries the action out. */
final class TypePlanner {
  private final Draft draft;

  TypePlanner(Draft draft) {
    this.draft = draft;
  }

  void alter(AlterType statement) {
    TypeAction action = statement.action();
    if (action instanceof TypeAction.AlterAttributes
        || action instanceof TypeAction.RenameAttribute) {
      SchemaType composite = composite(statement.name());
      new Ownership(draft).require(composite.oid(), "table " + composite.type().sqlName());
      new CompositePlanner(draft).alter(composite, action);
      return;
    }
    PgType found = find(statement.name());
    boolean domain = found instanceof DomainType;
    if (action instanceof TypeAction.AddValue || action instanceof TypeAction.RenameValue) {
      new EnumPlanner(draft).alter(owned(found), action);
      return;
    }
    if (statement.kind() == ObjectKind.DOMAIN && !domain) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, found.sqlName() + " is not a domain");
    }
    if (action instanceof TypeAction.RenameTo rename) {
      checkAlterable(found);
      SchemaType type = owned(found);
      rename(type, type.schema(), rename.newName());
    } else if (action instanceof TypeAction.SetSchema move) {
      checkAlterable(found);
      setSchema(owned(found), move.schema());
    } else if (action instanceof TypeAction.OwnerTo owner) {
      checkAlterable(found);
      SchemaType type = owned(found);
      new Ownership(draft).change(type.oid(), type.schema(), owner.role());
    } else {
      new DomainPlanner(draft).alter(owned(found), action);
    }
  }

  /** Attributes are altered as those of the type's relation are. */
  private SchemaType composite(ObjectName name) {
    if (draft.schema.relation(name.schema(), name.name()).isPresent()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not a composite type");
    }
    return draft
        .schema
        .type(name.schema(), name.name())
        .filter(t -> t instanceof RowType)
        .flatMap(this::listed)
        .orElseThrow(() -> Lookup.missingRelation(name));
  }

  /**
   * @throws SqlFault 42704
   */
  PgType find(ObjectName name) {
    return draft
        .schema
        .type(name.schema(), name.name())
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.UNDEFINED_OBJECT,
                    "type \"" + Lookup.display(name) + "\" does not exist"));
  }

  /** 42809; types that the grammar knows are called by their catalog name. */
  static SqlFault notDomain(ObjectName name, PgType found) {
    String written =
        name.name().equals(found.name()) ? Lookup.display(name) : "pg_catalog." + found.name();
    return new SqlFault(SqlState.WRONG_OBJECT_TYPE, "\"" + written + "\" is not a domain");
  }

  /** The type that the schema lists; what it does not list can't be altered. */
  SchemaType own(PgType type) {
    return listed(type)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.INSUFFICIENT_PRIVILEGE, "must be owner of type " + type.sqlName()));
  }

  private SchemaType owned(PgType type) {
    SchemaType own = own(type);
    new Ownership(draft).require(own);
    return own;
  }

  Optional<SchemaType> listed(PgType type) {
    return draft.schema.types().stream().filter(t -> t.oid() == type.oid()).findFirst();
  }

  private void checkAlterable(PgType type) {
    if (type.isArray() && type.oid() != Types.OIDVECTOR.oid()) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot alter array type " + type.sqlName())
          .withHint(
              "You can alter type "
                  + Types.element(type).sqlName()
                  + ", which will alter the array type as well.");
    }
    if (type instanceof RowType && listed(type).isEmpty()) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, type.sqlName() + " is a table's row type")
          .withHint("Use ALTER TABLE instead.");
    }
  }

  private void setSchema(SchemaType type, String schema) {
    if (draft.schema.schema(schema).isEmpty()) {
      throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, "schema \"" + schema + "\" does not exist");
    }
    if (schema.equals(Schema.TEMPORARY) || type.schema().equals(Schema.TEMPORARY)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot move objects into or out of temporary schemas");
    }
    if (!schema.equals(type.schema())) {
      rename(type, schema, type.name());
    }
  }

  /** To another name or schema; what refers to it by text follows. */
  private void rename(SchemaType type, String schema, String name) {
    if (type.type() instanceof RangeType || type.type() instanceof MultirangeType) {
      throw SqlFault.unsupported("renaming or moving a range type");
    }
    boolean moved = !schema.equals(type.schema());
    boolean taken =
        draft.schema.types().stream()
                .anyMatch(t -> t.schema().equals(schema) && t.name().equals(name))
            || draft.schema.relation(schema, name).isPresent();
    if (taken) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          moved
              ? "type \"" + name + "\" already exists in schema \"" + schema + "\""
              : "type \"" + name + "\" already exists");
    }
    NamedTexts texts = NamedTexts.of(draft, type, schema, name);
    draft.put(TypeCopies.named(type, schema, name));
    texts.follow();
  }
}
