package dev.manylite.translator.ddl.sqlite;

/**
 * A column definition.
 *
 * @param declaredType its words joined by one blank, with the arguments as written; empty if none
 * @param typeComment the comment that follows the type, where Manylite names what SQLite's own type
 *     name can't tell; null if none
 * @param notNull null where it may be null
 * @param defaultText the DEFAULT's text, without outer parentheses where it had them; null if none
 * @param defaultRange of the whole DEFAULT clause; null if none
 * @param collation null if none
 * @param collationRange of the COLLATE clause; null if none
 * @param generated text of the generating expression; null if none
 * @param generatedRange of the whole GENERATED clause; null if none
 * @param stored for a generated column: STORED rather than VIRTUAL
 * @param range of the definition in the text
 * @param typeRange of the declared type; empty, after the name, if there is none
 */
public record SqliteColumn(
    String name,
    String declaredType,
    String typeComment,
    Range notNull,
    String defaultText,
    Range defaultRange,
    String collation,
    Range collationRange,
    String generated,
    boolean stored,
    Range generatedRange,
    Range range,
    Range typeRange) {}
