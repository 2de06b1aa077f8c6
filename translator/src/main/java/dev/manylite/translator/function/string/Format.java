package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.Arrays;
import java.util.List;

/** format (manual, 9.4.1): %s, %I, %L with positions, widths and flags. */
final class Format implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("format", TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> new FormatString((String) a[0], List.of(), new Object[0], c).print());
    d.function("format", TEXT, ANY)
        .variadic()
        .calledOnNull()
        .stable()
        .returns(TEXT)
        .javaByType(
            (types, result) ->
                (c, a) ->
                    a[0] == null
                        ? null
                        : new FormatString(
                                (String) a[0],
                                types.subList(1, types.size()),
                                Arrays.copyOfRange(a, 1, a.length),
                                c)
                            .print());
  }
}
