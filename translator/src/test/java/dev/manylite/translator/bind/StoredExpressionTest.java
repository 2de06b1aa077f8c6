package dev.manylite.translator.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions of the schema are refused with PostgreSQL's words, recorded from CREATE TABLE. */
class StoredExpressionTest {
  private final TestSchema schema = new TestSchema();
  private final Relation table = schema.relation(null, "t").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEFAULT | b | 0A000 | cannot use column reference in DEFAULT expression | 0
          DEFAULT | (select 1) | 0A000 | cannot use subquery in DEFAULT expression | 0
          DEFAULT | count(*) | 42803 | aggregate functions are not allowed in DEFAULT expressions | 0
          DEFAULT | row_number() over () | 42P20 | window functions are not allowed in DEFAULT expressions | 0
          DEFAULT | generate_series(1,2) | 0A000 | set-returning functions are not allowed in DEFAULT expressions | 0
          DEFAULT | 'x' | 22P02 | invalid input syntax for type integer: "x" | 0
          DEFAULT | true | 42804 | column "a" is of type integer but default expression is of type boolean | -1
          CHECK | zz > 1 | 42703 | column "zz" does not exist | 0
          CHECK | a | 42804 | argument of CHECK must be type boolean, not type integer | 0
          CHECK | (select 1) = 1 | 0A000 | cannot use subquery in check constraint | 0
          CHECK | count(*) > 1 | 42803 | aggregate functions are not allowed in check constraints | 0
          CHECK | a > $1 | 42P02 | there is no parameter $1 | 4
          INDEX_EXPRESSION | sum(a) | 42803 | aggregate functions are not allowed in index expressions | 0
          INDEX_PREDICATE | b | 42804 | argument of WHERE must be type boolean, not type text | 0
          INDEX_PREDICATE | (select true) | 0A000 | cannot use subquery in index predicate | 0
          GENERATED | (select 1) | 0A000 | cannot use subquery in column generation expression | 0
          GENERATED | true | 42804 | column "a" is of type integer but default expression is of type boolean | -1
          GENERATED | zz | 42703 | column "zz" does not exist | 0
          TRANSFORM | b | 42804 | result of USING clause for column "a" cannot be cast automatically to type integer | -1
          """,
      quoteCharacter = '`')
  void isRefused(ExpressionUse use, String text, String sqlState, String message, int position) {
    SqlFault fault = assertThrows(SqlFault.class, () -> bind(text, use));
    assertEquals(sqlState, fault.sqlState());
    assertEquals(message, fault.getMessage());
    assertEquals(position, fault.position());
  }

  @Test
  void isConvertedToItsColumn() {
    BoundExpression value = bind("b::int8 + 1", ExpressionUse.GENERATED);
    assertEquals(Types.INT4, value.type().base());
  }

  @Test
  void readsItsTableAsSourceOne() {
    BoundExpression value = bind("a", ExpressionUse.GENERATED);
    assertEquals(1, ((BoundExpression.ColumnValue) value).source());
  }

  private BoundExpression bind(String text, ExpressionUse use) {
    boolean assigned =
        use == ExpressionUse.DEFAULT
            || use == ExpressionUse.GENERATED
            || use == ExpressionUse.TRANSFORM;
    return new Binder()
        .bindExpression(
            Parser.expression(text),
            use,
            table,
            "a",
            assigned ? SqlType.of(Types.INT4) : null,
            schema,
            new TestSettings(schema));
  }
}
