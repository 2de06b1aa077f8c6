/** Entities that use what Hibernate maps to PostgreSQL in its own ways. */
package dev.manylite.tests.framework.library;
