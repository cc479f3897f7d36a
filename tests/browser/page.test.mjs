import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { largeWorkspace, openPage, reportOn, sample, startBrowser, stopBrowser, workspaceWith } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let chinese, english;

before(async () => {
  chinese = reportOn(sample, 'zh');
  english = reportOn(sample, 'en', '--lang', 'en');
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
  assert.equal(await shown(page), 10);
  await page.click('[data-status=a]');
  assert.equal(await shown(page), 37);
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
});

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
  assert.equal(await page.evaluate(() => document.activeElement.hash), '#r3');
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
  ['desktop, dark, English', { colorScheme: 'dark', address: () => english }],
  ['phone', { viewport: { width: 390, height: 844 } }],
])
  onPage(`axe finds no serious fault: ${name}`, async (page) => {
    const faults = async () => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    };
    assert.deepEqual(await faults(), []);
    await page.click('#r6 a');
    assert.deepEqual(await faults(), []);
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
});

test('a page of 20000 indicators stays usable', { timeout: 180000 }, async (context) => {
  const address = reportOn(largeWorkspace(20000), 'large');
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
  context.diagnostic(`open ${opened} ms, filter ${filtered} ms, sort ${sorted} ms, panel ${panel} ms`);
  assert.deepEqual(page.problems, []);
  assert.ok(Math.max(filtered, sorted, panel) < 10000);
});
