import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  attention, faults, largeWorkspace, openPage, reportOn, reportsOnUnits, revised, sample, startBrowser, stopBrowser, workspaceWith,
} from './pages.mjs';

let chinese, revision, index, large, urgent;
let department; // its 40 rows have every status, and axe takes ten seconds for 251

before(async () => {
  chinese = reportOn(sample, 'zh');
  department = { zh: reportOn(sample, 'zh-department', '--table', 'department'),
    en: reportOn(sample, 'en-department', '--table', 'department', '--lang', 'en') };
  revision = reportOn(revised, 'revised');
  urgent = reportOn(attention, 'attention');
  index = reportsOnUnits({ a: sample, b: revised });
  large = reportOn(largeWorkspace(2500), 'large');
  await startBrowser();
});
after(stopBrowser);

/** A test on a page of its own, which must end without a problem. */
const onPage = (name, use, options = {}) =>
  test(name, async () => {
    const page = await openPage(options.address?.() ?? chinese, options);
    await use(page);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

const shown = (page) => page.locator('#rows tr[id]:visible').count();

onPage('the page opens from the disk and shows every row', async (page) => {
  assert.equal(await shown(page), 251);
  assert.equal(await page.textContent('#count'), '显示 251 / 251');
});

onPage('filters by status, text, table, term and change, and shows all again', async (page) => {
  await page.click('[data-status=r]');
  assert.equal(await shown(page), 12);
  await page.click('[data-status=a]');
  assert.equal(await shown(page), 39);
  await page.fill('#text', '技改');
  assert.equal(await page.textContent('#count'), `显示 ${await shown(page)} / 251`);
  await page.click('button[type=reset]');
  assert.equal(await shown(page), 251);
  await page.selectOption('#table', { label: '部门整体' });
  assert.equal(await shown(page), 40);
  await page.selectOption('#term', 'long');
  assert.equal(await shown(page), 19);
  await page.click('button[type=reset]');
  await page.selectOption('#change', 'better');
  assert.equal(await shown(page), 3);
  await page.selectOption('#change', 'values');
  const listed = await page.locator('details.changes li').count();
  assert.ok(listed > 100);
  assert.equal(await shown(page), listed);
});

onPage('the overview tells what was revised and which values changed', async (page) => {
  const text = await page.innerText('main section:has(details.changes)');
  for (const part of ['指标值调整（2）', '≥100家 → ≥80家', '自2024-08起：上级年中再次调减任务', '完成值变化（4）'])
    assert.ok(text.includes(part), part);
  assert.equal(await page.locator('details.changes li').first().isVisible(), false);
  await page.focus('details.changes summary');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('details.changes li:visible').count(), 4);
  await page.selectOption('#change', 'targets');
  assert.equal(await shown(page), 2);
  await page.click('.changes a >> nth=0');
  assert.equal(await page.locator('#panel').isVisible(), true);
}, { address: () => revision });

onPage('what needs attention comes first, and a long list unfolds', async (page) => {
  const titles = await page.locator('main h2').allTextContents();
  assert.deepEqual(titles.slice(0, 3), ['需要关注', '待补报或更正：4 个', '与2024年第二季度相比']);
  const rows = page.locator('.urgent tbody tr');
  assert.equal(await rows.count(), 39);
  assert.equal(await page.locator('.urgent tbody tr:visible').count(), 12);
  await page.click('.urgent summary');
  assert.equal(await page.locator('.urgent tbody tr:visible').count(), 39);
  await page.click('.urgent .more a >> nth=0');
  assert.equal(await page.locator('#panel').isVisible(), true);
});

onPage('the chart of a rate shows its change, that of a sum begins at zero', async (page) => {
  const least = async (name) => {
    await page.click(`#rows a:text-is("${name}")`);
    const figure = await page.evaluate(() => Chart.getChart(document.querySelector('#panel canvas')).scales.y.min);
    await page.keyboard.press('Escape');
    return figure;
  };
  assert.ok((await least('良种覆盖率')) > 97);
  assert.equal(await least('新增合作社数量'), 0);
}, { address: () => urgent });

onPage('a panel shows the printed target and each of its revisions', async (page) => {
  await page.click('#rows a:text-is("净增高新技术企业数量")');
  const text = await page.innerText('#panel');
  for (const part of ['≥80家', '≥120家', '自2024-05起≥100家（年中调整）；自2024-08起≥80家（上级年中再次调减任务）'])
    assert.ok(text.includes(part), part);
  assert.ok((await page.innerText('#r0')).includes('原指标值：≥120家'));
}, { address: () => revision });

onPage('status is told by shape and word as well as by colour', async (page) => {
  const told = await page.locator('#rows tr[id]').evaluateAll((rows) =>
    rows.map((row) => [row.className, row.cells[0].textContent.trim()]));
  const shapes = { g: '●', a: '▲', r: '■', u: '○' };
  for (const [letter, text] of told) {
    assert.equal(text[0], shapes[letter]);
    assert.ok(text.length > 2, text);
  }
  assert.equal(new Set(told.map(([letter]) => letter)).size, 4);
});

onPage('the index of units leads to each report', async (page) => {
  assert.equal(await page.locator('tbody tr').count(), 2);
  assert.equal(await page.locator('tbody a').first().textContent(), '武汉市洪山区科学技术和经济信息化局');
  assert.ok((await page.innerText('tfoot')).includes('231/235'));
  for (const link of await page.locator('tbody a').all())
    assert.ok(existsSync(fileURLToPath(new URL(await link.getAttribute('href'), index))));
}, { address: () => index });

onPage('sorts all tables together, and the third press restores the book', async (page) => {
  const first = () => page.locator('#rows tr[id]:visible').first().getAttribute('id');
  const press = () => page.click('[data-sort=achieved] button');
  const share = async (at) =>
    parseFloat(await page.locator('#rows tr[id]:visible').nth(at).locator('td').nth(3).textContent());
  await press();
  assert.equal(await page.getAttribute('[data-sort=achieved]', 'aria-sort'), 'ascending');
  assert.ok((await share(0)) <= (await share(1)));
  await press();
  assert.ok((await share(0)) >= (await share(1)));
  await press();
  assert.equal(await page.getAttribute('[data-sort=achieved]', 'aria-sort'), null);
  assert.equal(await first(), 'r0');
});

onPage('a panel tells derivation, course, history and what the unit reported', async (page) => {
  await page.click('#rows a:text-is("新增技改项目")');
  const text = await page.innerText('#panel');
  for (const part of ['≥7个', '57.1%', '判定过程', '2024Q4', '5.25个', '两个项目的备案推迟到十月', '往年值'])
    assert.ok(text.includes(part), part);
  assert.ok(!text.includes('{0}'));
  assert.ok(!text.includes('undefined'));
  const drawn = await page.evaluate(() => Chart.getChart(document.querySelector('#panel canvas')).data.datasets
    .map((set) => set.data));
  assert.deepEqual(drawn, [[1, 3, 4, null], [1.75, 3.5, 5.25, 7]]);
});

onPage('every panel opens without a gap', async (page) => {
  await page.click('#rows a >> nth=0');
  for (let i = 0; i < 251; i++) {
    const text = await page.textContent('#panel-body');
    assert.ok(!/undefined|NaN|\[object|\{\d\}/.test(text), text);
    await page.evaluate(() => document.getElementById('next').click());
  }
  assert.equal(await page.textContent('#panel-place'), '251 / 251');
});

onPage('works by keyboard: open, move on, close, and the focus comes back', async (page) => {
  await page.focus('#r2 a');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'panel-name');
  assert.equal(await page.evaluate(() => location.hash), '#r2');
  await page.focus('#next');
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#panel-place'), '4 / 251');
  await page.keyboard.press('Escape');
  // The event of a closed dialog comes a moment after Escape.
  await page.waitForFunction(() => document.activeElement.hash === '#r3', null, { timeout: 5000 });
  assert.equal(await page.locator('#panel').isVisible(), false);
});

onPage('the address of a row opens its panel', async (page) => {
  assert.equal(await page.locator('#panel').isVisible(), true);
  assert.equal(await page.textContent('#panel-place'), '7 / 251');
}, { address: () => `${chinese}#r6` });

onPage('reads without script', async (page) => {
  assert.equal(await shown(page), 251);
  assert.equal(await page.locator('#filters').isVisible(), false);
}, { javaScriptEnabled: false });

for (const [name, options] of [
  ['desktop, light', {}],
  ['desktop, dark, English', { colorScheme: 'dark', address: () => department.en }],
  ['phone', { address: () => department.zh, viewport: { width: 390, height: 844 } }],
  ['index', { address: () => index }],
  ['index on a phone, dark', { address: () => index, colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
])
  onPage(`axe finds no serious fault: ${name}`, async (page) => {
    assert.deepEqual(await faults(page), []);
    if (await page.locator('#r6').count()) {
      await page.locator('details.changes summary').click();
      assert.deepEqual(await faults(page), []);
      await page.click('#r6 a');
      assert.deepEqual(await faults(page), []);
    }
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= page.viewportSize().width);
  }, options);

test('a hostile name stays a name', async () => {
  const name = '</script><img src=x onerror=alert(1)> "\'&amp; <script>alert(2)</script>';
  const page = await openPage(reportOn(workspaceWith(name), 'hostile'));
  page.on('dialog', () => page.problems.push('dialog'));
  const link = page.locator('#rows a').nth(1);
  assert.equal(await link.textContent(), name);
  await link.click();
  assert.equal(await page.textContent('#panel-name'), name);
  assert.equal(await page.locator('img').count(), 0);
  assert.deepEqual(page.problems, []);
});

test('prints on A4 without filters', async () => {
  const page = await openPage(chinese);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  assert.ok(boxes.length > 5 && boxes.length < 20, String(boxes.length));
  for (const [, width, height] of boxes) {
    assert.equal(Math.round(Number(width)), 595);
    assert.equal(Math.round(Number(height)), 842);
  }
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#filters').isVisible(), false);
  const heading = await page.evaluate(() =>
    getComputedStyle(document.querySelector('[data-sort=status]'), '::before').content);
  assert.equal(heading, '"状态"');
  await page.setViewportSize({ width: 700, height: 1000 });  // of A4 between its margins
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#r0')).display), 'table-row');
  await page.context().close();
});

// A large page draws only the rows near the window.
const onLargePage = (name, use, options = {}) => onPage(name, use, { address: () => large, ...options });
const drawn = (page) => page.locator('#rows tr[id]').count();

onLargePage('a large page filters and sorts all its rows, and draws few', async (page) => {
  assert.equal(await page.textContent('#count'), '显示 2500 / 2500');
  assert.ok((await drawn(page)) < 500);
  await page.fill('#text', '指标249');
  assert.equal(await page.textContent('#count'), '显示 11 / 2500');
  assert.equal(await shown(page), 11);
  await page.click('button[type=reset]');
  await page.click('[data-sort=achieved] button');
  await page.click('[data-sort=achieved] button');
  const shares = await page.locator('#rows tr[id] td:nth-child(5)').allTextContents();
  const numbers = shares.slice(0, 100).map(parseFloat);
  assert.deepEqual(numbers, [...numbers].sort((a, b) => b - a));
  await page.click('[data-sort=achieved] button');
  assert.equal(await page.locator('#rows tr[id]').first().getAttribute('id'), 'r0');
  await page.click('[data-status=r]');
  const red = Number((await page.textContent('#count')).split(' ')[1]);
  assert.equal(await page.evaluate(() => rowsShown.length), red);
});

onLargePage('a button shows as many rows as it says, whatever was filtered before', async (page) => {
  const buttons = page.locator('[data-show]');
  assert.ok((await buttons.count()) > 0);
  for (let i = 0; i < (await buttons.count()); ++i) {
    await page.fill('#text', '指标249');
    const button = buttons.nth(i);
    const count = Number((await button.textContent()).match(/\d+/)[0]);
    await button.evaluate((element) => element.click());
    await page.waitForFunction((wanted) => rowsShown.length === wanted, count, { timeout: 5000 });
    assert.equal(await page.inputValue('#text'), '');
  }
});

onLargePage('a large page shows any row that is scrolled to', async (page) => {
  const toShare = (share) => page.evaluate((at) =>
    scrollTo({ top: document.documentElement.scrollHeight * at, behavior: 'instant' }), share);
  await toShare(0.5);
  await page.waitForFunction(() => document.elementFromPoint(600, 450)?.closest('tr[id]'));
  const number = await page.evaluate(() => rowOf(document.elementFromPoint(600, 450).closest('tr')).number);
  assert.ok(number > 1000 && number < 1500, String(number));
  await toShare(1);
  await page.waitForSelector('#r2499');
  assert.ok((await drawn(page)) < 500);
});

onLargePage('a large page holds every name where “Find in page” looks, and draws what is found', async (page) => {
  const names = await page.evaluate(() => [...document.querySelectorAll('#rows [hidden=until-found]')]
    .flatMap((gap) => gap.textContent.split('\n')));
  const visible = await page.locator('#rows tr[id] a').allTextContents();
  assert.equal(new Set([...names, ...visible].filter((name) => name.startsWith('指标'))).size, 2500);
  await page.evaluate(() => [...document.querySelectorAll('#rows [hidden=until-found]')]
    .find((gap) => gap.textContent.split('\n').includes('指标2222')).dispatchEvent(new Event('beforematch')));
  assert.equal(await page.textContent('#r2222 a'), '指标2222');
});

onLargePage('a large page prints all its rows', async (page) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await drawn(page), 2500);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForFunction(() => document.querySelectorAll('#rows tr[id]').length < 500);
});

onLargePage('a large page works by keyboard, and its panels have all that others have', async (page) => {
  await page.focus('#r2 a');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#panel[open]');
  for (const part of ['指标2', '≥12家', '判定过程', '全年进度'])
    assert.ok((await page.innerText('#panel')).includes(part), part);
  await page.focus('#next');
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#panel-place'), '4 / 2500');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.hash === '#r3', null, { timeout: 5000 });
});

onLargePage('the address of a row far down opens its panel, and the focus goes there', async (page) => {
  await page.waitForSelector('#panel[open]');
  assert.equal(await page.textContent('#panel-place'), '2001 / 2500');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.hash === '#r2000', null, { timeout: 5000 });
}, { address: () => `${large}#r2000` });

for (const [name, options] of [
  ['desktop', {}],
  ['phone, dark', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
])
  onLargePage(`axe finds no serious fault on a large page: ${name}`, async (page) => {
    assert.deepEqual(await faults(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= page.viewportSize().width);
  }, options);

test('a page of 20000 indicators stays usable', { timeout: 300000 }, async (context) => {
  const address = reportOn(largeWorkspace(20000), 'largest');
  const start = Date.now();
  const page = await openPage(address);
  const opened = Date.now() - start;
  const timed = async (act) => {
    const before = Date.now();
    await act();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return Date.now() - before;
  };
  const filtered = await timed(() => page.fill('#text', '指标1999'));
  const sorted = await timed(() => page.click('[data-sort=achieved] button'));
  const panel = await timed(() => page.locator('#rows tr[id]:visible a').first().click());
  assert.ok(statSync(fileURLToPath(address)).size <= 4e6);
  context.diagnostic(`open ${opened} ms, filter ${filtered} ms, sort ${sorted} ms, panel ${panel} ms`);
  assert.deepEqual(page.problems, []);
  assert.ok(Math.max(filtered, sorted, panel) < 3000);
});
