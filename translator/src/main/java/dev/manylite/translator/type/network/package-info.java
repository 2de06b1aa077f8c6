/**
 * Network address types (manual, 8.9). Runtime values are their texts: {@code inet} and {@code
 * cidr} as they are printed, under a collation that orders them, MAC addresses as pairs of digits
 * between colons, which order by themselves. Must never know a catalog. Begin with {@link
 * dev.manylite.translator.type.network.InetType}.
 */
package dev.manylite.translator.type.network;
