/** Array functions and operators (manual, 9.19). */
package dev.manylite.translator.function.array;
