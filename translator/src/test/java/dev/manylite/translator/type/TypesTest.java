package dev.manylite.translator.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.translator.fault.SqlFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the types are: facts, names and modifiers as in PostgreSQL's catalog. */
class TypesTest {
  @Test
  void factsAreThoseOfTheCatalog() throws IOException {
    Map<Integer, String> catalog = new HashMap<>();
    for (String line : lines("pg_type.tsv")) {
      catalog.put(Integer.valueOf(line.substring(0, line.indexOf('\t'))), line);
    }
    for (PgType type : Types.all()) {
      TypeFacts facts = type.facts();
      String row =
          String.join(
              "\t",
              Integer.toString(facts.oid()),
              facts.name(),
              facts.sqlName(),
              String.valueOf(facts.category()),
              facts.preferred() ? "t" : "f",
              Integer.toString(facts.length()),
              Integer.toString(facts.arrayOid()),
              Integer.toString(facts.elementOid()),
              type.format(SqlType.NO_MODIFIER));
      assertEquals(catalog.get(type.oid()), row);
      assertSame(type, Types.byOid(type.oid()).orElseThrow());
      assertSame(type, Types.byName(type.name()).orElseThrow());
      if (type.collation() != null) {
        assertTrue(Collations.byName(type.collation()).isPresent(), type.collation());
      }
    }
  }

  @Test
  void modifiersAndTheirSpellingAreThoseOfFormatType() throws IOException {
    List<String> lines = lines("format_type.tsv");
    assertEquals(26, lines.size());
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      PgType type = Types.byName(fields[0]).orElseThrow();
      List<String> modifiers =
          fields[1].isEmpty() ? List.of() : Arrays.asList(fields[1].split(","));
      int modifier = type.modifier(modifiers);
      assertEquals(Integer.parseInt(fields[2]), modifier, line);
      assertEquals(fields[3], type.format(modifier), line);
      assertNotNull(type.declaration(modifier));
    }
  }

  @Test
  void arraysAndElementsLeadToEachOther() {
    assertEquals(1007, Types.array(Types.INT4).oid());
    assertEquals(Types.INT4, Types.element(Types.array(Types.INT4)));
    assertEquals(Types.INT2, Types.element(Types.INT2VECTOR));
    assertTrue(Types.array(Types.TEXT).isArray());
    assertEquals("42704", sqlState(() -> Types.array(Types.UNKNOWN)));
    assertEquals("42704", sqlState(() -> Types.array(Types.array(Types.INT4))));
    assertEquals("42804", sqlState(() -> Types.element(Types.INT4)));
  }

  @ParameterizedTest
  @CsvSource({
    "varchar, 0, 22023",
    "varchar, 10485761, 22023",
    "varchar, x, 22P02",
    "bpchar, '1,2', 22023",
    "numeric, 0, 22023",
    "numeric, 1001, 22023",
    "numeric, '5,1001', 22023",
    "numeric, '1,1,1', 22023",
    "timestamp, -1, 22023",
    "timestamp, '1,2', 22023",
    "interval, 'second,to,day', 22023",
    "interval, 'month,to,day', 22023",
    "int4, 1, 42601",
    "_int4, 1, 42601"
  })
  void badModifiersAreRefused(String type, String modifiers, String sqlState) {
    PgType named = Types.byName(type).orElseThrow();
    assertEquals(sqlState, sqlState(() -> named.modifier(List.of(modifiers.split(",")))));
  }

  @ParameterizedTest
  @CsvSource({
    "varchar, 3, 'abc  ', 'abc', ''",
    "varchar, 3, 'abcd', '', 'value too long for type character varying(3)'",
    "bpchar, 3, 'abcd', '', 'value too long for type character(3)'",
    "bpchar, 3, 'ab   ', 'ab ', ''",
    "numeric, '3,1', '12.34', '12.3', ''",
    "_varchar, 2, '[\"a\",\"bc \"]', '[\"a\",\"bc\"]', ''",
    "time, 0, '23:59:59.5', '24:00:00', ''",
    "interval, 0, '00:00:01.5', '00:00:02', ''"
  })
  void assignmentCutsOnlyBlanks(
      String type, String modifiers, String value, String expected, String message) {
    PgType named = Types.byName(type).orElseThrow();
    int modifier = named.modifier(List.of(modifiers.split(",")));
    if (message.isEmpty()) {
      assertEquals(expected, named.coerce(value, modifier, false));
    } else {
      SqlFault fault = assertThrows(SqlFault.class, () -> named.coerce(value, modifier, false));
      assertEquals("22001", fault.sqlState());
      assertEquals(message, fault.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "date, now, 2023-11-22",
    "date, today, 2023-11-22",
    "date, tomorrow, 2023-11-23",
    "date, yesterday, 2023-11-21",
    "timestamp, now, 2023-11-22 15:07:08.901234",
    "timestamp, today allballs, 2023-11-22 00:00:00",
    "timestamptz, now, 2023-11-22 20:07:08.901234+00:00",
    "timestamptz, today 04:00, 2023-11-22 09:00:00+00:00",
    "timestamptz, tomorrow, 2023-11-23 05:00:00+00:00",
    "time, now, 15:07:08.901234",
    "timetz, now, 15:07:08.901234-05:00",
    "timetz, 10:00, 10:00:00-05:00"
  })
  void wordsCountFromTheTransactionsStart(String type, String input, String expected) {
    FixedContext context = FixedContext.of("ISO,MDY;postgres;America/New_York;1;hex");
    assertEquals(
        expected, Types.byName(type).orElseThrow().input(input, SqlType.NO_MODIFIER, context));
  }

  @Test
  void objectIdentifiersReadNamesAndNumbers() {
    TypeContext context = FixedContext.DEFAULT;
    assertEquals(1259L, Types.REGCLASS.input("pg_class", -1, context));
    assertEquals(7L, Types.REGCLASS.input("7", -1, context));
    assertEquals(0L, Types.REGCLASS.input("-", -1, context));
    assertEquals("pg_class", Types.REGCLASS.output(1259L, -1, context));
    assertEquals("7", Types.REGCLASS.output(7L, -1, context));
    assertEquals("-", Types.REGCLASS.output(0L, -1, context));
  }

  @Test
  void binaryValuesBecomeCanonical() {
    assertEquals("{\"a\": 1}", Types.JSONB.receive(" {\"a\":2,\"a\":1}"));
    assertEquals("[\"[1, 2]\"]", Types.array(Types.JSONB).receive("[\"[1,2]\"]"));
    assertEquals("a  ", Types.BPCHAR.receive("a  "));
    assertEquals("22P02", sqlState(() -> Types.JSON.receive("{")));
  }

  private static String sqlState(org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(SqlFault.class, executable).sqlState();
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TypesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
