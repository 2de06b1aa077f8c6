package dev.manylite.translator.type.range;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.Declarations;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.domain.DomainType;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A range type (manual, 8.17), together with its multirange type. */
public final class RangeType extends BaseType {
  /** What the name of a range's collation begins with; its subtype's follows, and {@code )}. */
  public static final String COLLATION = "pg_range(";

  private final PgType subtype;
  private final BoundForm form;
  private final RangeAlgebra algebra;
  private final MultirangeType multirange;
  private final RangeOptions options;

  /**
   * A built-in type.
   *
   * @param discrete null for a subtype without next values
   * @param multirange the facts of the multirange type
   */
  public RangeType(TypeFacts facts, PgType subtype, Discrete discrete, TypeFacts multirange) {
    this(facts, subtype, discrete, multirange, RangeOptions.NONE);
  }

  /** A type of the database's own: it knows no next value, whatever its subtype is. */
  public RangeType(TypeFacts facts, PgType subtype, TypeFacts multirange, RangeOptions options) {
    this(facts, subtype, null, multirange, options);
  }

  private RangeType(
      TypeFacts facts,
      PgType subtype,
      Discrete discrete,
      TypeFacts multirange,
      RangeOptions options) {
    super(facts);
    this.options = options;
    this.subtype = subtype;
    this.form = BoundForm.of(DomainType.base(subtype));
    this.algebra = new RangeAlgebra(form, discrete);
    this.multirange = new MultirangeType(multirange, this);
  }

  /** What pg_type says of every range and multirange type of the database's own. */
  public static TypeFacts facts(int oid, int arrayOid, String name, String sqlName) {
    return new TypeFacts(oid, name, sqlName, 'R', false, -1, arrayOid, 0);
  }

  public PgType subtype() {
    return subtype;
  }

  public RangeOptions options() {
    return options;
  }

  public MultirangeType multirange() {
    return multirange;
  }

  public BoundForm form() {
    return form;
  }

  public RangeAlgebra algebra() {
    return algebra;
  }

  /** Runtime value → value. */
  public Range read(String runtime) {
    return read(form, runtime);
  }

  /** Runtime value → value. */
  public static Range read(BoundForm form, String runtime) {
    RangeLiteral.Parsed parsed = RangeLiteral.parse(runtime);
    if (parsed.empty()) {
      return Range.EMPTY;
    }
    return new Range(
        Bound.lower(
            parsed.lower() == null ? null : form.read(parsed.lower()), parsed.lowerInclusive()),
        Bound.upper(
            parsed.upper() == null ? null : form.read(parsed.upper()), parsed.upperInclusive()));
  }

  /** Value → runtime value. */
  public String write(Range range) {
    return text(range, form::write);
  }

  private static String text(Range range, Function<Object, String> bounds) {
    if (range.isEmpty()) {
      return RangeLiteral.printEmpty();
    }
    Bound lower = range.lower();
    Bound upper = range.upper();
    return RangeLiteral.print(
        lower.inclusive(),
        lower.infinite() ? null : bounds.apply(lower.value()),
        upper.infinite() ? null : bounds.apply(upper.value()),
        upper.inclusive());
  }

  @Override
  public String declaration(int modifier) {
    return Declarations.name(sqlName());
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return write(parse(text, context));
  }

  /** Text form → value. */
  Range parse(String text, TypeContext context) {
    RangeLiteral.Parsed parsed = RangeLiteral.parse(text);
    if (parsed.empty()) {
      return Range.EMPTY;
    }
    Object lower = bound(parsed.lower(), context);
    Object upper = bound(parsed.upper(), context);
    return algebra.make(
        Bound.lower(lower, parsed.lowerInclusive()), Bound.upper(upper, parsed.upperInclusive()));
  }

  private Object bound(String text, TypeContext context) {
    return text == null ? null : form.bound(subtype.input(text, SqlType.NO_MODIFIER, context));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return print(read((String) value), context);
  }

  /** Value → text form. */
  String print(Range range, TypeContext context) {
    return text(range, bound -> subtype.output(form.runtime(bound), SqlType.NO_MODIFIER, context));
  }

  @Override
  public Object receive(Object decoded) {
    Range range = read((String) decoded);
    return write(received(range));
  }

  /** As decoded from binary form → canonical. */
  Range received(Range range) {
    if (range.isEmpty()) {
      return range;
    }
    UnaryOperator<Object> bound =
        value -> value == null ? null : form.bound(subtype.receive(form.runtime(value)));
    return algebra.make(
        Bound.lower(bound.apply(range.lower().value()), range.lower().inclusive()),
        Bound.upper(bound.apply(range.upper().value()), range.upper().inclusive()));
  }

  /** What names the order of the bounds in a collation, so that any handle knows it. */
  String order() {
    PgType held = DomainType.base(subtype);
    String order = held.collation();
    return order != null && order.endsWith(")") ? order : held.name();
  }

  @Override
  public String collation() {
    return COLLATION + order() + ")";
  }
}
