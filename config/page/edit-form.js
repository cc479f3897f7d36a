'use strict';
// The grid of a period: its entries as rows, and which of them are shown.

const form = {
  period: null, file: null, hash: null, isReadOnly: false, entries: new Map(), rows: new Map(),
  mine: new Map(), pending: null, states: [], categories: [], possibilities: [],
};
const rows = new Map();

const isMissing = (entry) => entry.is_due && !valueOf(entry.name, 'value');
const states = {
  all: () => true,
  empty: (row, entry) => isMissing(entry),
  red: (row) => row.rows.some(({ status }) => status === 'red'),
  wrong: (row) => row.worst === 'error',
  mine: (row) => form.mine.has(row.name),
};
const fits = (row, entry, { words, table, owner, state }) =>
  words.every((one) => row.search.includes(one)) &&
  (!table || entry.table === table || entry.rows.some((one) => one.table === table)) &&
  (!owner || entry.rows.some((one) => one.owner === owner)) && states[state](row, entry);

const showFitting = () => {
  const sought = {
    words: byId('find').value.toLowerCase().split(/\s+/).filter(Boolean),
    table: byId('of-table').value, owner: byId('of-owner').value, state: byId('which').value,
  };
  let shown = 0;
  for (const entry of form.entries.values()) {
    const row = rows.get(entry.name);
    // A row that is being filled in does not vanish from under the hands.
    const isShown = fits(row, entry, sought) || row.element.contains(document.activeElement);
    row.element.hidden = !isShown;
    row.below.hidden = !isShown || !row.says.hasChildNodes();
    if (isShown) shown++;
  }
  for (const group of grid.tBodies) group.hidden = !group.querySelector('.entry:not([hidden])');
  const missing = [...form.entries.values()].filter(isMissing).length;
  byId('count').textContent = word('count', shown, form.entries.size, missing);
};

/** The lamps, after what was typed when the server has told. */
const showLamps = () => {
  for (const entry of form.entries.values())
    showRows(rows.get(entry.name), entry.rows.map((row) => ({ ...row, ...form.rows.get(row.id) })));
};

/** A box of filters for what the rows have, hidden where there is nothing to choose. */
const offerFilter = (box, texts) => {
  const all = [...new Set(texts.filter(Boolean))];
  const [first] = box.options;
  const before = box.value;
  box.replaceChildren(first, ...all.map((text) => make('option', { value: text }, text)));
  box.value = all.includes(before) ? before : '';
  box.hidden = all.length < 2;
};

const buildRows = () => {
  rows.clear();
  const groups = new Map();
  const money = [], overall = [];
  for (const entry of form.entries.values()) {
    const isMoney = entry.spending_line !== undefined;
    const row = isMoney ? makeMoneyRow(entry) : makeRow(entry);
    rows.set(entry.name, row);
    if (isMoney) {
      (entry.overall ? overall : money).push(row.element, row.below);
      continue;
    }
    if (!groups.has(entry.group)) groups.set(entry.group, []);
    groups.get(entry.group).push(row.element, row.below);
  }
  const all = [...form.entries.values()].flatMap((entry) => entry.rows);
  offerFilter(byId('of-table'), all.map(({ table }) => table));
  offerFilter(byId('of-owner'), all.map(({ owner }) => owner));
  for (const body of [...grid.tBodies]) body.remove();
  grid.append(...[...groups].map(([title, elements]) => make('tbody', {},
    make('tr', { class: 'group' }, make('th', { scope: 'rowgroup', colspan: String(columns.length + 2) },
      make('span', {}, title))), ...elements)),
    ...(money.length ? [make('tbody', {}, moneyHeads(), ...money)] : []),
    ...(overall.length ? [make('tbody', {}, overallHeads(), ...overall)] : []));
};

const renderForm = () => {
  byId('states').replaceChildren(...form.states.map((value) => make('option', { value })));
  const names = [...form.entries.keys()];
  const isSame = names.length === rows.size && [...rows.keys()].every((name, at) => name === names[at]);
  if (!isSame) buildRows();
  for (const entry of form.entries.values()) renewRow(rows.get(entry.name), entry);
  showLamps();
  byId('no-file').hidden = Boolean(form.file) || form.isReadOnly;
  byId('no-file').firstElementChild.textContent = word('no_file', form.period);
  showFitting();
  showButtons();
};

/** To the cell that a finding is about, out of every filter. */
const goToFinding = (one) => {
  const row = rows.get(one.name);
  row.element.hidden = false;
  row.element.parentElement.hidden = false;
  row.element.scrollIntoView({ block: 'nearest' });
  enter(row.inputs[fieldOf(row, one)]);
};
/** Everything found: in its row, and in the summary, which leads there. */
const renderFindings = (diagnostics) => {
  const byName = new Map();
  for (const one of diagnostics) byName.set(one.name ?? '', [...(byName.get(one.name ?? '') ?? []), one]);
  for (const [name, row] of rows) showFindings(row, byName.get(name) ?? []);
  const box = byId('findings');
  box.hidden = !diagnostics.length;
  box.querySelector('summary').textContent = countFound(diagnostics);
  box.dataset.worst = worstOf(diagnostics) ?? '';
  box.querySelector('ul').replaceChildren(...diagnostics.map((one) => {
    const about = [`${word(one.severity)} ${one.message} `, ...(one.hint ? [make('small', {}, one.hint)] : [])];
    if (!rows.has(one.name)) return make('li', { class: one.severity }, ...about);
    const go = make('button', { type: 'button' }, form.entries.get(one.name).title ?? one.name);
    go.addEventListener('click', () => goToFinding(one));
    return make('li', { class: one.severity }, go, ' ', ...about);
  }));
  showFitting();
};

for (const id of ['of-table', 'of-owner', 'which']) byId(id).addEventListener('change', showFitting);
byId('find').addEventListener('input', showFitting);
byId('heads').append(make('th', { scope: 'col' }, word('indicator')), make('th', { scope: 'col' }, word('state')),
  ...columns.map((field) => make('th', { scope: 'col', id: `col-${field}`, class: `of-${field}` }, word(`field_${field}`))));
document.body.append(make('datalist', { id: 'states' }));
