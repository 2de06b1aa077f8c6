/**
 * Network address functions and operators (manual, 9.12). Begin with {@code NetworkFunctions};
 * addresses are computed with as {@link dev.manylite.translator.type.value.Inet} and {@link
 * dev.manylite.translator.type.value.MacAddress}.
 */
package dev.manylite.translator.function.network;
