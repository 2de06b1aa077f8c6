package dev.manylite.gateway.session.plan;

import java.util.List;

/**
 * All that a plan depends on.
 *
 * @param hints the parameter types that the client gave
 * @param database the tenant
 * @param schemaVersion of its schema, which counts this session's temporary objects in
 * @param settings values of the settings that binding reads, search_path among them
 */
public record PlanKey(
    String text, List<Integer> hints, String database, long schemaVersion, String settings) {}
