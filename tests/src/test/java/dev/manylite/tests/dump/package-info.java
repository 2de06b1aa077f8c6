/**
 * pg_dump, pg_restore and pg_dumpall, as installed: what they write of a database and what they
 * load into one, compared with PostgreSQL. Must never know what they ask. Begin with {@code
 * DumpTest}.
 */
package dev.manylite.tests.dump;
