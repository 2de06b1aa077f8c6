package dev.manylite.gateway.copy;

/** The file formats of COPY. */
enum CopyFormat {
  TEXT,
  CSV,
  BINARY
}
