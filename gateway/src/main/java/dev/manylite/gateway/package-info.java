/**
 * The gateway: puts pgwire, translator and SQLite together and runs them. Begin with {@link
 * dev.manylite.gateway.Gateway}.
 */
package dev.manylite.gateway;
