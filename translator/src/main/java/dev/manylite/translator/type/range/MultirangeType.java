package dev.manylite.translator.type.range;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.Declarations;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.util.ArrayList;
import java.util.List;

/** The multirange type of a range type (manual, 8.17). */
public final class MultirangeType extends BaseType {
  /** What the name of a multirange's collation begins with; as a range's it ends. */
  public static final String COLLATION = "pg_multirange(";

  private final RangeType range;
  private final MultirangeAlgebra algebra;

  MultirangeType(TypeFacts facts, RangeType range) {
    super(facts);
    this.range = range;
    this.algebra = new MultirangeAlgebra(range.algebra());
  }

  public RangeType range() {
    return range;
  }

  public MultirangeAlgebra algebra() {
    return algebra;
  }

  /** Runtime value → value. */
  public List<Range> read(String runtime) {
    return read(range.form(), runtime);
  }

  /** Runtime value → value. */
  public static List<Range> read(BoundForm form, String runtime) {
    List<Range> ranges = new ArrayList<>();
    MultirangeLiteral.parse(runtime, text -> ranges.add(RangeType.read(form, text)));
    return ranges;
  }

  /** Value → runtime value. */
  public String write(List<Range> ranges) {
    return MultirangeLiteral.print(ranges.stream().map(range::write).toList());
  }

  @Override
  public String declaration(int modifier) {
    return Declarations.name(sqlName());
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    List<Range> ranges = new ArrayList<>();
    MultirangeLiteral.parse(text, one -> ranges.add(range.parse(one, context)));
    return write(algebra.make(ranges));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return MultirangeLiteral.print(
        read((String) value).stream().map(r -> range.print(r, context)).toList());
  }

  @Override
  public Object receive(Object decoded) {
    return write(algebra.make(read((String) decoded).stream().map(range::received).toList()));
  }

  @Override
  public String collation() {
    return COLLATION + range.order() + ")";
  }
}
