'use strict';
// What the reader typed and has not saved: checked, kept over a reload, saved, held against others' work.

const draftKey = () => `draft ${form.period}`;
const keepDraft = () =>
  keep(session, draftKey(), form.mine.size ? { hash: form.hash, mine: [...form.mine] } : null);
/** Indicators and money by their names in the grid. */
const entriesOf = ({ entries, money }) => new Map([...entries, ...money].map((entry) => [entry.name, entry]));
const changedEntries = () => [...form.mine].filter(([name]) => form.entries.has(name)).map(([name, fields]) =>
  ({ ...(form.entries.get(name).table === undefined ? { name } : asMoney(form.entries.get(name))), ...textsOf(fields) }));

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

const afterTyping = () => {
  keepDraft();
  showButtons();
  checkSoon();
};

/** Takes the file as it is now; what was typed stays on top of it. */
const adopt = (theirs) => {
  form.pending = null;
  form.hash = theirs.hash;
  form.file = theirs.file ?? form.file;
  putBelow(entriesOf(theirs));
  keepDraft();
  hideConflict();
  form.rows.clear();
  renderForm();
  checkSoon();
};

const dropDraft = () => {
  form.mine.clear();
  keepDraft();
};
const showFormConflict = (theirs, isAsked) => {
  form.pending = theirs;
  showConflict({
    why: word('conflict_form'),
    both: fieldsBeside(conflictsWith(entriesOf(theirs)), 'field'),
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
  const isTouched = conflictsWith(entriesOf(theirs)).some((one) => one.theirs !== one.read);
  if (theirs.hash !== form.hash && isTouched) showFormConflict(theirs, false);
  else adopt(theirs);
};
