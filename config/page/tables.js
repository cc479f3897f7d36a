'use strict';
// The tables of indicators as rows, and what is typed into one: sent as one, and checked as it is typed.

const form = {
  isReadOnly: false, isSaving: false, all: [], readable: [], file: null, hash: null, entries: new Map(), mine: new Map(),
  added: [], became: new Map(), left: new Map(), written: [],
};

/** The levels above an indicator; those that the grid has no cell for stay. */
const pathOf = (id) => [valueOf(id, 'level1'), valueOf(id, 'level2'), ...form.entries.get(id).path.slice(2)];
const textsOfRow = (id) => {
  const { added, removed, level1, level2, ...texts } = textsOf(form.mine.get(id));
  return level1 === undefined && level2 === undefined ? texts : { ...texts, path: pathOf(id) };
};
/** New rows in their order, each with the row of the file that it comes below. */
const newInOrder = () => [...grid.tBodies].flatMap((body, goal) => {
  let after = '';
  return [...body.querySelectorAll('.entry')].flatMap(({ dataset: { id } }) => {
    if (isNew(id)) return isAdded(id) ? [{ id, goal, after }] : [];
    if (isInTable(id)) after = id;
    return [];
  });
});
const isBlankRow = (id) => !['name', 'target'].some((field) => valueOf(id, field));
/** What is to be sent; rows that nothing was typed into yet only when it is to be saved. */
const tableEdits = (isSave) => {
  const removed = [...form.mine.keys()].filter((id) => isRemoved(id));
  const fresh = newInOrder().filter(({ id }) => isSave || !isBlankRow(id));
  const facts = typedFacts();
  return {
    fresh: fresh.map(({ id }) => id),
    body: {
      file: form.file,
      rows: [...form.mine.keys()].filter((id) => id !== '=' && !isNew(id) && !isRemoved(id)).map((id) => ({ id, ...textsOfRow(id) })),
      added: fresh.map(({ id, goal, after }) => ({ goal, after, ...textsOfRow(id) })),
      removed,
      ...(removed.length && { reported: removed.flatMap((id) => form.left.get(id) ?? []) }),
      ...(facts && { about: facts }),
    },
  };
};

const showTableState = () => {
  byId('save-table').disabled = form.isReadOnly || !form.file;
  byId('save-table').dataset.waiting = form.mine.size > 0;
  byId('undo-table').disabled = form.isReadOnly || !form.written.length;
  const kept = [...form.entries.keys()].filter((id) => id !== '=' && isInTable(id));
  const sum = kept.reduce((all, id) => all + (Number(valueOf(id, 'weight')) || 0), 0);
  byId('weights').textContent = word('weights', Math.round(sum * 100) / 100);
};

const keyOfTable = ({ file, table }) => file ?? table;
const chosenOf = (tables) => tables.find((one) => keyOfTable(one) === byId('which-table').value) ?? tables[0];
/** Whether the chosen table is among them; the page says it where its file cannot be read now. */
const isStillThere = (tables = form.readable) => {
  form.readable = tables;
  const { value } = byId('which-table');
  const isThere = !value || tables.some((one) => keyOfTable(one) === value);
  byId('table-lost').hidden = isThere;
  return isThere;
};
/** The chosen table stays chosen, as it was last read, also while its file cannot be read. */
const takeTables = (tables) => {
  const box = byId('which-table');
  const before = box.value || kept(session, 'table');
  form.all = isStillThere(tables) ? tables : [...tables, chosenOf(form.all)];
  box.replaceChildren(...form.all.map((one) => make('option', { value: keyOfTable(one) }, one.table)));
  if (form.all.some((one) => keyOfTable(one) === before)) box.value = before;
  showTableRows();
};

/** The cell that a finding is about. */
const fieldOfFinding = ({ id, field, about, code }) => {
  if (about !== undefined) return fieldOfFact(about);
  if (field === 'path') return id && valueOf(id, 'level1') && !valueOf(id, 'level2') ? 'level2' : 'level1';
  return code === 'missing-key' || !tableFields.includes(field) ? 'name' : field;
};
const isOfAbout = ({ about }) => about !== undefined && fieldOfFact(about) in rows.get('=').inputs;
/** What the edits would bring: how each target is read, and what is wrong. */
const showTold = ({ readings, diagnostics, added, left }, fresh) => {
  const idOf = new Map(fresh.map((id, at) => [id, added[at]]));
  for (const [id, row] of rows) {
    const known = idOf.get(id) ?? id;
    const found = diagnostics.filter((one) => (id === '=' ? isOfAbout(one) : one.id === known));
    if (id !== '=') row.reading.textContent = readings[known] ?? form.entries.get(id).reading;
    if (isNew(id)) row.element.querySelector('th > span').textContent = idOf.has(id) ? known : word('new_row');
    const goes = left.filter((one) => one.id === id).map(({ period, file, line }) =>
      ({ severity: 'warning', message: word('goes_too', period, file, line) }));
    showFindings(row, [...goes, ...found.map((one) => ({ ...one, field: fieldOfFinding({ ...one, id }) }))]);
  }
  const about = rows.get('=');
  if (about.worst === 'error') byId('about-table').open = true;
  const others = diagnostics.filter((one) => !one.id && !isOfAbout(one));
  byId('table-told').replaceChildren(...(others.length ? [findingList(others)] : []));
  findTableRows();
};
let tableTimer = 0;
let tableNumber = 0;
const checkTable = async () => {
  const number = ++tableNumber;
  if (!form.mine.size) return showTold({ readings: {}, diagnostics: [], added: [], left: [] }, []);
  const { body: edits, fresh } = tableEdits(false);
  const { status, body } = await call('tables', { isQuiet: true, body: edits });
  if (number !== tableNumber) return;
  if (status === 200) showTold(body, fresh);
  else if (byId('table-lost').hidden) tell(status === 401 ? word('no_check') : body.error);
};
const draftOfTable = () => `table ${form.file}`;
const keepTyped = () => keep(session, draftOfTable(), form.mine.size
  ? { hash: form.hash, mine: [...form.mine], added: form.added.filter(({ id }) => isAdded(id)), left: [...form.left] } : null);
/** Shows the chosen table with what was typed into it before it was left, or before a reload. */
const takeUpTyped = () => {
  showTableRows();
  const draft = form.file && !form.isReadOnly && kept(session, draftOfTable());
  if (!draft) return;
  Object.assign(form, { mine: new Map(draft.mine), added: draft.added, left: new Map(draft.left) });
  newRows = Math.max(newRows, ...draft.added.map(({ id }) => Number(id.slice(1))));
  showTableRows();
  form.hash = draft.hash;  // what others saved since is shown before it is replaced
  afterTyping();
  tell(word('draft_found'));
};
const afterTyping = () => {
  keepTyped();
  showTableState();
  findTableRows();
  tableNumber++;  // what was asked before no longer counts
  clearTimeout(tableTimer);
  tableTimer = setTimeout(checkTable, 250);
};
const dropTyped = () => {
  form.mine.clear();
  form.left.clear();
  form.added = [];
  forgetSteps();
  tableNumber++;
};
