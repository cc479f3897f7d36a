'use strict';
// A file of the workspace as text.

const source = { name: null, hash: null, read: '', ends: '\n', found: [], isSaving: false };
/** A text field knows only \n. */
const asTyped = (text) => text.replace(/\r\n?/g, '\n');
const textKey = (name) => `text ${name}`;
const isTextDirty = () => source.name !== null && area.value !== source.read;
const keepText = () => keep(session, textKey(source.name),
  isTextDirty() ? { hash: source.hash, mine: area.value } : null);

const showProblems = (diagnostics) => {
  const here = diagnostics.filter(({ file }) => !file || file === source.name);
  source.found = here;
  showMarks(here);
  byId('text-state').textContent = here.length ? countFound(here) : word('no_problems');
  showHere();
  byId('text-problems').replaceChildren(...here.map((one) => {
    const go = make('button', { type: 'button' }, word('place', one.line, one.column));
    go.addEventListener('click', () => goTo(one.line, one.column, one.length));
    return make('li', { class: one.severity }, go, ` ${word(one.severity)} ${one.message} `,
      ...(one.hint ? [make('small', {}, one.hint)] : []));
  }));
};

/** What is found on the line of the cursor. */
const showHere = () => {
  const line = area.value.slice(0, area.selectionStart).split('\n').length;
  byId('text-here').replaceChildren(...source.found.filter((one) => one.line === line).map((one) =>
    make('span', { class: one.severity }, `${word(one.severity)} ${one.message} `, make('small', {}, one.hint ?? ''))));
};

let textTimer = 0;
let textNumber = 0;
/** Whether it is known what is wrong in the text; null when it was checked once more in the meantime. */
const checkText = async (isQuiet = true) => {
  const number = ++textNumber;
  const answer = isTextDirty()
    ? await call('check', { isQuiet, body: { file: source.name, text: area.value } })
    : await call('diagnostics');
  if (number !== textNumber) return null;
  if (answer.status === 200) showProblems(answer.body.diagnostics);
  else tell(answer.status === 401 && isQuiet ? word('no_check') : answer.body.error);
  return answer.status === 200;
};
const textTyped = () => {
  textNumber++;  // what was asked before no longer counts
  numberLines(area.value.split('\n').length);
  colour();
  keepText();
  showButtons();
  clearTimeout(textTimer);
  textTimer = setTimeout(checkText, 250);
};

/** Puts a text in, and the cursor and the view where they were. */
const putText = (text) => {
  const { selectionStart, selectionEnd, scrollTop, scrollLeft } = area;
  area.value = text;
  area.setSelectionRange(selectionStart, selectionEnd);
  Object.assign(area, { scrollTop, scrollLeft });
};
const takeText = ({ hash, text }) => {
  Object.assign(source, { hash, read: asTyped(text), ends: text.includes('\r\n') ? '\r\n' : '\n' });
  putText(source.read);
  hideConflict();
  textTyped();
};

const showTextConflict = (theirs, isAsked) => showConflict({
  why: word('conflict_text', source.name),
  both: textsBeside(area.value, asTyped(theirs.text)),
  isAsked,
  onTheirs: () => {
    takeText(theirs);
    tell(word('took_theirs'));
  },
  onMine: () => {
    source.hash = theirs.hash;
    saveText(true);
  },
});

const meetText = (theirs) => {
  if (source.isSaving || theirs.hash === source.hash) return;
  if (!isTextDirty() || area.value === asTyped(theirs.text)) takeText(theirs);
  else showTextConflict(theirs, false);
};

const openText = async (name) => {
  const { status, body } = await call(`file?${query({ name })}`);
  if (status !== 200) return tell(body.error);
  byId('file-saved').textContent = body.modified ? dayOf(body.modified) : '';
  if (source.name === name) return meetText(body);
  source.name = name;
  learnWords();
  area.readOnly = form.isReadOnly;
  const draft = kept(session, textKey(name));
  takeText(body);
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
  if (!draft || draft.mine === source.read) return;
  putText(draft.mine);
  if (draft.hash === body.hash) tell(word('draft_found'));
  else {
    source.hash = draft.hash;
    showTextConflict(body, false);
  }
  textTyped();
};

const saveText = async (isSure = false) => {
  if (source.isSaving) return;
  if (!isTextDirty() && !isSure) return tell(word('nothing_to_save'));
  clearTimeout(textTimer);
  const { name } = source;
  source.isSaving = true;
  let isChecked = null;
  while (isChecked === null && name === source.name) isChecked = await checkText(false);
  source.isSaving = false;
  if (!isChecked || name !== source.name) return;
  const wrong = wrongIn(source.found);
  if (wrong && !confirm(word('save_wrong', wrong))) return tell(word('not_saved'));
  const mine = area.value;
  tell(word('saving'));
  source.isSaving = true;
  const text = mine.replaceAll('\n', source.ends);
  const answer = await save('file', { name, hash: source.hash, text });
  source.isSaving = false;
  if (name !== source.name) return;
  if (answer.status === 200) {
    Object.assign(source, { hash: answer.body.hash, read: mine });
    keepText();
    if (answer.body.undo) rememberUndo(name, answer.body.hash);
    if (area.value === mine) showProblems(answer.body.diagnostics);
    showButtons();
    tell(word('saved', timeOf(Date.now())));
  } else if (answer.status === 409 && answer.body.text !== undefined) {
    tell(word('not_saved_changed'));
    showTextConflict(answer.body, true);
  } else {
    tell(answer.body.error ?? word('not_saved'));
  }
};

const textView = {
  isDirty: isTextDirty,
  file: () => source.name,
  save: () => saveText(),
  drop: async () => {
    putText(source.read);
    textTyped();
    await openText(source.name);
  },
  renew: () => openText(source.name ?? byId('file').value),
  undone: takeText,
};
area.addEventListener('input', textTyped);
area.addEventListener('selectionchange', showHere);
area.addEventListener('keyup', showHere);
area.addEventListener('click', showHere);
