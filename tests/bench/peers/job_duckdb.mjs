// records.csv -> id,status as one query. Usage: node job_duckdb.mjs INPUT OUTPUT THREADS
// Numbers are DECIMAL: nothing is rounded.
import {DuckDBInstance} from '@duckdb/node-api'

const [input, output, threads] = process.argv.slice(2)
const target = '^([≥≤约]|平均)?([0-9.]+)([万亿])?[^0-9以-]*(?:-([0-9.]+).*)?(以上)?$'
const number = (figure, scale) => `
  TRY_CAST(${figure} AS DECIMAL(12, 2)) *
  (CASE ${scale} WHEN '亿' THEN 100000000 WHEN '万' THEN 10000 ELSE 1 END)::DECIMAL(9, 0)`
const actual = (column) => `
  regexp_extract(${column}, '^([0-9.]+)([万亿])?', ['figure', 'scale'])`

const instance = await DuckDBInstance.create(':memory:', {threads})
const database = await instance.connect()
await database.run(`
  COPY (
    WITH cut AS (
      SELECT *, regexp_extract(target, '${target}', ['relation', 'low', 'scale', 'high', 'ending']) AS t,
             ${actual('"2024Q1"')} AS a1, ${actual('"2024Q2"')} AS a2, ${actual('"2024Q3"')} AS a3,
             contains(target, '%') OR regexp_matches(name, '总数|总量|存量|保有量|年均') AS is_level
      FROM read_csv('${input}', header = true, all_varchar = true)
    ), counted AS (
      SELECT *, ${number('t.low', 't.scale')} AS asked,
             TRY_CAST(t.high AS DECIMAL(12, 2)) AS high,
             CASE WHEN NOT is_level THEN ${number('a1.figure', 'a1.scale')} + ${number('a2.figure', 'a2.scale')} ELSE 0 END
               + ${number('a3.figure', 'a3.scale')} AS actual,
             t.relation = '≤' OR (t.relation = '' AND t.ending = '' AND regexp_matches(path, '成本(指标)?$')
               AND NOT regexp_matches(name, '(降低|减少|下降|压缩|节约)$')) AS is_cap,
             CASE WHEN NOT is_level THEN 60 WHEN t.relation = '约' THEN 95 ELSE 100 END AS green,
             CASE WHEN is_level THEN 95 ELSE 75 END AS amber  -- percent of what green asks
      FROM cut
    )
    SELECT id, CASE
      WHEN t.low = '' THEN CASE "2024Q3" WHEN '达成' THEN 'green' WHEN '部分达成' THEN 'amber'
                                         WHEN '未达成' THEN 'red' ELSE 'unrated' END
      WHEN actual IS NULL THEN 'unrated'
      WHEN asked = 0 THEN CASE WHEN actual = 0 THEN 'green' ELSE 'red' END
      WHEN is_cap THEN CASE WHEN actual > asked THEN 'red'
                            WHEN is_level OR 100 * actual <= 95 * asked THEN 'green' ELSE 'amber' END
      WHEN high IS NOT NULL AND actual >= asked THEN CASE WHEN actual <= high THEN 'green' ELSE 'amber' END
      WHEN t.relation = '约' AND 100 * actual > 105 * asked THEN 'amber'
      WHEN 100 * actual >= green * asked THEN 'green'
      WHEN 10000 * actual >= green * amber * asked THEN 'amber'
      ELSE 'red' END AS status
    FROM counted
  ) TO '${output}' (HEADER)`)
database.closeSync()
instance.closeSync()
