package dev.manylite.gateway.tenant;

/**
 * What a NOTIFY tells (manual, NOTIFY).
 *
 * @param processId of the session that notifies
 */
public record Notification(int processId, String channel, String payload) {
  /** What it takes while it waits; characters, not bytes, are near enough. */
  long size() {
    return 64L + channel.length() + payload.length();
  }
}
