'use strict';
// Reads the form of a period, saves it and takes the last save back.

let isSaving = false;
const loadForm = async (period) => {
  const { status, body } = await call(`entries?${query({ period })}`);
  if (status !== 200) return tell(body.error);
  if (isSaving) return;
  if (form.period === period) return meet(body);
  Object.assign(form, {
    period, file: null, hash: body.hash, states: body.states, categories: body.categories, possibilities: body.possibilities,
    mine: new Map(), pending: null,
  });
  rows.clear();
  forgetSteps();
  const draft = kept(session, draftKey());
  if (!draft) return adopt(body);
  form.mine = new Map(draft.mine);
  const isTouched = conflictsWith(entriesOf(body)).some((one) => one.theirs !== one.read);
  if (draft.hash === body.hash || !isTouched) {
    adopt(body);
    if (form.mine.size) tell(word('draft_found'));
    return;
  }
  form.hash = draft.hash;
  form.file = body.file;
  form.entries = entriesOf(body);
  renderForm();
  showFormConflict(body, false);
};

const saveForm = async () => {
  if (isSaving) return;
  if (!form.mine.size) return tell(word('nothing_to_save'));
  isSaving = true;
  const period = form.period;
  const sent = typedFields();
  tell(word('saving'));
  const answer = await save('entries', { period, hash: form.hash, entries: changedEntries() });
  isSaving = false;
  if (period !== form.period) return;
  if (answer.status === 200) formSaved(sent, answer.body);
  else if (answer.status === 409 && answer.body.entries) {
    tell(word('not_saved_changed'));
    showFormConflict(answer.body, true);
  } else if (answer.status === 422 && answer.body.diagnostics) {
    renderFindings(answer.body.diagnostics);
    tell(word('not_saved_wrong', wrongIn(answer.body.diagnostics)));
    byId('findings').open = true;
    const wrong = answer.body.diagnostics.find(({ severity, name }) => severity === 'error' && rows.has(name));
    if (wrong) goToFinding(wrong);
  } else {
    tell(answer.body.error ?? word('not_saved'));
  }
};

const formSaved = (sent, { hash, rows, undo }) => {
  form.hash = hash;
  putSaved(sent);
  form.rows = new Map((rows ?? []).map((row) => [row.id, row]));
  keepDraft();
  forgetSteps();
  if (undo) rememberUndo(form.file, hash);
  renderForm();
  renderFindings([]);
  tell(word('saved', timeOf(Date.now())));
};

const formView = {
  isDirty: () => form.mine.size > 0,
  file: () => form.file,
  save: saveForm,
  drop: () => {
    dropDraft();
    forgetSteps();
    if (form.pending) adopt(form.pending);
    renderForm();
    check();
  },
  renew: () => form.period && loadForm(form.period),
  undone: () => loadForm(form.period),
};

// The last save of each file can be taken back, also after a reload.
const undoable = new Map(kept(session, 'undo') ?? []);
const keepUndo = () => keep(session, 'undo', [...undoable]);
const rememberUndo = (name, hash) => {
  undoable.set(name, hash);
  keepUndo();
};

const undo = async () => {
  const { view } = ground;
  const name = view.file();
  const answer = await save('undo', { name, hash: undoable.get(name) });
  if (answer.status === 200 || answer.status === 409) undoable.delete(name);
  keepUndo();
  if (answer.status === 200) {
    await view.undone(answer.body);
    tell(word('undone'));
  } else {
    tell(answer.status === 409 ? word('not_undone') : answer.body.error);
  }
  showButtons();
};
