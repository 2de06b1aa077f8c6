-- The zones of the United States' law.
SET timezone = 'PST8PDT';
SELECT x::timestamptz, extract(timezone FROM x::timestamptz), to_char(x::timestamptz, 'TZ OF') FROM unnest(ARRAY['1880-01-01 00:00Z', '1918-07-01 00:00Z', '1919-07-01 00:00Z', '1920-07-01 00:00Z', '1943-01-01 00:00Z', '1945-08-15 00:00Z', '1945-09-01 00:00Z', '1946-07-01 00:00Z', '1950-07-01 00:00Z', '1966-07-01 00:00Z', '1967-07-01 00:00Z', '1974-02-01 00:00Z', '1987-04-10 00:00Z', '2007-03-20 00:00Z', '2040-07-01 00:00Z']) AS x;
SELECT z, timestamptz '1880-07-01 00:00Z' AT TIME ZONE z, timestamptz '1943-07-01 00:00Z' AT TIME ZONE z, timestamptz '1950-07-01 00:00Z' AT TIME ZONE z, timestamptz '1967-06-01 00:00Z' AT TIME ZONE z, timestamptz '2020-07-01 00:00Z' AT TIME ZONE z FROM unnest(ARRAY['EST5EDT', 'CST6CDT', 'MST7MDT', 'PST8PDT', 'America/Denver', 'Pst8Pdt']) AS z;
SELECT timestamp '1942-02-09 02:30', timestamp '1942-02-09 02:30' AT TIME ZONE 'EST5EDT', timestamp '1945-09-30 01:30' AT TIME ZONE 'EST5EDT', timestamptz '0097-02-16 17:32:01 BC';
SELECT to_char(timestamptz '1944-07-01 00:00Z', 'TZ'), to_char(timestamptz '1945-08-20 00:00Z', 'TZ'), to_char(timestamptz '1999-08-20 00:00Z', 'TZ');
SET datestyle = 'SQL';
SELECT timestamptz '1944-07-01 00:00Z', timestamptz '1945-08-20 00:00Z', timestamptz '1999-08-20 00:00Z', timestamptz '1899-08-20 00:00Z';
