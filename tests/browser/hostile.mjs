// A workspace whose every text means something to a browser, and what shows that one of them was taken for more.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './pages.mjs';

const known = JSON.parse(readFileSync(new URL('../app/hostile_texts.json', import.meta.url)));
/** Those of the tests of the command line, and two that only mean something inside a page; what runs leaves a mark. */
export const texts = [...known, '<!--<script>', '</textarea></script><svg onload=alert(1)>']
  .map((text) => text.replaceAll('alert(1)', 'alert(window.hostile=1)'));

/** JSON is YAML; what cannot stand in a file as it is, is escaped. */
const quoted = (text) => JSON.stringify(text).replace(/[^ -~\u4e00-\u9fff≥]/g,
  (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A table for each text, in which everything that a person can type is that text; with values that can be read, or none. */
export const hostileUnit = ({ isReadable }) => {
  const folder = mkdtempSync(join(scratch, 'hostile.'));
  for (const name of ['tables', 'actuals']) mkdirSync(join(folder, name));
  const actuals = [];
  const budget = [];
  const overall = [];
  texts.forEach((text, at) => {
    const all = quoted(text);
    const value = isReadable ? '3家' : all;
    const row = (id, target) => `      - {id: ${id}, path: [产出指标, ${isReadable ? '数量指标' : all}], name: ${quoted(text + id)}, ` +
      `target: ${target}, basis: ${all}, owner: ${all}, note: ${all}, aliases: [${quoted(`${text}${id}'`)}], ` +
      `revised: [{from: 2024-08, target: ${target}, reason: ${all}}]}\n`;
    // The name of a file, which has no slash and no line in it.
    const file = `${at}${text.replace(/[/\n\r]/g, '_')}.yaml`;
    writeFileSync(join(folder, 'tables', file), `table: project\nunit: ${quoted(`某局${texts[7]}${texts[8]}`)}\n` +
      `project: ${quoted(text + at)}\ncode: ${quoted(text + at)}\nyear: 2024\nbudget: 100万元\nauthority: ${all}\n` +
      `implementer: ${all}\noverall: ${all}\nnote: ${all}\nspending: {${all}: 50万元}\ngoals:\n  - name: ${all}\n` +
      `    note: ${all}\n    term: annual\n    indicators:\n${row(`A-${at}`, '≥8家')}${row(`B-${at}`, value)}`);
    actuals.push(`  ${quoted(`${text}A-${at}`)}: {value: 3家, note: ${all}, evidence: ${all}, forecast: 8家, ` +
      `possibility: {value: 有可能, reason: ${all}}, reason: {category: 其他, text: ${all}}, action: ${all}}\n` +
      `  ${quoted(`${text}B-${at}`)}: ${value}\n`);
    budget.push(`  ${quoted(text + at)}: {spent: 10万元, note: ${all}}\n`);
    overall.push(`  ${quoted(text + at)}: ${all}\n`);
  });
  for (const period of ['2024Q2', '2024Q3'])
    writeFileSync(join(folder, 'actuals', `${period}.yaml`), `period: ${period}\nnote: ${quoted(texts.at(-1))}\n` +
      `actuals:\n${actuals.join('')}budget:\n${budget.join('')}overall:\n${overall.join('')}`);
  writeFileSync(join(folder, 'jixiao.yaml'), 'indicators: tables\nactuals: actuals\nlanguage: en\nhistory: history.sqlite\n' +
    `waive:\n  - {rule: lint-below-last-year, reason: ${quoted(texts[8])}, until: 2024-12-31}\n`);
  return folder;
};

/** Tells the page's problems of every dialog that no page of ours opens. */
export const watch = (page, problems = page.problems) => page.on('dialog', (dialog) => {
  if (dialog.type() === 'alert') problems.push(`dialog: ${dialog.message()}`);
  dialog.accept().catch(() => {});  // others may have done so
});

/** What a text has become on the page, if it is more than a text. */
export const taken = (page) => page.evaluate(() => [
  ...(window.hostile === undefined ? [] : ['a script has run']),
  ...[...document.querySelectorAll('img, iframe, object, embed, base, [onerror], [onload], [onmouseover]'),
    ...[...document.links].filter((link) => link.protocol === 'javascript:' || link.host !== location.host)]
    .map((element) => element.outerHTML.slice(0, 200)),
]);
