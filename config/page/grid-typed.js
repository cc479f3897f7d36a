'use strict';
// What was typed over the texts of a file: of each field the text, and what the file had when it was read.

/** What the reader typed, else what the file has. */
const valueOf = (name, field) =>
  form.mine.get(name)?.[field]?.mine ?? form.entries.get(name)?.[field] ?? '';

const forget = (name, field) => {
  const fields = form.mine.get(name);
  delete fields[field];
  if (!Object.keys(fields).length) form.mine.delete(name);
};
const typedFields = () => [...form.mine].flatMap(([name, fields]) =>
  Object.entries(fields).map(([field, { mine, read }]) => ({ name, field, mine, read })));
/** The texts that were typed, by their fields. */
const textsOf = (fields) => Object.fromEntries(Object.entries(fields).map(([field, { mine }]) => [field, mine]));

/** Takes a text for a field; null takes what the file has. Whoever calls it calls afterTyping in the end. */
const typed = (name, field, text) => {
  const read = form.entries.get(name)[field];
  if (!form.mine.has(name)) form.mine.set(name, {});
  form.mine.get(name)[field] = { mine: text, read: form.mine.get(name)[field]?.read ?? read };
  if (text === null || text === read) forget(name, field);
  const row = rows.get(name);
  if (row?.inputs[field]) put(row.inputs[field], valueOf(name, field));
  if (row) showTyped(row, name, field);
};

/** Takes the entries as the file has them now; what was typed stays on top of them. */
const putBelow = (entries) => {
  form.entries = entries;
  for (const { name, field, mine } of typedFields()) {
    const now = entries.get(name)?.[field];
    if (now === mine) forget(name, field);
    else form.mine.get(name)[field].read = now ?? '';
  }
};
/** What was sent is in the file now; what was typed since stays typed. */
const putSaved = (sent) => {
  for (const { name, field, mine } of sent) {
    const entry = form.entries.get(name);
    if (entry) entry[field] = mine;
    const now = form.mine.get(name)?.[field];
    if (!now) continue;
    if (now.mine === mine) forget(name, field);
    else now.read = mine;
  }
};
/** What was typed where others have another text. */
const conflictsWith = (entries) => typedFields()
  .map((one) => ({ ...one, theirs: entries.get(one.name)?.[one.field] ?? null }))
  .filter((one) => one.theirs !== one.mine);
