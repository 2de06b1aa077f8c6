/**
 * Schema changes: a parsed definition statement and the schema as it is → the steps that SQLite
 * must run and the schema as it will be. Also reads a SQLite file's own {@code CREATE TABLE} text
 * into the schema model. Pure: the gateway runs the steps. Begin with {@code DefinitionPlanner}.
 *
 * <p>A type of the database's own ({@link dev.manylite.translator.schema.SchemaType}) is remembered
 * under {@code ObjectKind.TYPE}; columns and other types refer to it by OID. A further kind of type
 * is a {@code record.TypeRecord}, made into a type by {@code KnownTypes} and back by {@code
 * TypeRecords}; {@code TypeCopies} renames it; {@code Retyping} and {@code DropTypePlanner.parts}
 * say what it is made from, {@code TypeTexts} and {@code LabelRenaming} what it keeps as text and
 * as values. The planner that makes it calls {@code Draft.checkTypeName}, then {@code Draft.put}.
 */
package dev.manylite.translator.ddl;
