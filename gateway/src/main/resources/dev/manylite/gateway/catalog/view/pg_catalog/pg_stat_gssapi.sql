SELECT s.pid, false AS gss_authenticated, NULL::text AS principal, false AS encrypted
FROM pg_catalog.pg_stat_activity s WHERE s.client_port IS NOT NULL
