/**
 * What can be seen of a running gateway: what each session does. Changes nothing. Begin with {@link
 * dev.manylite.gateway.observe.Activity}.
 */
package dev.manylite.gateway.observe;
