'use strict';
// What the reader typed and has not saved: checked, kept over a reload, saved, held against others' work.

const draftKey = () => `draft ${form.period}`;
const keepDraft = () =>
  keep(session, draftKey(), form.mine.size ? { hash: form.hash, mine: [...form.mine] } : null);
/** Indicators and money by their names in the grid. */
const entriesOf = ({ entries, money }) => new Map([...entries, ...money].map((entry) => [entry.name, entry]));
const changedEntries = () => [...form.mine].filter(([name]) => form.entries.has(name)).map(([name, fields]) =>
  ({ ...(form.entries.get(name).table === undefined ? { name } : asMoney(form.entries.get(name))), ...Object.fromEntries(Object.entries(fields).map(([field, { mine }]) => [field, mine])) }));

const forget = (name, field) => {
  const fields = form.mine.get(name);
  delete fields[field];
  if (!Object.keys(fields).length) form.mine.delete(name);
};
/** Each field that was typed, with the text it had when it was read. */
const typedFields = () => [...form.mine].flatMap(([name, fields]) =>
  Object.entries(fields).map(([field, { mine, read }]) => ({ name, field, mine, read })));

let checkTimer = 0;
let checkNumber = 0;
const check = async () => {
  const number = ++checkNumber;
  if (!form.mine.size) {
    form.rows.clear();
    renderFindings([]);
    return showLamps();
  }
  const answer = await call('check', {
    isQuiet: true, body: { period: form.period, hash: form.hash, entries: changedEntries() },
  });
  if (number !== checkNumber) return;
  if (answer.status !== 200) return tell(answer.status === 401 ? word('no_check') : answer.body.error);
  form.rows = new Map(answer.body.rows.map((row) => [row.id, row]));
  renderFindings(answer.body.diagnostics);
  showLamps();
};
const checkSoon = () => {
  checkNumber++;  // what was asked before no longer counts
  clearTimeout(checkTimer);
  checkTimer = setTimeout(check, 250);
};

/** Takes a text for a field; null takes what the file has. */
const typed = (name, field, text) => {
  const read = form.entries.get(name)[field];
  if (!form.mine.has(name)) form.mine.set(name, {});
  form.mine.get(name)[field] = { mine: text, read: form.mine.get(name)[field]?.read ?? read };
  if (text === null || text === read) forget(name, field);
  const row = rows.get(name);
  put(row.inputs[field], valueOf(name, field));
  showTyped(row, name, field);
  keepDraft();
  showButtons();
  checkSoon();
};

/** Takes the file as it is now; what was typed stays on top of it. */
const adopt = (theirs) => {
  form.pending = null;
  form.hash = theirs.hash;
  form.file = theirs.file ?? form.file;
  form.entries = entriesOf(theirs);
  for (const { name, field, mine } of typedFields()) {
    const now = form.entries.get(name)?.[field];
    if (now === mine) forget(name, field);
    else form.mine.get(name)[field].read = now ?? '';
  }
  keepDraft();
  hideConflict();
  form.rows.clear();
  renderForm();
  checkSoon();
};

const conflictsWith = (theirs) => {
  const entries = entriesOf(theirs);
  return typedFields().map((one) => ({ ...one, theirs: entries.get(one.name)?.[one.field] ?? null }))
    .filter((one) => one.theirs !== one.mine);
};

const dropDraft = () => {
  form.mine.clear();
  keepDraft();
};
const showFormConflict = (theirs, isAsked) => {
  form.pending = theirs;
  showConflict({
    why: word('conflict_form'),
    both: fieldsBeside(conflictsWith(theirs)),
    isAsked,
    onTheirs: () => {
      dropDraft();
      adopt(theirs);
      tell(word('took_theirs'));
    },
    onMine: () => {
      adopt(theirs);
      saveForm();
    },
  });
};

/** The file was written by someone: taken over at once unless both changed the same field. */
const meet = (theirs) => {
  const isTouched = conflictsWith(theirs).some((one) => one.theirs !== one.read);
  if (theirs.hash !== form.hash && isTouched) showFormConflict(theirs, false);
  else adopt(theirs);
};
