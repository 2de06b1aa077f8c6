/**
 * Domains (manual, 8.18): a base type under another name, with constraints. A value of a domain is
 * held, compared and printed as the base type's; the constraints are checked where a value becomes
 * one of the domain, which the binder says by a node of its own. Begin with {@link
 * dev.manylite.translator.type.domain.DomainType}.
 */
package dev.manylite.translator.type.domain;
