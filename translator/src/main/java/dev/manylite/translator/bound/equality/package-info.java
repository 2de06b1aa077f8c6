/** When two parts of a typed tree mean the same. */
package dev.manylite.translator.bound.equality;
