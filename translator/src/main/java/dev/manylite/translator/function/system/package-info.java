/**
 * System information and administration functions (manual, 9.26 and 9.27). They read the schema
 * snapshot of {@code FunctionContext.catalog}; what the server knows comes by {@code ServerFacts}.
 */
package dev.manylite.translator.function.system;
