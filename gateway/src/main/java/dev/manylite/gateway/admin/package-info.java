/**
 * Administration by SQL: databases, roles, upkeep of files. Runs on the tenants and the gateway's
 * system database. Begin with {@link dev.manylite.gateway.admin.DatabaseCommands}.
 */
package dev.manylite.gateway.admin;
