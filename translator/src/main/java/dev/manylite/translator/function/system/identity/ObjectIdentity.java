package dev.manylite.translator.function.system.identity;

import java.util.List;

/**
 * What pg_identify_object says of an object, and pg_identify_object_as_address.
 *
 * @param schema quoted where needed; null where names of the kind have none
 * @param name quoted where needed; null where it alone would not identify the object
 * @param identity as it is written in SQL, all names qualified
 * @param names the unquoted parts of its name
 * @param arguments types, or whatever else belongs to the address
 */
record ObjectIdentity(
    String type,
    String schema,
    String name,
    String identity,
    List<String> names,
    List<String> arguments) {
  ObjectIdentity {
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
  }
}
