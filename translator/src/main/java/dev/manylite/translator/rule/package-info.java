/**
 * Rewrite rules (manual, chapter 41): a statement on a relation that has rules → the statements
 * that are carried out in its place. Works on parse trees, before anything is bound, as the rule
 * system of PostgreSQL works before planning; knows of the schema only what rules and columns there
 * are. NEW and OLD become columns of a derived table that has a row for each row of the original
 * statement. Begin with {@code RuleRewrite}.
 */
package dev.manylite.translator.rule;
