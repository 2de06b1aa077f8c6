/**
 * The frameworks of the JVM, each doing its own work on Manylite and, where an answer can be
 * compared, on PostgreSQL 15: pgjdbc's metadata, HikariCP, Flyway, Liquibase, Hibernate, jOOQ.
 * Nothing here is written for Manylite: what fails is a gap of its catalog, its SQL or its
 * protocol. Begin with {@link dev.manylite.tests.framework.DatabaseMetaDataTest}.
 */
package dev.manylite.tests.framework;
