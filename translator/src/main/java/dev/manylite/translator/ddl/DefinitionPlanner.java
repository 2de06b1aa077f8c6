package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.AlterDefaultPrivileges;
import dev.manylite.translator.parse.tree.AlterRoutine;
import dev.manylite.translator.parse.tree.AlterRule;
import dev.manylite.translator.parse.tree.AlterSequence;
import dev.manylite.translator.parse.tree.AlterStatistics;
import dev.manylite.translator.parse.tree.AlterTable;
import dev.manylite.translator.parse.tree.AlterType;
import dev.manylite.translator.parse.tree.Cluster;
import dev.manylite.translator.parse.tree.Comment;
import dev.manylite.translator.parse.tree.CommentOnRoutine;
import dev.manylite.translator.parse.tree.CreateComposite;
import dev.manylite.translator.parse.tree.CreateDomain;
import dev.manylite.translator.parse.tree.CreateEnum;
import dev.manylite.translator.parse.tree.CreateExtension;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.CreateMaterializedView;
import dev.manylite.translator.parse.tree.CreateRange;
import dev.manylite.translator.parse.tree.CreateRoutine;
import dev.manylite.translator.parse.tree.CreateRule;
import dev.manylite.translator.parse.tree.CreateSchema;
import dev.manylite.translator.parse.tree.CreateSequence;
import dev.manylite.translator.parse.tree.CreateStatistics;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.CreateTrigger;
import dev.manylite.translator.parse.tree.CreateView;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.DropOwned;
import dev.manylite.translator.parse.tree.DropRoutine;
import dev.manylite.translator.parse.tree.DropTrigger;
import dev.manylite.translator.parse.tree.EndOfTransaction;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.ReassignOwned;
import dev.manylite.translator.parse.tree.RefreshMaterializedView;
import dev.manylite.translator.parse.tree.RenameTrigger;
import dev.manylite.translator.parse.tree.Truncate;
import dev.manylite.translator.schema.Schema;
import java.util.Locale;

/** Schema changes: a definition statement and the schema as it is → what to do. Stateless. */
public final class DefinitionPlanner {
  /**
   * @param schema as read from {@code source}, with the session's search_path
   * @param source what SQLite itself holds
   * @throws SqlFault as PostgreSQL would refuse the statement, or 0A000
   */
  public SchemaChange plan(
      DefinitionStatement statement,
      Schema schema,
      SchemaSource source,
      DefinitionContext context) {
    Draft draft = new Draft(schema, source, context);
    return draft.finish(carryOut(statement, draft));
  }

  /** The command tag. */
  static String carryOut(DefinitionStatement statement, Draft draft) {
    if (statement instanceof CreateTable create) {
      new CreateTablePlanner(draft).plan(create);
      return "CREATE TABLE";
    }
    if (statement instanceof CreateTableAs create) {
      boolean filled = new CreateTableAsPlanner(draft).plan(create);
      return filled ? "SELECT" : "CREATE TABLE AS";
    }
    if (statement instanceof CreateIndex create) {
      new IndexPlanner(draft).plan(create);
      return "CREATE INDEX";
    }
    if (statement instanceof Cluster cluster) {
      new ClusterPlanner(draft).plan(cluster);
      return "CLUSTER";
    }
    if (statement instanceof CreateStatistics create) {
      new StatisticsPlanner(draft).create(create);
      return "CREATE STATISTICS";
    }
    if (statement instanceof AlterStatistics alter) {
      new StatisticsPlanner(draft).alter(alter);
      return "ALTER STATISTICS";
    }
    if (statement instanceof CreateView create) {
      new ViewPlanner(draft).plan(create);
      return "CREATE VIEW";
    }
    if (statement instanceof CreateMaterializedView create) {
      boolean filled = new MaterializedViewPlanner(draft).create(create);
      return filled ? "SELECT" : "CREATE MATERIALIZED VIEW";
    }
    if (statement instanceof RefreshMaterializedView refresh) {
      new MaterializedViewPlanner(draft).refresh(refresh);
      return "REFRESH MATERIALIZED VIEW";
    }
    if (statement instanceof CreateSequence create) {
      new SequencePlanner(draft).create(create);
      return "CREATE SEQUENCE";
    }
    if (statement instanceof CreateTrigger create) {
      new TriggerPlanner(draft).create(create);
      return "CREATE TRIGGER";
    }
    if (statement instanceof RenameTrigger rename) {
      new TriggerPlanner(draft).rename(rename);
      return "ALTER TRIGGER";
    }
    if (statement instanceof DropTrigger drop) {
      new TriggerPlanner(draft).drop(drop);
      return "DROP TRIGGER";
    }
    if (statement instanceof CreateEnum create) {
      new EnumPlanner(draft).create(create);
      return "CREATE TYPE";
    }
    if (statement instanceof CreateRange create) {
      new RangePlanner(draft).create(create);
      return "CREATE TYPE";
    }
    if (statement instanceof CreateComposite create) {
      new CompositePlanner(draft).create(create);
      return "CREATE TYPE";
    }
    if (statement instanceof CreateDomain create) {
      new DomainPlanner(draft).create(create);
      return "CREATE DOMAIN";
    }
    if (statement instanceof CreateSchema create) {
      new NamespacePlanner(draft).createSchema(create);
      return "CREATE SCHEMA";
    }
    if (statement instanceof CreateExtension create) {
      new NamespacePlanner(draft).createExtension(create);
      return "CREATE EXTENSION";
    }
    if (statement instanceof AlterTable alter) {
      new AlterTablePlanner(draft).plan(alter);
      return "ALTER " + alter.kind().word().toUpperCase(Locale.ROOT);
    }
    if (statement instanceof AlterType alter) {
      new TypePlanner(draft).alter(alter);
      return "ALTER " + alter.kind().word().toUpperCase(Locale.ROOT);
    }
    if (statement instanceof AlterSequence alter) {
      new SequencePlanner(draft).alter(alter);
      return "ALTER SEQUENCE";
    }
    if (statement instanceof DropObjects drop) {
      new DropPlanner(draft).plan(drop);
      return "DROP " + drop.kind().word().toUpperCase(Locale.ROOT);
    }
    if (statement instanceof Truncate truncate) {
      new TruncatePlanner(draft).plan(truncate);
      return "TRUNCATE TABLE";
    }
    if (statement instanceof Comment comment) {
      new CommentPlanner(draft).plan(comment);
      return "COMMENT";
    }
    if (statement instanceof CreateRoutine create) {
      new RoutinePlanner(draft).create(create);
      return create.procedure() ? "CREATE PROCEDURE" : "CREATE FUNCTION";
    }
    if (statement instanceof AlterRoutine alter) {
      new RoutinePlanner(draft).alter(alter);
      return "ALTER " + alter.kind();
    }
    if (statement instanceof DropRoutine drop) {
      new RoutinePlanner(draft).drop(drop);
      return "DROP " + drop.kind();
    }
    if (statement instanceof CommentOnRoutine comment) {
      new RoutinePlanner(draft).comment(comment);
      return "COMMENT";
    }
    if (statement instanceof EndOfTransaction) {
      new OnCommitPlanner(draft).carryOut();
      return "COMMIT";
    }
    if (statement instanceof CreateRule create) {
      new RuleDefinitions(draft).create(create);
      return "CREATE RULE";
    }
    if (statement instanceof AlterRule alter) {
      new RuleDefinitions(draft).alter(alter);
      return alter.action().tag();
    }
    if (statement instanceof Grant grant) {
      new GrantPlanner(draft, grant).plan();
      return grant.grant() ? "GRANT" : "REVOKE";
    }
    if (statement instanceof AlterDefaultPrivileges alter) {
      new DefaultPrivilegesPlanner(draft, alter).plan();
      return "ALTER DEFAULT PRIVILEGES";
    }
    if (statement instanceof DropOwned drop) {
      new OwnedPlanner(draft).drop(drop);
      return "DROP OWNED";
    }
    if (statement instanceof ReassignOwned reassign) {
      new OwnedPlanner(draft).reassign(reassign);
      return "REASSIGN OWNED";
    }
    throw SqlFault.unsupported(statement.getClass().getSimpleName());
  }
}
