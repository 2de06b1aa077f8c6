/**
 * Schema changes: a parsed definition statement and the schema as it is → the steps that SQLite
 * must run and the schema as it will be. Also reads a SQLite file's own {@code CREATE TABLE} text
 * into the schema model. Pure: the gateway runs the steps. Begin with {@code DefinitionPlanner}.
 *
 * <p>{@code Draft} is one statement's state: planners put what they make into it, and its end
 * writes the records. What depends on what is not on record but read off the schema whenever
 * something is dropped or renamed: {@code Dependents} (foreign keys, views), {@code
 * ColumnDependents}, {@code RoutineUses} (what calls a function), {@code TextUses} (what rules and
 * bodies name), {@code RowUses} (what holds a table's rows). Names in stored texts are qualified,
 * {@code ViewText} does it for queries and {@code deparse.ExpressionDeparser} for expressions.
 * {@code Ownership} says who may; {@code AccessGrant} what GRANT makes of an access list, {@code
 * AccessChanges} what becomes of them as objects come, move and go, {@code InitialAccess} what new
 * ones begin with. {@code LateTriggers} makes what deferrable keys need. {@code InheritedAlter}
 * takes ALTER TABLE to the tables that inherit, {@code PartitionIndexes} keys and indexes to
 * partitions.
 *
 * <p>A type of the database's own ({@link dev.manylite.translator.schema.SchemaType}) is remembered
 * under {@code ObjectKind.TYPE}; columns and other types refer to it by OID. A further kind of type
 * is a {@code record.TypeRecord}, made into a type by {@code KnownTypes} and back by {@code
 * TypeRecords}; {@code TypeCopies} renames it; {@code Retyping} and {@code DropTypePlanner.parts}
 * say what it is made from, {@code NamedTexts} and {@code LabelRenaming} what it keeps as text and
 * as values. The planner that makes it calls {@code Draft.checkTypeName}, then {@code Draft.put}.
 */
package dev.manylite.translator.ddl;
