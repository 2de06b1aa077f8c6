package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeContext.IntervalStyle;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.IntervalText;
import java.util.List;

/** {@code interval}: held as IntervalStyle postgres prints it, compared by length. */
public final class IntervalType extends BaseType {
  public IntervalType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    try {
      IntervalFields range = IntervalFields.of(modifier);
      return range.apply(decode(text, range, context)).toString();
    } catch (DateTimeFault fault) {
      throw (fault.reason() == DateTimeFault.Reason.FIELD_OVERFLOW
              ? DateTimeFault.of(DateTimeFault.Reason.INTERVAL_OVERFLOW)
              : fault)
          .toSqlFault(text, sqlName());
    }
  }

  private static Interval decode(String text, IntervalFields range, TypeContext context) {
    boolean sqlStandard = context.intervalStyle() == IntervalStyle.SQL_STANDARD;
    try {
      return IntervalDecoder.decode(text, range, sqlStandard);
    } catch (DateTimeFault fault) {
      if (fault.reason() != DateTimeFault.Reason.BAD_FORMAT) {
        throw fault;
      }
      return IsoIntervalDecoder.decode(text);
    }
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    String runtime = (String) value;
    return switch (context.intervalStyle()) {
      case POSTGRES -> runtime;
      case POSTGRES_VERBOSE -> IntervalText.verbose(Interval.parse(runtime));
      case SQL_STANDARD -> IntervalText.sqlStandard(Interval.parse(runtime));
      case ISO_8601 -> IntervalText.iso8601(Interval.parse(runtime));
    };
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    return value == null || modifier == SqlType.NO_MODIFIER
        ? value
        : IntervalFields.of(modifier).apply(Interval.parse((String) value)).toString();
  }

  @Override
  public int modifier(List<String> modifiers) {
    return IntervalFields.modifier(modifiers);
  }

  @Override
  public String modifierWarning(List<String> modifiers) {
    return IntervalFields.modifierWarning(modifiers);
  }

  @Override
  public String format(int modifier) {
    IntervalFields range = IntervalFields.of(modifier);
    return sqlName() + range.words() + range.parameter();
  }

  /** The fields are quoted, for {@code to} is a keyword to SQLite. */
  @Override
  public String declaration(int modifier) {
    IntervalFields range = IntervalFields.of(modifier);
    String words = range.words().isEmpty() ? "" : " \"" + range.words().substring(1) + "\"";
    return sqlName() + words + range.parameter();
  }

  @Override
  public String collation() {
    return "pg_interval";
  }
}
