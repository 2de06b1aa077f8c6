package dev.manylite.translator.type.domain;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/**
 * A domain. Whatever takes and gives values does so as the base type, without a look at the
 * constraints.
 */
public final class DomainType extends BaseType {
  private final String schema;
  private final SqlType over;
  private final String defaultExpression;
  private final boolean notNull;
  private final List<DomainConstraint> constraints;
  private final int ownCollation;

  /**
   * @param over the type that it was made from, which may be a domain
   * @param defaultExpression PostgreSQL text; null if none
   * @param ownCollation the OID of the COLLATE that was written; 0 for that of {@code over}
   */
  public DomainType(
      TypeFacts facts,
      String schema,
      SqlType over,
      String defaultExpression,
      boolean notNull,
      List<DomainConstraint> constraints,
      int ownCollation) {
    super(facts);
    this.schema = schema;
    this.over = over;
    this.defaultExpression = defaultExpression;
    this.notNull = notNull;
    this.constraints = List.copyOf(constraints);
    this.ownCollation = ownCollation;
  }

  /** What pg_type says: as of the base, but for the names. */
  public static TypeFacts facts(int oid, int arrayOid, String name, String sqlName, PgType over) {
    TypeFacts base = over.facts();
    return new TypeFacts(oid, name, sqlName, base.category(), false, base.length(), arrayOid, 0);
  }

  public String schema() {
    return schema;
  }

  /** The type that it was made from, which may be a domain. */
  public SqlType over() {
    return over;
  }

  /** The type at the bottom, which is no domain. */
  public SqlType bottom() {
    return base(over);
  }

  /** The type itself where it is no domain, else what the domain is over at last. */
  public static SqlType base(SqlType type) {
    return type.base() instanceof DomainType domain ? domain.bottom() : type;
  }

  public static PgType base(PgType type) {
    return type instanceof DomainType domain ? domain.bottom().base() : type;
  }

  /** As {@link #base(SqlType)}, also of what an array holds. */
  public static SqlType held(SqlType type) {
    if (type.base() instanceof ArrayType array && array.element() instanceof DomainType domain) {
      SqlType element = domain.bottom();
      return new SqlType(
          dev.manylite.translator.type.Types.array(element.base()), element.modifier());
    }
    SqlType base = base(type);
    return base == type ? type : held(base);
  }

  /** Null if it has none; that of a domain beneath was taken over when this one was made. */
  public String defaultExpression() {
    return defaultExpression;
  }

  /** Of the domain itself. */
  public boolean notNull() {
    return notNull;
  }

  /** Those of the domain itself. */
  public List<DomainConstraint> constraints() {
    return constraints;
  }

  /** The OID of the COLLATE that was written; 0 for that of the type beneath. */
  public int ownCollation() {
    return ownCollation;
  }

  /** Whether not every value of the base type is one of this. */
  public boolean isConstrained() {
    return notNull
        || !constraints.isEmpty()
        || over.base() instanceof DomainType under && under.isConstrained();
  }

  /** Whether a value that is not given is other than null, or must be asked for. */
  public boolean concernsMissing() {
    return defaultExpression != null || isConstrained();
  }

  /** Whether not every value that is held as one of the type is one: it has constrained domains. */
  public static boolean constrains(PgType type) {
    if (type instanceof DomainType domain) {
      return domain.isConstrained() || constrains(domain.over().base());
    }
    if (type instanceof ArrayType array) {
      return constrains(array.element());
    }
    return type instanceof RowType row
        && row.fields().stream().anyMatch(f -> constrains(f.type().base()));
  }

  /** An array is taken apart only after it has become one of the base type. */
  @Override
  public boolean isArray() {
    return false;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return over.base().input(text, over.modifier(), context);
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return over.base().output(value, over.modifier(), context);
  }

  @Override
  public Object receive(Object decoded) {
    return over.base().coerce(over.base().receive(decoded), over.modifier(), false);
  }

  @Override
  public String declaration(int modifier) {
    return over.base().declaration(over.modifier());
  }

  @Override
  public ColumnForm columnForm(int modifier) {
    return over.base().columnForm(over.modifier());
  }

  @Override
  public String collation() {
    return over.base().collation();
  }

  @Override
  public String equality() {
    return over.base().equality();
  }
}
