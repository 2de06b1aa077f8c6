package dev.manylite.translator.function.formatting;

import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.NumericMath;

/** to_number. */
final class ToNumber implements FunctionSet {
  /** VARHDRSZ. */
  private static final int MODIFIER_OFFSET = 4;

  private final LastTemplate<NumberTemplate> templates =
      new LastTemplate<>(NumberTemplateParser::parse);

  @Override
  public void define(Definitions d) {
    d.function("to_number", TEXT, TEXT)
        .returns(NUMERIC)
        .stable()
        .java((c, a) -> ((String) a[1]).isEmpty() ? null : number((String) a[0], a[1], c));
  }

  private Object number(String text, Object format, FunctionContext context) {
    NumberTemplate template = templates.of((String) format);
    NumberScanner.Scanned scanned = NumberScanner.scan(template, text);
    int precision = template.before() + template.shift() + scanned.scale();
    int modifier = (precision << 16 | scanned.scale()) + MODIFIER_OFFSET;
    Object value = NUMERIC.input(scanned.text(), modifier, context.types());
    if (!template.multiplied()) {
      return value;
    }
    Numeric power = NumericMath.power(Numeric.of(10), Numeric.of(-template.shift()));
    return Numerics.value(value).multiply(power).toString();
  }
}
