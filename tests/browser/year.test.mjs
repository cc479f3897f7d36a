// A unit's whole year in the browser: its table typed once, twelve months begun, pasted, corrected, closed, one restated;
// then the next year made, its targets pasted, its first month reported. The test writes no file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { faults, scratch, startBrowser, stopBrowser } from './pages.mjs';
import { cell, isReady, serve, stopServers, told, visitor } from './served.mjs';

before(startBrowser);
after(async () => {
  stopServers();
  await stopBrowser();
});

const share = (whole, unit) => (month) => `${Math.ceil((whole * month) / 12)}${unit}`;
const level = (text) => () => text;
const dueIn = (last, day) => (month) => (month < last ? '未到期' : day);
/** What a health bureau promises, in the usual forms of targets, and what it reports month by month. */
const promised = [
  ['数量指标', '家庭医生签约人数', '≥12000人', share(12100, '人')],
  ['数量指标', '老年人健康体检人数', '不少于8600人', share(8700, '人')],
  ['数量指标', '免费婚前检查对数', '≥960对', share(970, '对')],
  ['数量指标', '适龄妇女两癌筛查人数', '≥3000人', share(3050, '人')],
  ['数量指标', '健康讲座举办场次', '至少举办48场', share(48, '场')],
  ['数量指标', '基层医生培训人次', '≥600人次', share(610, '人次')],
  ['数量指标', '新建健康小屋', '6个', share(6, '个')],
  ['数量指标', '义诊进社区次数', '24次以上', share(24, '次')],
  ['数量指标', '无偿献血量', '≥2.4万毫升', share(24500, '毫升')],
  ['数量指标', '公共场所卫生监督户次', '≥1200户次', share(1210, '户次')],
  ['数量指标', '更新急救车辆', '2辆', dueIn(7, '2辆')],
  ['质量指标', '电子健康档案建档率', '≥90%', level('92%')],
  ['质量指标', '高血压患者规范管理率', '≥75%', level('76.5%')],
  ['质量指标', '疫苗接种率', '不低于95%', level('97.2%')],
  ['质量指标', '孕产妇系统管理率', '≥92%', level('93%')],
  ['质量指标', '传染病报告及时率', '100%', level('100%')],
  ['质量指标', '处方合格率', '≥98%', level('98.6%')],
  ['质量指标', '医疗废物集中处置率', '100%', level('100%')],
  ['时效指标', '发热门诊改造完成时间', '6月底前', dueIn(6, '2024-06-20')],
  ['时效指标', '急救平均响应时间', '≤12分钟', level('11分钟')],
  ['时效指标', '补助资金发放及时率', '100%', level('100%')],
  ['成本指标', '体检人均成本', '≤120元', level('116元')],
  ['成本指标', '会议费', '控制在30万元以内', share(28, '万元')],
  ['社会效益指标', '居民健康素养水平', '≥28%', level('29%')],
  ['社会效益指标', '重大医疗安全事故', '不发生', level('0起')],
  ['社会效益指标', '孕产妇死亡人数', '0人', level('0人')],
  ['社会效益指标', '基层就诊率', '提高到55%', level('56%')],
  ['社会效益指标', '医患纠纷起数', '≤10起', share(6, '起')],
  ['可持续影响指标', '分级诊疗机制', '持续完善', level('达成')],
  ['可持续影响指标', '健康城区建设', '良好示范效应', level('部分达成')],
  ['服务对象满意度指标', '就诊居民满意度', '≥90%', level('92%')],
  ['服务对象满意度指标', '基层职工满意度', '90%以上', level('91%')],
];
const levelOne = { 成: '成本指标', 社: '效益指标', 可: '效益指标', 服: '满意度指标' };

const table = ['table: department', 'unit: 某区卫生健康局', 'year: 2024', 'budget: 2400万元',
  'sources: {一般公共预算: 2100万元, 上年结转: 300万元}', 'overall: 签约和体检应做尽做，重点人群健康管理全覆盖。',
  'goals:', '  - name: 年度目标', '    term: annual', '    indicators:',
  ...promised.map(([second, name, target], at) => `      - {id: W-${String(at + 1).padStart(2, '0')}, ` +
    `path: [${levelOne[second[0]] ?? '产出指标'}, ${second}], name: ${name}, target: ${target}}`)].join('\n') + '\n';

/** The workspace as init makes it, with four examples and an example of figures. */
const begun = () => {
  const folder = join(mkdtempSync(join(scratch, 'year.')), 'health-2024');
  execFileSync(process.env.JIXIAO, ['init', folder, '--year', '2024', '--unit', '某区卫生健康局', '--lang', 'zh']);
  return folder;
};
/** Types a whole file in the text editor of the page, and saves it. */
const typeFile = async (guest, server, name, text) => {
  const page = await guest.open(`/edit#file=${encodeURIComponent(name)}`);
  await isReady(page);
  await page.waitForFunction(() => document.querySelector('#text').value !== '');
  await page.fill('#text', text);
  await page.click('#save');
  await told(page, '已保存');
  await page.close();
};

/** Fires a paste as the browser does after Ctrl+V. */
const paste = (page, text) => page.evaluate((plain) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', plain);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);
const periodOf = (month) => `2024-${String(month).padStart(2, '0')}`;
const columnOf = (month) => promised.map(([, , , value]) => value(month)).join('\n');

test('a health bureau fills in its year in the browser', { timeout: 300000 }, async () => {
  assert.equal(promised.length, 32);
  const folder = begun();
  const server = await serve(folder);
  const guest = await visitor(server);
  await typeFile(guest, server, 'actuals/2024Q1.yaml', 'period: 2024Q1\nactuals: {}\n');
  await typeFile(guest, server, 'indicators/department.yaml', table);
  const year = await guest.open('/year');
  await isReady(year);
  const row = (month) => year.locator('#all-periods tr').filter({ has: year.locator(`th:text-is("2024年${month}月")`) });
  for (let month = 1; month <= 12; month++) {
    await year.selectOption('#start-period', periodOf(month));
    await year.click('#new-period button');
    await year.waitForURL(new RegExp(`edit\\?period=${periodOf(month)}`));
    await year.waitForSelector('.entry');
    await isReady(year);
    assert.equal(await year.locator('.entry').count(), month < 12 ? 35 : 36);
    await year.locator('[data-field=value]').first().focus();
    await paste(year, columnOf(month));
    await cell(year, '部门整体').first().fill(`${month * 195}万元`);
    await cell(year, '一般公共预算').fill(`${month * 170}万元`);
    await cell(year, '上年结转').fill(`${month * 25}万元`);
    if (month === 12) await cell(year, '部门整体').last().fill('签约一万二千一百人，重点人群健康管理全覆盖。');
    if (month === 3) {
      await cell(year, '免费婚前检查对数').fill('240佳');
      await year.waitForSelector('.entry[data-worst=error]');
      await year.click('#save');
      await told(year, '没有保存');
      await cell(year, '免费婚前检查对数').fill('243对');
      await year.waitForSelector('.entry[data-worst=error]', { state: 'detached' });
    }
    if (month === 12) assert.deepEqual(await faults(year), []);
    await year.click('#save');
    await told(year, '已保存');
    await year.click('a[href="year"]');
    if (month < 12) {
      await row(month).locator('button:text-is("关账")').click();
    } else {
      // The next year asks for this one to be closed, and closes it.
      await row(month).waitFor();
      await year.click('#new-year button');
      await year.click('#year-told button:text-is("关账：2024年12月")');
    }
    await year.fill('#by', '综合科');
    await year.click('dialog[open] .main');
    await told(year, '已关账');
    if (month !== 6) continue;
    // An audit finds a figure of May that was too high.
    await row(5).locator('a:text-is("填报")').click();
    await year.waitForSelector('.entry');
    await cell(year, '健康讲座举办场次').fill('11场');
    await year.click('#save');
    await year.waitForSelector('dialog[open] table');
    assert.match(await year.innerText('dialog[open]'), /20场[^]*11场/);
    await year.fill('#restate', '审计核减');
    await year.click('dialog[open] .main');
    await told(year, '已保存');
    await year.click('a[href="year"]');
    await year.waitForSelector('#all-periods tbody tr');
  }
  assert.equal(await year.locator('#closings > div > table > tbody > tr').count(), 13, await year.innerText('#closings'));
  assert.match(await year.innerText('#closings'), /审计核减/);
  assert.match(readFileSync(join(folder, 'actuals/2024-05.yaml'), 'utf8'), /健康讲座举办场次: 11场/);
  await year.goto(`${server.origin}/year#view=trend&of=${encodeURIComponent('家庭医生签约人数')}`);
  await year.waitForSelector('#trends svg circle');
  assert.equal(await year.locator('#trends circle').count(), 12);
  assert.deepEqual(await faults(year), []);
  const report = await guest.open('/?period=2024-12');
  await report.waitForSelector('#rows');
  assert.ok(await report.locator('#rows tr.g').count() >= 29);
  await report.close();

  await year.goto(`${server.origin}/year`);
  await isReady(year);
  await year.click('#new-year button');
  await year.waitForSelector('#year-told h2');
  assert.match(await year.innerText('#year-told'), /health-2025[^]*indicators\/department\.yaml[^]*jixiao\.yaml[^]*留空 32 个[^]*2024年12月关账/);
  assert.deepEqual(await faults(year), []);
  assert.equal(existsSync(join(folder, '../health-2025')), false);
  await year.click('#year-told .main');
  await year.waitForURL(/year=2025#view=form/);
  await year.waitForSelector('.entry');
  await isReady(year);
  assert.equal(await year.locator('.entry').count(), 32);
  await year.locator('[data-field=target]').first().focus();
  assert.match(await year.innerText('.entry >> nth=0'), /2024：12100人/);
  await paste(year, promised.map(([, name, target]) => (name === '老年人健康体检人数' ? '较上年增长5%' : target)).join('\n'));
  await year.waitForSelector('.entry[data-worst=error]', { state: 'detached' });
  await year.click('#save-table');
  await told(year, '已保存');
  await year.click('[data-view=periods]');
  assert.equal(await year.locator('#all-periods tbody tr').count(), 0);
  await year.click('#new-period button');
  await year.waitForURL(/edit\?period=2025-01/);
  await year.waitForSelector('.entry');
  await isReady(year);
  await cell(year, '家庭医生签约人数').fill('1050人');
  await cell(year, '老年人健康体检人数').fill('800人');
  await year.click('#save');
  await told(year, '已保存');
  const next = await guest.open('/');
  await next.waitForSelector('#rows');
  assert.match(await next.innerText('body'), /2025年1月/);
  assert.match(readFileSync(join(folder, '../health-2025/actuals/2025-01.yaml'), 'utf8'), /老年人健康体检人数: 800人/);
  assert.deepEqual(guest.problems, []);
  // Last year is where it was.
  await year.goto(`${server.origin}/year`);
  await year.click('#other-years button');
  await next.waitForFunction(() => document.body.innerText.includes('2024年12月'));
  await year.goto(`${server.origin}/year`);
  await row(12).waitFor();
  await year.click('#new-year button');
  await year.click('#year-told button:text-is("打开工作区 health-2025")');
  await next.waitForFunction(() => document.body.innerText.includes('2025年1月'));
  server.stop();
});
