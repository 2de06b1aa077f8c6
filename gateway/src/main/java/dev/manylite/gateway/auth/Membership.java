package dev.manylite.gateway.auth;

/** That a role is a member of another (pg_auth_members), by their OIDs. */
public record Membership(int role, int member, int grantor, boolean adminOption) {}
