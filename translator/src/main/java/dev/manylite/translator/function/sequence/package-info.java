/** Sequence functions (manual, 9.17). Their state is behind {@code FunctionContext.Sequences}. */
package dev.manylite.translator.function.sequence;
