package dev.manylite.translator.type.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.Collations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numeric and interval arithmetic, and all orders, against PostgreSQL 15's (record.sql). */
class RecordedArithmeticTest {
  @Test
  void resultsAndTheirScalesAreThoseOfPostgres() throws IOException {
    List<String> differences = new ArrayList<>();
    List<String> lines = lines("arithmetic.tsv");
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      String actual = outcome(fields[0], fields[1], fields[2]);
      if (!actual.equals(fields[3])) {
        differences.add(line + "\n  but was " + actual);
      }
    }
    assertTrue(lines.size() > 8_000, "arithmetic.tsv is incomplete");
    assertEquals(List.of(), differences, () -> String.join("\n", differences));
  }

  @Test
  void valuesOrderAsInPostgres() throws IOException {
    List<String> differences = new ArrayList<>();
    List<String> lines = lines("orders.tsv");
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      int sign =
          Integer.signum(
              Collations.byName(fields[0])
                  .orElseThrow()
                  .compare(unescape(fields[1]), unescape(fields[2])));
      if (sign != Integer.parseInt(fields[3])) {
        differences.add(line + "\n  but was " + sign);
      }
    }
    assertTrue(lines.size() > 3_000, "orders.tsv is incomplete");
    assertEquals(List.of(), differences, () -> String.join("\n", differences));
  }

  private static String outcome(String operation, String left, String right) {
    try {
      return operation.startsWith("interval")
          ? interval(operation.substring(8).trim(), Interval.parse(left), right)
          : operation.startsWith("timestamp")
              ? timestamp(operation, Timestamps.parse(left), Interval.parse(right))
              : numeric(operation, left, right);
    } catch (SqlFault fault) {
      return "!" + fault.sqlState() + " " + fault.getMessage();
    }
  }

  private static String timestamp(String operation, long micros, Interval interval) {
    return operation.equals("timestamp+")
        ? Timestamps.format(Timestamps.add(micros, interval))
        : Timestamps.formatUtc(
            Timestamps.add(micros, interval, Zone.of(ZoneId.of("America/New_York"))));
  }

  private static String interval(String operation, Interval left, String right) {
    Interval result =
        switch (operation) {
          case "*" -> left.multiply(Double.parseDouble(right));
          case "/" -> left.divide(Double.parseDouble(right));
          case "+" -> left.add(Interval.parse(right));
          case "-" -> right.isEmpty() ? left.negate() : left.subtract(Interval.parse(right));
          case "justify_hours" -> left.justifyHours();
          case "justify_days" -> left.justifyDays();
          case "justify_interval" -> left.justify();
          default -> throw new IllegalArgumentException(operation);
        };
    return result.toString();
  }

  private static String numeric(String operation, String left, String right) {
    if (operation.equals("numeric")) {
      return Numeric.of(Double.parseDouble(left)).toString();
    }
    Numeric a = Numeric.of(left);
    if (operation.equals("round") || operation.equals("trunc")) {
      int scale = Integer.parseInt(right);
      return (operation.equals("round") ? a.round(scale) : a.truncate(scale)).toString();
    }
    return right.isEmpty() ? unary(operation, a) : binary(operation, a, Numeric.of(right));
  }

  private static String binary(String operation, Numeric a, Numeric b) {
    Numeric result =
        switch (operation) {
          case "+" -> a.add(b);
          case "-" -> a.subtract(b);
          case "*" -> a.multiply(b);
          case "/" -> a.divide(b);
          case "%" -> a.remainder(b);
          case "div" -> a.divideToInteger(b);
          case "^" -> NumericMath.power(a, b);
          case "log" -> NumericMath.log(a, b);
          default -> throw new IllegalArgumentException(operation);
        };
    return result.toString();
  }

  private static String unary(String operation, Numeric a) {
    return switch (operation) {
      case "sqrt" -> NumericMath.sqrt(a).toString();
      case "exp" -> NumericMath.exp(a).toString();
      case "ln" -> NumericMath.ln(a).toString();
      case "log" -> NumericMath.log10(a).toString();
      case "ceil" -> a.ceiling().toString();
      case "floor" -> a.floor().toString();
      case "abs" -> a.abs().toString();
      case "-" -> a.negate().toString();
      case "trim_scale" -> a.trimScale().toString();
      case "min_scale" -> a.isFinite() ? Integer.toString(a.minimalScale()) : "\\N";
      case "int8" -> Long.toString(a.toLong("bigint"));
      case "float8" -> Floats.shortest(a.toDouble());
      default -> throw new IllegalArgumentException(operation);
    };
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RecordedArithmeticTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  private static String unescape(String field) {
    return field.replace("\\\\", "\\");
  }
}
