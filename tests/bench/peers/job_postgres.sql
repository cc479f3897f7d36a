-- records.csv -> id,status. psql -q -f job_postgres.sql < INPUT > OUTPUT
-- Every stage is materialised: PostgreSQL would otherwise run the expressions again for each column
-- that is taken from them. Numbers are numeric: nothing is rounded.
\set ON_ERROR_STOP on
CREATE TEMPORARY TABLE records (id text, path text, name text, target text, q1 text, q2 text, q3 text);
\copy records FROM pstdin (FORMAT csv, HEADER)

CREATE TEMPORARY TABLE verdicts AS
WITH cut AS MATERIALIZED (
  SELECT id, path, name, q3,
         regexp_match(target, '^([≥≤约]|平均)?([0-9.]+)([万亿])?[^0-9以-]*(?:-([0-9.]+).*)?(以上)?$') AS t,
         regexp_match(q1, '^([0-9.]+)([万亿])?') AS a1,
         regexp_match(q2, '^([0-9.]+)([万亿])?') AS a2,
         regexp_match(q3, '^([0-9.]+)([万亿])?') AS a3,
         target || ' ' || name LIKE ANY ('{%\\%%,%总数%,%总量%,%存量%,%保有量%,%年均%}') AS is_level
  FROM records
), counted AS MATERIALIZED (
  SELECT id, q3, t, is_level,
         t[2]::numeric * CASE t[3] WHEN '亿' THEN 100000000 WHEN '万' THEN 10000 ELSE 1 END AS asked,
         t[4]::numeric AS high,
         CASE WHEN is_level THEN 0 ELSE
           a1[1]::numeric * CASE a1[2] WHEN '亿' THEN 100000000 WHEN '万' THEN 10000 ELSE 1 END +
           a2[1]::numeric * CASE a2[2] WHEN '亿' THEN 100000000 WHEN '万' THEN 10000 ELSE 1 END END +
           a3[1]::numeric * CASE a3[2] WHEN '亿' THEN 100000000 WHEN '万' THEN 10000 ELSE 1 END AS actual,
         t[1] = '≤' OR (t[1] IS NULL AND t[5] IS NULL AND path LIKE ANY ('{%成本,%成本指标}')
           AND NOT name LIKE ANY ('{%降低,%减少,%下降,%压缩,%节约}')) AS is_cap,
         CASE WHEN NOT is_level THEN 0.6 WHEN t[1] = '约' THEN 0.95 ELSE 1 END AS green,
         CASE WHEN is_level THEN 0.95 ELSE 0.75 END AS amber  -- of what green asks
  FROM cut
)
SELECT id, CASE
  WHEN t IS NULL THEN CASE q3 WHEN '达成' THEN 'green' WHEN '部分达成' THEN 'amber'
                              WHEN '未达成' THEN 'red' ELSE 'unrated' END
  WHEN actual IS NULL THEN 'unrated'
  WHEN asked = 0 THEN CASE WHEN actual = 0 THEN 'green' ELSE 'red' END
  WHEN is_cap THEN CASE WHEN actual > asked THEN 'red'
                        WHEN is_level OR actual <= 0.95 * asked THEN 'green' ELSE 'amber' END
  WHEN high IS NOT NULL AND actual >= asked THEN CASE WHEN actual <= high THEN 'green' ELSE 'amber' END
  WHEN t[1] = '约' AND actual > 1.05 * asked THEN 'amber'
  WHEN actual >= green * asked THEN 'green'
  WHEN actual >= green * amber * asked THEN 'amber'
  ELSE 'red' END AS status
FROM counted;

\copy (SELECT id, status FROM verdicts ORDER BY id) TO pstdout (FORMAT csv, HEADER)
