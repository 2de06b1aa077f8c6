/**
 * The settings (GUCs, manual chapter 20): what there is, as the table {@code settings.tsv}; which
 * values each allows and how they are shown; and one session's values with the rules of SET, SET
 * LOCAL, RESET and rollback. Knows no client, no SQL text and no SQLite. Begin with {@link
 * dev.manylite.gateway.session.setting.Settings}.
 */
package dev.manylite.gateway.session.setting;
