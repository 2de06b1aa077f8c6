package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * SET. The special forms are settings too: TIME ZONE is {@code timezone}, NAMES is {@code
 * client_encoding}, SCHEMA is {@code search_path}, ROLE is {@code role}, SESSION AUTHORIZATION is
 * {@code session_authorization}, XML OPTION is {@code xmloption}.
 *
 * @param name in lower case, with its dot if it has one
 * @param values empty for DEFAULT
 * @param fromCurrent FROM CURRENT
 */
public record SetSetting(
    String name, List<SettingValue> values, boolean local, boolean fromCurrent, int position)
    implements UtilityStatement {}
