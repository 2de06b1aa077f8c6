package dev.manylite.translator.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile statements end in an error of their own; long ones are read without deep recursion. */
class LimitsTest {
  private static final int SMALL_STACK = 1024 * 1024;
  private static final int MANY = 10_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select |(|1|)|",
        "select |(select |1|)|",
        "select |- |1||",
        "select |not |a||",
        "select |case when a then |1| end|",
        "select |f(|1|)|",
        "select array|[|1|]|",
        "select a|[a|[1]|]|",
        "select |exists(select |1|)|",
        "select * from |(select * from |t|) x|",
        "select * from |(|t|)|",
        "select * from t |join t |on true| on true|",
        "|(|select 1|)|",
        "|with a as (|select 1|) select 1|",
        "select 1 group by |grouping sets (|a|)|",
        "select |a in (|1|)|",
        "select |a between |1| and 2|",
        "select |1 ^ (|1|)|",
        "explain |explain |select 1||",
        "select |((select 1) + |1|)|",
        "select |(((select 1) union |select 1|))|"
      })
  void deepNestingIsTooComplex(String pattern) {
    String[] parts = pattern.split("\\|", -1);
    String text = parts[0] + parts[1].repeat(MANY) + parts[2] + parts[3].repeat(MANY) + parts[4];
    SqlFault fault = onSmallStack(text);
    if (!fault.sqlState().equals(SqlState.SYNTAX_ERROR)) {
      assertEquals(SqlState.STATEMENT_TOO_COMPLEX, fault.sqlState());
      assertEquals("stack depth limit exceeded", fault.getMessage());
    }
    String shallow = parts[0] + parts[1].repeat(20) + parts[2] + parts[3].repeat(20) + parts[4];
    SqlFault none = onSmallStack(shallow);
    if (none != null) {
      assertEquals(SqlState.SYNTAX_ERROR, none.sqlState(), none.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a| and b|",
        "select a| or b and c|",
        "select a| || b|",
        "select 1| + 1|",
        "select a|::text|",
        "select a| is null|",
        "select a|[1]|",
        "select 1| union all select 1|",
        "insert into t values (1, 'a')|, (1, 'a')|",
        "select * from t| natural join t|",
        "select * from t| join t on true|",
        "select 1|, 1|",
        "select f(1|, 1|)",
        "select a in (1|, 1|)",
        "select case| when a then b| end",
        "with a as (select 1)|, b as (select 1)| select 1",
        "select 1|; select 1|"
      })
  void longStatementsAreRead(String pattern) {
    String[] parts = pattern.split("\\|", -1);
    String repeated = pattern.contains("| || ") ? " || b" : parts[1];
    String end = pattern.contains("| || ") ? "" : parts[2];
    assertNull(onSmallStack(parts[0] + repeated.repeat(MANY) + end));
  }

  @ParameterizedTest
  @ValueSource(ints = {Limits.MAX_LENGTH})
  void aTextBeyondTheLengthLimitIsRefused(int limit) {
    String text = " ".repeat(limit + 1);
    SqlFault fault = assertThrows(SqlFault.class, () -> Parser.parse(text));
    assertEquals(SqlState.PROGRAM_LIMIT_EXCEEDED, fault.sqlState());
  }

  /** The fault, or null; anything else than a fault fails. */
  private static SqlFault onSmallStack(String text) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                Parser.parse(text);
              } catch (SqlFault | StackOverflowError e) {
                thrown.set(e);
              }
            },
            "small stack",
            SMALL_STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (thrown.get() != null && !(thrown.get() instanceof SqlFault)) {
      throw new AssertionError(thrown.get());
    }
    return (SqlFault) thrown.get();
  }
}
