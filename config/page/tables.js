'use strict';
// The tables of indicators as rows: name, target with its reading, weight, owner. Keys and blocks as in the grid.

const form = { isReadOnly: false, all: [], file: null, hash: null, entries: new Map(), mine: new Map() };
const rows = new Map();
const tableFields = ['name', 'target', 'weight', 'owner'];
const valueOf = (id, field) => form.mine.get(id)?.[field]?.mine ?? form.entries.get(id)?.[field] ?? '';
const changedRows = () => [...form.mine].map(([id, fields]) =>
  ({ id, ...Object.fromEntries(Object.entries(fields).map(([field, { mine }]) => [field, mine])) }));

const showTableState = () => {
  byId('save-table').disabled = form.isReadOnly || !form.file;
  byId('save-table').dataset.waiting = form.mine.size > 0;
  const sum = [...form.entries.keys()].reduce((all, id) => all + (Number(valueOf(id, 'weight')) || 0), 0);
  byId('weights').textContent = word('weights', Math.round(sum * 100) / 100);
};

const makeTableRow = (entry) => {
  const row = emptyRow(entry, entry.id);
  row.name = entry.id;
  row.lamps.remove();
  row.reading = make('td', { class: 'of-reading filled' }, entry.reading);
  const cells = tableFields.map((field) => cellOf(row, entry, field, `head-${field}`, word(`table_${field}`)));
  row.element.append(...cells.slice(0, 2), row.reading, ...cells.slice(2));
  row.search = [entry.id, entry.name, entry.target, entry.owner, ...entry.path].join(' ').toLowerCase();
  row.last.textContent = entry.path.join(' / ');
  return row;
};
const fillTableRow = (row, entry) => {
  for (const field of tableFields) {
    put(row.inputs[field], valueOf(entry.id, field));
    showTyped(row, entry.id, field);
  }
};

const showTableRows = () => {
  const chosen = form.all.find(({ table }) => table === byId('which-table').value) ?? form.all[0];
  if (!chosen) return;
  Object.assign(form, { file: chosen.file, hash: chosen.hash, entries: new Map(chosen.rows.map((row) => [row.id, { ...row, rows: [] }])) });
  form.isReadOnly = ground.workspace.read_only || !chosen.file;
  for (const id of [...form.mine.keys()]) if (!form.entries.has(id)) form.mine.delete(id);
  rows.clear();
  const goals = new Map();
  for (const entry of form.entries.values()) {
    const row = makeTableRow(entry);
    rows.set(entry.id, row);
    if (!goals.has(entry.goal)) goals.set(entry.goal, []);
    goals.get(entry.goal).push(row.element, row.below);
    fillTableRow(row, entry);
  }
  for (const body of [...grid.tBodies]) body.remove();
  grid.append(...[...goals].map(([title, elements]) => make('tbody', {},
    make('tr', { class: 'group' }, make('th', { scope: 'rowgroup', colspan: '6' }, make('span', {}, title))), ...elements)));
  byId('table-outside').hidden = Boolean(chosen.file);
  showTableState();
  findTableRows();
};
const findTableRows = () => {
  const sought = byId('find').value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows.values()) {
    row.element.hidden = !sought.every((one) => row.search.includes(one)) && !row.element.contains(document.activeElement);
    row.below.hidden = row.element.hidden || !row.says.hasChildNodes();
  }
};

const takeTables = (tables) => {
  form.all = tables;
  const box = byId('which-table');
  const before = box.value;
  box.replaceChildren(...tables.map(({ table }) => make('option', { value: table }, table)));
  if (before) box.value = before;
  showTableRows();
};
/** What the edits would bring: how each target is read, and what is wrong. */
const showTold = ({ readings, diagnostics }) => {
  for (const [id, row] of rows) {
    if (readings[id] !== undefined) row.reading.textContent = readings[id];
    showFindings(row, diagnostics.filter((one) => one.id === id).map((one) => ({ ...one, field: 'target' })));
  }
  findTableRows();
};
let tableTimer = 0;
let tableNumber = 0;
const checkTable = async () => {
  const number = ++tableNumber;
  if (!form.mine.size) return;
  const { status, body } = await call('tables', { isQuiet: true, body: { file: form.file, rows: changedRows() } });
  if (number !== tableNumber) return;
  if (status === 200) showTold(body);
  else tell(status === 401 ? word('no_check') : body.error);
};
const typed = (id, field, text) => {
  const read = form.entries.get(id)[field];
  if (!form.mine.has(id)) form.mine.set(id, {});
  form.mine.get(id)[field] = { mine: text };
  if (text === null || text === read) {
    delete form.mine.get(id)[field];
    if (!Object.keys(form.mine.get(id)).length) form.mine.delete(id);
  }
  fillTableRow(rows.get(id), form.entries.get(id));
  showTableState();
  tableNumber++;
  clearTimeout(tableTimer);
  tableTimer = setTimeout(checkTable, 250);
};

const saveTable = async () => {
  if (!form.mine.size) return tell(word('nothing_to_save'));
  const { status, body } = await save('tables', { file: form.file, hash: form.hash, rows: changedRows(), save: true });
  if (status === 200) {
    form.mine.clear();
    forgetSteps();
    takeTables(body.tables);
    return tell(word('saved', timeOf(Date.now())));
  }
  if (body.readings) showTold(body);
  if (body.tables) takeTables(body.tables);
  tell(status === 409 && body.tables ? word('not_saved_changed') : body.error ?? word('not_saved'));
};
const showTables = async () => {
  if (form.mine.size) return;
  const { status, body } = await call('tables');
  if (status === 200) takeTables(body.tables);
  else tell(body.error);
};

byId('which-table').addEventListener('change', () => {
  form.mine.clear();
  forgetSteps();
  showTableRows();
});
byId('find').addEventListener('input', findTableRows);
byId('save-table').addEventListener('click', saveTable);
addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || byId('form').hidden) return;
  event.preventDefault();
  saveTable();
});
addEventListener('beforeunload', (event) => form.mine.size && event.preventDefault());
byId('heads').append(make('th', { scope: 'col' }, word('table_id')),
  ...['name', 'target', 'reading', 'weight', 'owner'].map((field) =>
    make('th', { scope: 'col', id: `head-${field}`, class: `of-${field}` }, word(`table_${field}`))));
