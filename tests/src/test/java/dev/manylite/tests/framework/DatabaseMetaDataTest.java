package dev.manylite.tests.framework;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every method of {@link DatabaseMetaData} answers the same on both servers, over a schema of every
 * kind of object: scalars, and result sets with their columns, rows and order.
 */
class DatabaseMetaDataTest {
  private static final String DATABASE = "framework_metadata";

  /** What is about the connection itself, or names the server. */
  private static final Set<String> NOT_COMPARED =
      Set.of("getURL", "getConnection", "getDatabaseProductVersion");

  private static final String SHOP = "shop";

  /** Arguments of the methods that take names; of the others each type's {@link #usual}. */
  private static final Map<String, Object[][]> ARGUMENTS =
      Map.ofEntries(
          Map.entry(
              "getTables",
              new Object[][] {
                {null, null, null, null},
                {DATABASE, SHOP, "%", new String[] {"TABLE", "VIEW"}},
                {null, "public", "%", new String[] {"PARTITIONED TABLE", "TABLE"}},
                {null, SHOP, null, new String[] {"SEQUENCE", "INDEX", "MATERIALIZED VIEW", "TYPE"}},
                {null, "pg\\_catalog", "pg\\_c%", new String[] {"SYSTEM TABLE", "SYSTEM VIEW"}},
                {"elsewhere", null, null, null},
                {null, SHOP, "Odd\\_Name\\%", null}
              }),
          Map.entry("getSchemas", new Object[][] {{}, {null, "sh%"}, {DATABASE, null}}),
          Map.entry(
              "getColumns",
              new Object[][] {
                {null, SHOP, null, null},
                {null, "public", "%", "%"},
                {DATABASE, null, "book", "%i%"},
                {null, "pg_catalog", "pg\\_%", null},
                {null, "", "book", null}
              }),
          Map.entry(
              "getProcedures",
              new Object[][] {{null, null, null}, {null, SHOP, "%"}, {null, "public", "none"}}),
          Map.entry(
              "getProcedureColumns",
              new Object[][] {{null, SHOP, null, null}, {null, "pg_catalog", "a%", "%"}}),
          Map.entry(
              "getFunctions",
              new Object[][] {
                {null, SHOP, null}, {DATABASE, "pg_catalog", "%"}, {null, null, "l%"}
              }),
          Map.entry(
              "getFunctionColumns",
              new Object[][] {
                {null, SHOP, "%", null}, {null, "pg_catalog", "j%", null}, {null, SHOP, "plus", "a"}
              }),
          Map.entry(
              "getColumnPrivileges",
              new Object[][] {
                {null, "public", "author", "%"},
                {null, SHOP, "book", "t%"},
                {null, null, "none", ""}
              }),
          Map.entry(
              "getTablePrivileges",
              new Object[][] {{null, "public", "%"}, {null, null, "author"}, {null, SHOP, "%"}}),
          Map.entry("getBestRowIdentifier", keyed(new Object[] {1, false}, new Object[] {2, true})),
          Map.entry("getVersionColumns", keyed(new Object[] {})),
          Map.entry("getPrimaryKeys", keyed(new Object[] {})),
          Map.entry("getImportedKeys", keyed(new Object[] {})),
          Map.entry("getExportedKeys", keyed(new Object[] {})),
          Map.entry("getIndexInfo", keyed(new Object[] {false, false}, new Object[] {true, true})),
          Map.entry(
              "getCrossReference",
              new Object[][] {
                {null, "public", "author", null, SHOP, "book"},
                {null, SHOP, "shelf", null, SHOP, "placed"},
                {null, SHOP, "placed", null, SHOP, "placed"},
                {null, null, null, null, null, null}
              }),
          Map.entry(
              "getUDTs",
              new Object[][] {
                {null, null, null, null},
                {null, SHOP, "%", new int[] {java.sql.Types.STRUCT}},
                {null, "public", "e%", new int[] {java.sql.Types.DISTINCT}}
              }),
          Map.entry("getSuperTypes", new Object[][] {{null, SHOP, "address"}}),
          Map.entry("getSuperTables", new Object[][] {{null, "public", "dog"}}),
          Map.entry("getAttributes", new Object[][] {{null, SHOP, "address", null}}),
          Map.entry("getPseudoColumns", new Object[][] {{null, SHOP, "book", null}}));

  /**
   * What is missing: TOAST tables, which SQLite has no use for; statistics of expressions, the
   * functions that a range type brings, an index's INCLUDE.
   */
  private static final Pattern MISSING =
      Pattern.compile(
          ".*(TABLE_SCHEM=pg_toast .*"
              + "|NAME=_?pg_(statistic_ext_data(_stxoid_inh_index)?|stats_ext(_exprs)?) .*"
              + "|_NAME=pages(_multirange)? .*|INDEX_NAME=book_like .*COLUMN_NAME=price .*)");

  private static Connection manylite;
  private static Connection postgres;

  /** Each of the tables that keys are asked of, with further arguments. */
  private static Object[][] keyed(Object[]... further) {
    String[][] tables = {
      {"public", "author"},
      {SHOP, "book"},
      {SHOP, "placed"},
      {SHOP, "shelf"},
      {"public", "plain"},
      {SHOP, "Odd_Name%"},
      {"public", "event"},
      {SHOP, "totals"},
      {"pg_catalog", "pg_class"},
      {"pg_catalog", "pg_attribute"},
      {null, "author"},
      {"none", "none"}
    };
    List<Object[]> all = new ArrayList<>();
    for (String[] table : tables) {
      for (Object[] last : further) {
        Object[] arguments = new Object[3 + last.length];
        arguments[1] = table[0];
        arguments[2] = table[1];
        System.arraycopy(last, 0, arguments, 3, last.length);
        all.add(arguments);
      }
    }
    return all.toArray(Object[][]::new);
  }

  @BeforeAll
  static void create() throws SQLException {
    Databases.create(GatewayServer.shared(), DATABASE, "/framework/objects.sql");
    Databases.create(PostgresServer.shared(), DATABASE, "/framework/objects.sql");
    manylite = Databases.open(GatewayServer.shared(), DATABASE);
    postgres = Databases.open(PostgresServer.shared(), DATABASE);
  }

  @AfterAll
  static void close() throws SQLException {
    manylite.close();
    postgres.close();
  }

  @TestFactory
  Stream<DynamicTest> methods() {
    return Arrays.stream(DatabaseMetaData.class.getMethods())
        .filter(method -> method.getDeclaringClass() == DatabaseMetaData.class)
        .filter(method -> !NOT_COMPARED.contains(method.getName()))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
        .flatMap(
            method ->
                argumentsOf(method)
                    .map(
                        arguments ->
                            DynamicTest.dynamicTest(
                                method.getName() + Arrays.deepToString(arguments),
                                () -> compare(method, arguments))));
  }

  private static Stream<Object[]> argumentsOf(Method method) {
    Object[][] written = ARGUMENTS.get(method.getName());
    if (written == null) {
      return usual(method.getParameterTypes(), 0);
    }
    List<Object[]> fitting =
        Arrays.stream(written).filter(a -> a.length == method.getParameterCount()).toList();
    assertFalse(fitting.isEmpty(), () -> "no arguments for " + method);
    return fitting.stream();
  }

  /** Every combination of a few values of each type. */
  private static Stream<Object[]> usual(Class<?>[] types, int from) {
    if (from == types.length) {
      return Stream.<Object[]>of(new Object[types.length]);
    }
    return usual(types, from + 1)
        .flatMap(
            rest ->
                values(types[from])
                    .map(
                        value -> {
                          Object[] arguments = rest.clone();
                          arguments[from] = value;
                          return arguments;
                        }));
  }

  private static Stream<Object> values(Class<?> type) {
    if (type == int.class) {
      return Stream.of(0, 1, 2, 4, 8, 12, 1003, 1005, 1007);
    }
    if (type == boolean.class) {
      return Stream.of(false, true);
    }
    if (type == Class.class) {
      return Stream.of(DatabaseMetaData.class);
    }
    throw new AssertionError("no arguments of " + type);
  }

  private static void compare(Method method, Object[] arguments) throws Exception {
    List<String> expected = answer(postgres, method, arguments);
    List<String> actual = answer(manylite, method, arguments);
    if (method.getName().equals("getTypeInfo")) {
      // By OID within one kind of type.
      expected = expected.stream().sorted().toList();
      actual = actual.stream().sorted().toList();
    }
    Described.assertSame(expected, actual);
  }

  private static List<String> answer(Connection connection, Method method, Object[] arguments)
      throws Exception {
    try {
      Object answer = method.invoke(connection.getMetaData(), arguments);
      if (answer instanceof ResultSet rows) {
        try (rows) {
          return Described.of(rows).stream()
              .filter(
                  line -> !line.matches("TABLE_CAT=(?!" + DATABASE + "|template\\d|postgres).*"))
              .filter(line -> !MISSING.matcher(line).matches())
              .map(DatabaseMetaDataTest::lasting)
              .toList();
        }
      }
      return List.of(String.valueOf(answer));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException refused) {
        return List.of(refused.getSQLState() + " " + refused.getMessage());
      }
      throw e;
    }
  }

  /** Without OIDs (the names of functions that are to be unique end in them) and sizes. */
  private static String lasting(String line) {
    return line.replaceAll("(SPECIFIC_NAME=.*_)\\d{5,}", "$1oid")
        .replaceAll("CARDINALITY=.* PAGES=\\d+ ", "");
  }
}
