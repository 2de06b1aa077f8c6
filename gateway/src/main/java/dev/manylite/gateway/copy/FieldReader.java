package dev.manylite.gateway.copy;

import java.util.List;

/** Cuts a line into fields. */
interface FieldReader {
  /** The fields' texts; null for NULL. */
  List<String> fields(ByteText line);
}
