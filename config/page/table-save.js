'use strict';
// A table is saved as one, unless another has saved it; and the last save is taken back.

/** Another has saved the table: both texts of what was typed are shown, and nothing is taken over unasked. */
const showTableConflict = (tables) => {
  const conflicts = conflictsWith(rowsIn(chosenOf(tables))).filter(({ name }) => !isNew(name)).map((one) => (one.name === '='
    ? { ...one, name: word('about_table'), title: titleOfFact(one.field), theirs: one.theirs ?? '' }
    : { ...one, theirs: one.field === 'removed' ? '' : one.theirs }));
  showConflict({
    why: word('conflict_form'),
    both: fieldsBeside(conflicts, 'table'),
    isAsked: true,
    onTheirs: () => {
      dropTyped();
      keepTyped();
      takeTables(tables);
      tell(word('took_theirs'));
    },
    onMine: () => {
      takeTables(tables);
      saveTable();
    },
  });
};
/** What was typed into a new row since it was sent belongs to the row that it has become. */
const settleNew = (fresh, sent, added) => {
  fresh.forEach((key, at) => {
    form.became.set(key, added[at]);
    for (const [field, { mine }] of Object.entries(form.mine.get(key) ?? {})) {
      const was = sent.find((one) => one.name === key && one.field === field)?.mine;
      if (mine === was || field === 'added') continue;
      if (!form.mine.has(added[at])) form.mine.set(added[at], {});
      form.mine.get(added[at])[field] = { mine, read: was ?? '' };
    }
    form.mine.delete(key);
  });
  form.added = form.added.filter(({ id }) => !fresh.includes(id) && form.mine.has(id));
};
const saveTable = async () => {
  if (form.isSaving) return;
  if (!form.mine.size) return tell(word('nothing_to_save'));
  form.isSaving = true;
  const sent = typedFields();
  const { body: edits, fresh } = tableEdits(true);
  const { status, body } = await save('tables', { ...edits, hash: form.hash, save: true });
  form.isSaving = false;
  if (status === 200) {
    settleNew(fresh, sent, body.added);
    for (const id of edits.removed) form.mine.delete(id);
    putSaved(sent.filter(({ name }) => form.mine.has(name)));
    form.written = body.written;
    forgetSteps();
    takeTables(body.tables);
    afterTyping();
    return tell(word('saved', timeOf(Date.now())));
  }
  if (body.readings) showTold(body, fresh);
  const isChanged = status === 409 && body.tables;
  if (isChanged && !isStillThere(body.tables)) return tell(word('table_lost'));
  if (isChanged) showTableConflict(body.tables);
  tell(isChanged ? word('not_saved_changed') : body.error ?? word('not_saved'));
};
const undoTable = async () => {
  if (form.mine.size) return tell(word('save_first'));
  // All files of the save together, or none of them.
  const { status, body } = await save('undo', { files: form.written });
  if (status !== 200) return tell(body.code === 'changed' ? word('not_undone') : body.error);
  form.written = [];
  await showTables();
  tell(word('undone'));
};
const showTables = async () => {
  const { status, body } = await call('tables');
  if (status !== 200) return tell(body.error);
  if (form.mine.size) isStillThere(body.tables);
  else {
    takeTables(body.tables);
    takeUpTyped();
  }
};
