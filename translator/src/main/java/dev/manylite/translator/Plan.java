package dev.manylite.translator;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import java.util.List;
import java.util.Set;

/**
 * A query ready for SQLite: the only thing that the gateway executes for SELECT, INSERT, UPDATE,
 * DELETE. Immutable, shareable between sessions whose catalog version and settings agree.
 *
 * @param sql SQLite SQL, of MERGE the count of the rows that were changed; parameters as {@code
 *     ?1}, {@code ?2} …
 * @param parameters the types of $1 …, for ParameterDescription and for decoding
 * @param columns for RowDescription; empty if the statement returns no rows
 * @param writes needs the tenant's writer lease
 * @param quick a write that takes no time worth mentioning
 * @param locking what to do where another session has that; null to wait
 * @param before what has to run first, in this order, on the same handle; without rows for the
 *     client
 * @param functions those that must be registered on the handle before {@code sql} is prepared
 * @param collations SQLite collations that must be registered
 * @param systemRelations relations of pg_catalog and information_schema that must be filled
 * @param tables the tenant's own tables that are read or written
 * @param trust in what another program stored; null where there is none
 * @param temporary all that it writes is temporary, which READ ONLY allows
 * @param fault what computing its constants fails with, wherever they are; to be thrown when the
 *     statement is carried out. Null if nothing
 * @param privileges what somebody must be allowed for it
 * @param rules what is run in place of {@code sql}; null where no rule rewrites the statement
 */
public record Plan(
    Command command,
    String sql,
    List<SqlType> parameters,
    List<ResultColumn> columns,
    boolean writes,
    boolean quick,
    RowLocking locking,
    List<Stage> before,
    Set<Signature> functions,
    Set<String> collations,
    Set<Relation> systemRelations,
    Set<Relation> tables,
    Trust trust,
    boolean temporary,
    SqlFault fault,
    List<RequiredPrivilege> privileges,
    Rules rules) {

  /** What the command tag begins with. */
  public enum Command {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    MERGE
  }

  /** A SELECT does, even of no columns. */
  public boolean returnsRows() {
    return command == Command.SELECT || !columns.isEmpty();
  }

  /**
   * The statements that rules make of one.
   *
   * @param plans in the order in which they run
   * @param told the one whose count and rows are the statement's; −1 for none
   * @param shown there is but one, a SELECT whose rows are shown and not counted
   */
  public record Rules(List<Plan> plans, int told, boolean shown) {}

  /**
   * Something that {@code sql} needs done before, whose functions and collations are counted among
   * the plan's own.
   *
   * @param setup statements without parameters
   * @param plan what runs then; null if nothing
   * @param keep puts a row of {@code plan}'s result, as ?1, ?2 …, into {@code table}; null where
   *     there is nothing to put
   * @param table the temporary table that is gone when the statement ends; null if none
   * @param modification changes rows one after the other instead of {@code plan}; null if none
   */
  public record Stage(
      List<String> setup, Plan plan, String keep, String table, Modification modification) {
    public Stage(List<String> setup, Plan plan, String keep, String table) {
      this(setup, plan, keep, table, null);
    }
  }

  /** Whether rows are changed one after the other. */
  public boolean modifies() {
    for (Stage stage : before) {
      if (stage.modification() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * NOWAIT and SKIP LOCKED.
   *
   * @param relation that NOWAIT fails on; null for SKIP LOCKED
   * @param allSkipped reads what SKIP LOCKED leaves when all rows are locked; null for NOWAIT
   */
  public record RowLocking(String relation, Plan allSkipped) {}

  /**
   * {@code sql} compares values as another program stored them.
   *
   * @param checks SQLite queries; if one yields a row, there are values to be read more carefully
   * @param careful the plan that does
   */
  public record Trust(Set<String> checks, Plan careful) {}

  /**
   * A field of RowDescription.
   *
   * @param tableOid 0 where the column is no table's
   * @param attributeNumber 0 likewise
   */
  public record ResultColumn(String name, SqlType type, int tableOid, int attributeNumber) {}
}
