/**
 * LISTEN, NOTIFY, UNLISTEN (manual, 34.9): what a session's transaction has in mind, and what its
 * client is told between transactions. Who listens in a database is the tenant's to know.
 */
package dev.manylite.gateway.session.notification;
