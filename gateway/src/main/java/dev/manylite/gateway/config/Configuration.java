package dev.manylite.gateway.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything that a gateway is told at start.
 *
 * @param host empty: loopback while nobody needs a password, all interfaces otherwise
 * @param superuser the first role
 * @param password the superuser's new password; empty leaves it as it is
 * @param initialPassword given only to a superuser who has none yet
 * @param database made at start if it is missing
 * @param trust let everybody in without a password
 * @param tlsCertificate PEM, together with {@code tlsKey}; empty for no TLS
 */
public record Configuration(
    Path data,
    Optional<String> host,
    int port,
    int maxConnections,
    String superuser,
    Optional<String> password,
    Optional<String> initialPassword,
    Optional<String> database,
    boolean trust,
    Optional<Path> tlsCertificate,
    Optional<Path> tlsKey,
    Duration stopTimeout,
    int openDatabases) {}
