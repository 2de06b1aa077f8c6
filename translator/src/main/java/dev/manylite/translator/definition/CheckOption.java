package dev.manylite.translator.definition;

/** WITH CHECK OPTION of a view. */
public enum CheckOption {
  LOCAL,
  CASCADED
}
