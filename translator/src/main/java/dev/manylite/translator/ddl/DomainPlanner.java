package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.CreateDomain;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.parse.tree.TypeAction;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.RangeType;
import java.util.ArrayList;
import java.util.List;

/**
 * CREATE DOMAIN and what ALTER DOMAIN does to the rules of one. Points at nothing, as PostgreSQL.
 */
final class DomainPlanner {
  private final Draft draft;

  DomainPlanner(Draft draft) {
    this.draft = draft;
  }

  void create(CreateDomain statement) {
    try {
      createUnpositioned(statement);
    } catch (SqlFault fault) {
      throw withoutPosition(fault);
    }
  }

  private static SqlFault withoutPosition(SqlFault fault) {
    boolean missingFeature = fault.sqlState().equals(SqlState.FEATURE_NOT_SUPPORTED);
    return missingFeature || fault.position() == SqlFault.NO_POSITION
        ? fault
        : new SqlFault(fault.sqlState(), fault.getMessage())
            .withDetail(fault.detail())
            .withHint(fault.hint())
            .on(fault.object())
            .causedBy(fault);
  }

  private void createUnpositioned(CreateDomain statement) {
    String schema = draft.creationSchema(statement.name(), false);
    String name = statement.name().name();
    draft.checkTypeName(schema, name, false);
    SqlType over = base(statement.type());
    int collation = TypeResolver.checkCollation(statement.collation(), DomainType.base(over));
    int oid = draft.newOid("type", schema, name);
    int arrayOid = draft.newOid("type[]", schema, name);
    String defaultText = over.base() instanceof DomainType under ? under.defaultExpression() : null;
    boolean hasDefault = false;
    Boolean notNull = null;
    List<TableConstraint.Check> checks = new ArrayList<>();
    for (ColumnConstraint constraint : statement.constraints()) {
      if (constraint instanceof ColumnConstraint.Default written) {
        if (hasDefault) {
          throw new SqlFault(SqlState.SYNTAX_ERROR, "multiple default expressions");
        }
        hasDefault = true;
        defaultText = defaultText(name, over, written.expression());
      } else if (constraint instanceof ColumnConstraint.NotNull
          || constraint instanceof ColumnConstraint.Nullable) {
        boolean forbids = constraint instanceof ColumnConstraint.NotNull;
        if (notNull != null && notNull != forbids) {
          throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting NULL/NOT NULL constraints");
        }
        notNull = forbids;
      } else if (constraint instanceof ColumnConstraint.OfTable written) {
        checks.add(check(written.constraint()));
      } else {
        throw SqlFault.unsupported("a generated domain");
      }
    }
    DomainType blank =
        new DomainType(
            DomainType.facts(oid, arrayOid, name, KnownTypes.sqlName(schema, name), over.base()),
            schema,
            over,
            defaultText,
            Boolean.TRUE.equals(notNull),
            List.of(),
            collation);
    SchemaType domain = new SchemaType(schema, blank, null);
    for (TableConstraint.Check check : checks) {
      if (check.notValid()) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "syntax error at or near \"valid\"");
      }
      domain = plus(domain, check);
    }
    draft.put(domain);
  }

  private SqlType base(TypeName written) {
    PgType type =
        draft
            .schema
            .type(written.schema(), written.name())
            .orElseThrow(
                () ->
                    MissingType.fault(written.schema(), written.name(), written.arrayDimensions()));
    PgType base = written.arrayDimensions() > 0 ? Types.array(type) : type;
    if (base.facts().category() == 'P') {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "\"" + written.name() + "\" is not a valid base type for a domain");
    }
    return new SqlType(base, type.modifier(written.modifiers()));
  }

  /** PostgreSQL text; null for a default that is NULL. */
  private String defaultText(String name, SqlType over, Expression tree) {
    Column column =
        new Column(
            1, name, over, false, null, Column.Identity.NONE, null, ColumnForm.RUNTIME, null);
    Compiled compiled = ColumnPlanner.defaultFor(draft, column, tree);
    return ColumnPlanner.isNull(compiled) ? null : compiled.text();
  }

  private static TableConstraint.Check check(TableConstraint constraint) {
    if (constraint instanceof TableConstraint.Check check) {
      return check;
    }
    String kind =
        constraint instanceof TableConstraint.Key key
            ? key.primary() ? "primary key" : "unique"
            : "foreign key";
    throw new SqlFault(SqlState.SYNTAX_ERROR, kind + " constraints not possible for domains");
  }

  private SchemaType plus(SchemaType type, TableConstraint.Check check) {
    DomainType domain = (DomainType) type.type();
    String name = check.name();
    if (name == null) {
      name =
          GeneratedNames.choose(
              type.name(), null, "check", taken -> constraint(domain, taken) != null);
    } else if (constraint(domain, name) != null) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "constraint \"" + name + "\" for domain \"" + type.name() + "\" already exists");
    }
    String text = draft.expressions.domainText(check.expression(), domain.over(), draft.schema);
    int oid = draft.newOid("constraint", type.schema(), type.name() + "." + name);
    List<DomainConstraint> constraints = new ArrayList<>(domain.constraints());
    constraints.add(new DomainConstraint(oid, name, text, !check.notValid(), null));
    return TypeCopies.withRules(type, domain.defaultExpression(), domain.notNull(), constraints);
  }

  static DomainConstraint constraint(DomainType domain, String name) {
    return domain.constraints().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  void alter(SchemaType type, TypeAction action) {
    try {
      draft.put(altered(type, (DomainType) type.type(), action));
    } catch (SqlFault fault) {
      throw withoutPosition(fault);
    }
  }

  /** The bounds in a range's text are read without a look at constraints. */
  private void refuseBounds(SchemaType domain) {
    for (SchemaType other : draft.schema.types()) {
      PgType part = other.type() instanceof RangeType range ? range.subtype() : null;
      while (part instanceof DomainType over) {
        if (over.oid() == domain.oid()) {
          throw SqlFault.unsupported("a range over a domain with constraints");
        }
        part = over.over().base();
      }
    }
  }

  private SchemaType altered(SchemaType type, DomainType domain, TypeAction action) {
    List<DomainConstraint> constraints = domain.constraints();
    if (action instanceof TypeAction.SetDefault set) {
      String text =
          set.expression() == null
              ? null
              : defaultText(type.name(), domain.over(), set.expression());
      return TypeCopies.withRules(type, text, domain.notNull(), constraints);
    }
    if (action instanceof TypeAction.SetNotNull set) {
      if (set.notNull() && !domain.notNull()) {
        new DomainValidation(draft, type).forbidNull();
        refuseBounds(type);
      }
      return TypeCopies.withRules(type, domain.defaultExpression(), set.notNull(), constraints);
    }
    if (action instanceof TypeAction.AddConstraint add) {
      TableConstraint.Check check = check(add.constraint());
      SchemaType changed = plus(type, check);
      List<DomainConstraint> all = ((DomainType) changed.type()).constraints();
      if (!check.notValid()) {
        new DomainValidation(draft, type).forbid(all.get(all.size() - 1));
      }
      refuseBounds(type);
      return changed;
    }
    return withConstraint(type, domain, action);
  }

  private SchemaType withConstraint(SchemaType type, DomainType domain, TypeAction action) {
    List<DomainConstraint> constraints = new ArrayList<>(domain.constraints());
    if (action instanceof TypeAction.DropConstraint drop) {
      DomainConstraint dropped = constraint(domain, drop.name());
      if (dropped == null && !drop.ifExists()) {
        throw missing(type, drop.name());
      }
      if (dropped == null) {
        draft.notice(
            Notice.of(
                SqlState.SUCCESSFUL_COMPLETION,
                missing(type, drop.name()).getMessage() + ", skipping"));
      }
      constraints.remove(dropped);
    } else if (action instanceof TypeAction.ValidateConstraint validate) {
      DomainConstraint constraint = constraint(domain, validate.name());
      if (constraint == null) {
        throw missing(type, validate.name());
      }
      if (!constraint.validated()) {
        new DomainValidation(draft, type).forbid(constraint);
      }
      constraints.replaceAll(
          c ->
              c == constraint
                  ? new DomainConstraint(c.oid(), c.name(), c.expression(), true, c.comment())
                  : c);
    } else {
      TypeAction.RenameConstraint rename = (TypeAction.RenameConstraint) action;
      DomainConstraint constraint = constraint(domain, rename.name());
      if (constraint == null) {
        throw missingFor(domain, rename.name());
      }
      if (constraint(domain, rename.newName()) != null) {
        throw new SqlFault(
            SqlState.DUPLICATE_OBJECT,
            "constraint \""
                + rename.newName()
                + "\" for domain "
                + domain.sqlName()
                + " already exists");
      }
      constraints.replaceAll(
          c ->
              c == constraint
                  ? new DomainConstraint(
                      c.oid(), rename.newName(), c.expression(), c.validated(), c.comment())
                  : c);
    }
    return TypeCopies.withRules(type, domain.defaultExpression(), domain.notNull(), constraints);
  }

  private static SqlFault missing(SchemaType type, String name) {
    return new SqlFault(
        SqlState.UNDEFINED_OBJECT,
        "constraint \"" + name + "\" of domain \"" + type.name() + "\" does not exist");
  }

  /** As PostgreSQL words it where it looks the constraint up by name only. */
  static SqlFault missingFor(DomainType domain, String name) {
    return new SqlFault(
        SqlState.UNDEFINED_OBJECT,
        "constraint \"" + name + "\" for domain " + domain.sqlName() + " does not exist");
  }
}
