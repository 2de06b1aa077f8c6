/**
 * {@code pg_catalog} and {@code information_schema} as real relations. What columns they have is a
 * table of facts ({@code columns.tsv}, as PostgreSQL 15 has them), and so are the rows that every
 * database has ({@code recorded}); what rows they have of the database is one class a relation in
 * {@code relation}. A query that names one has it filled as a temporary table on its handle first;
 * a tenant that nobody inspects pays nothing. Must never know the protocol. Begin with {@link
 * dev.manylite.gateway.catalog.SystemCatalog}.
 */
package dev.manylite.gateway.catalog;
