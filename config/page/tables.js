'use strict';
// The tables of indicators as rows: name, target with its reading, weight, owner. Keys and blocks as in the grid.

const form = { isReadOnly: false, isSaving: false, all: [], file: null, hash: null, entries: new Map(), mine: new Map() };
const rows = new Map();
const tableFields = ['name', 'target', 'weight', 'owner'];
const changedRows = () => [...form.mine].map(([id, fields]) => ({ id, ...textsOf(fields) }));

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
  row.last.textContent = [entry.path.join(' / '), entry.past].filter(Boolean).join(' · ');
  return row;
};
const fillTableRow = (row, entry) => {
  for (const field of tableFields) {
    put(row.inputs[field], valueOf(entry.id, field));
    showTyped(row, entry.id, field);
  }
};

const chosenOf = (tables) => tables.find(({ table }) => table === byId('which-table').value) ?? tables[0];
const rowsIn = (table) => new Map(table.rows.map((row) => [row.id, { ...row, rows: [] }]));
const showTableRows = () => {
  const chosen = chosenOf(form.all);
  if (!chosen) return;
  Object.assign(form, { file: chosen.file, hash: chosen.hash });
  putBelow(rowsIn(chosen));
  hideConflict();
  byId('table-told').replaceChildren();
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
    row.reading.textContent = readings[id] ?? form.entries.get(id).reading;
    showFindings(row, diagnostics.filter((one) => one.id === id).map((one) => ({ ...one, field: 'target' })));
  }
  const others = diagnostics.filter(({ id }) => !id);
  byId('table-told').replaceChildren(...(others.length ? [findingList(others)] : []));
  findTableRows();
};
let tableTimer = 0;
let tableNumber = 0;
const checkTable = async () => {
  const number = ++tableNumber;
  if (!form.mine.size) return showTold({ readings: {}, diagnostics: [] });
  const { status, body } = await call('tables', { isQuiet: true, body: { file: form.file, rows: changedRows() } });
  if (number !== tableNumber) return;
  if (status === 200) showTold(body);
  else tell(status === 401 ? word('no_check') : body.error);
};
const afterTyping = () => {
  showTableState();
  tableNumber++;  // what was asked before no longer counts
  clearTimeout(tableTimer);
  tableTimer = setTimeout(checkTable, 250);
};
const dropTyped = () => {
  form.mine.clear();
  forgetSteps();
  tableNumber++;
};

/** Another has saved the table: both texts of what was typed are shown, and nothing is taken over unasked. */
const showTableConflict = (tables) => showConflict({
  why: word('conflict_form'),
  both: fieldsBeside(conflictsWith(rowsIn(chosenOf(tables))), 'table'),
  isAsked: true,
  onTheirs: () => {
    dropTyped();
    takeTables(tables);
    tell(word('took_theirs'));
  },
  onMine: () => {
    takeTables(tables);
    saveTable();
  },
});
const saveTable = async () => {
  if (form.isSaving) return;
  if (!form.mine.size) return tell(word('nothing_to_save'));
  form.isSaving = true;
  const sent = typedFields();
  const { status, body } = await save('tables', { file: form.file, hash: form.hash, rows: changedRows(), save: true });
  form.isSaving = false;
  if (status === 200) {
    putSaved(sent);
    forgetSteps();
    takeTables(body.tables);
    afterTyping();
    return tell(word('saved', timeOf(Date.now())));
  }
  if (body.readings) showTold(body);
  const isChanged = status === 409 && body.tables;
  if (isChanged) showTableConflict(body.tables);
  tell(isChanged ? word('not_saved_changed') : body.error ?? word('not_saved'));
};
const showTables = async () => {
  if (form.mine.size) return;
  const { status, body } = await call('tables');
  if (status === 200) takeTables(body.tables);
  else tell(body.error);
};

byId('which-table').addEventListener('change', () => {
  dropTyped();
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
