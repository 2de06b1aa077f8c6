/**
 * How a gateway is told what to do: flags, environment variables {@code MANYLITE_*} and a
 * properties file under the same names, with that precedence, and what the official postgres
 * image's variables mean. Ends in one immutable {@link dev.manylite.gateway.config.Configuration};
 * knows nothing of what is done with it. Begin with {@link dev.manylite.gateway.config.Options}.
 */
package dev.manylite.gateway.config;
