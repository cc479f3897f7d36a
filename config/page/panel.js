'use strict';
// The panel of one indicator.
const panel = byId('panel');
const body = byId('panel-body');
let chart = null;
let shownRow = null;

const list = (...lines) => {
  const made = make('dl', {});
  for (const [label, text] of lines)
    if (text) made.append(make('dt', {}, data.labels[label]), make('dd', {}, text));
  return made;
};
const section = (label, ...children) =>
  children.length ? [make('h3', {}, data.labels[label]), ...children] : [];

const fill = (row) => {
  const number = row.number;
  const cells = titles.map((_, at) => row.cell(at));
  const place = places[row.place];
  const code = row.element.querySelector('th small').textContent;
  const hasNumbers = data.course[number].filter((point) => (point[1] ?? null) !== null).length > 0;
  const canvas = make('canvas', { role: 'img', 'aria-label': data.labels.course });
  const history = data.history[number].map((text, at) => [String(data.years[at]), text]).filter(([, text]) => text);
  const reported = list(['cause', data.cause[number] && say(data.cause[number])],
    ['action', data.action[number]], ['note', data.note[number]], ['evidence', data.evidence[number]]);
  const title = make('h2', { id: 'panel-name', tabindex: '-1' }, cells[1]);
  body.replaceChildren(
    title,
    make('small', {}, code), make('br', {}), make('small', {}, place),
    make('p', { class: `outcome l ${row.letter}` }, cells[0]),
    list(['target', cells[2]], ['printed', data.printed[number]],
      ['revised', data.revised[number] && say(data.revised[number])], ['actual', cells[3]],
      ['achieved', cells[4]], ['why', cells[7]],
      ['forecast', data.forecast[number] === undefined ? '' : say(data.forecast[number])],
      ['possibility', step(data.possibility[number])], ['previous', step(data.previous[number])],
      ['published', data.published[number] && say(data.published[number])],
      ['aggregation', step(data.aggregation[number])], ['rule', step(data.rule[number])]),
    ...section('course', ...(hasNumbers ? [make('div', { class: 'chart' }, canvas)] : []),
      courseTable(number)),
    ...(history.length ? section('history', grid(['year', 'value'], history)) : []),
    ...(reported.hasChildNodes() ? section('report', reported) : []),
    ...section('derivation',
      make('ol', {}, ...data.derivation[number].map((at) => make('li', {}, step(at))))));
  chart?.destroy();
  chart = null;
  if (hasNumbers) chart = drawChart(number, canvas);
  const at = rowsShown.indexOf(row);
  byId('panel-place').textContent = at < 0 ? '' : `${at + 1} / ${rowsShown.length}`;
  panel.scrollTop = 0;
  return title;
};

const setHash = (hash) => {
  try {
    history.replaceState(null, '', hash || location.pathname + location.search);
  } catch {
    // Some browsers keep the address of a file as it is.
  }
};

const show = (row) => {
  if (held && !data.derivation) return unpacked().then(() => show(row));
  shownRow = row;
  if (!panel.open) panel.showModal();
  fill(row).focus();
  setHash(`#r${row.number}`);
};
const turn = (steps) => {
  const next = rowsShown[rowsShown.indexOf(shownRow) + steps];
  if (next) show(next);
};
const showNumber = (id) => {
  const row = /^r\d+$/.test(id) && rows[Number(id.slice(1))];
  if (row) show(row);
  return Boolean(row);
};

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#r"]');
  const row = event.target.closest('#rows tr[id]');
  if (!link && (!row || getSelection().toString())) return;
  if (showNumber(link ? link.hash.slice(1) : row.id)) event.preventDefault();
});
byId('previous').addEventListener('click', () => turn(-1));
byId('next').addEventListener('click', () => turn(1));
byId('close').addEventListener('click', () => panel.close());
panel.addEventListener('click', (event) => {
  if (event.target === panel) panel.close();
});
panel.addEventListener('close', () => {
  if (held && shownRow) reveal(shownRow);
  const link = shownRow?.element.querySelector('a');
  setHash('');
  if (link) link.focus();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => panel.open && fill(shownRow));

if (location.hash) showNumber(location.hash.slice(1));
