'use strict';
// The grid under the hands: Enter goes down, a pasted block lands in its cells, Ctrl+Z takes back.

const grid = byId('entries');
const shownRows = () => [...rows.values()].filter((row) => !row.element.hidden);
const rowOf = (input) => [...rows.values()].find((row) => row.element.contains(input));

const enter = (input) => {
  input.focus();
  input.select?.();
};
/** To the cell of the same column in the row above or below that has one. */
const goDown = (input, step) => {
  const shown = shownRows();
  let at = shown.indexOf(rowOf(input)) + step;
  while (shown[at] && !shown[at].inputs[input.dataset.field]) at += step;
  if (shown[at]) enter(shown[at].inputs[input.dataset.field]);
};
const leavesText = (input, isDown) =>
  input.tagName === 'INPUT' || (input.tagName === 'TEXTAREA' &&
    !(isDown ? input.value.slice(input.selectionEnd) : input.value.slice(0, input.selectionStart)).includes('\n'));

// Steps that can be taken back: of each cell the text before and after; null is what the file has.
const steps = { done: [], undone: [], isOpen: false };
const showSteps = () => {
  byId('back').disabled = !steps.done.length;
  byId('again').disabled = !steps.undone.length;
};
const forgetSteps = () => {
  Object.assign(steps, { done: [], undone: [], isOpen: false });
  showSteps();
};
const mineOf = (name, field) => form.mine.get(name)?.[field]?.mine ?? null;
/** Writes the texts into their cells as one step; typing on in a cell goes on with its step. */
const change = (cells, isTyping = false) => {
  const step = cells.map((cell) => ({ ...cell, before: mineOf(cell.name, cell.field) }));
  const last = steps.done.at(-1);
  const goesOn = isTyping && steps.isOpen && last?.length === 1 && last[0].name === step[0].name &&
    last[0].field === step[0].field;
  if (goesOn) last[0].text = step[0].text;
  else steps.done.push(step);
  Object.assign(steps, { undone: [], isOpen: isTyping });
  for (const { name, field, text } of cells) typed(name, field, text);
  afterTyping();
  showSteps();
};
const goBack = (from, to, key) => {
  const step = from.pop();
  if (!step) return;
  to.push(step);
  steps.isOpen = false;
  for (const cell of step) if (form.entries.has(cell.name)) typed(cell.name, cell.field, cell[key]);
  afterTyping();
  const first = rows.get(step[0].name);
  if (first && !first.element.hidden) enter(first.inputs[step[0].field] ?? Object.values(first.inputs)[0]);
  showSteps();
};
const takeBack = () => goBack(steps.done, steps.undone, 'before');
const doAgain = () => goBack(steps.undone, steps.done, 'text');

/** The cells of text as spreadsheets copy it; a cell in quotes can hold line ends. */
const blockOf = (text) => {
  const block = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;
  for (;;) {
    const [, quoted, plain, end] = cell.exec(text);
    block.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (!end || cell.lastIndex >= text.length && end !== '\t') return block;
    if (end !== '\t') block.push([]);
  }
};
/** Puts a block in from the cell on, down the rows that are shown; a blank cell of it erases nothing. */
const putBlock = (input, block) => {
  const below = shownRows();
  const from = below.indexOf(rowOf(input));
  const fields = Object.keys(rowOf(input).inputs);
  const column = fields.indexOf(input.dataset.field);
  const cells = block.flatMap((texts, down) => texts.flatMap((text, right) => {
    const row = below[from + down];
    const field = fields[column + right];
    return row?.inputs[field] && text ? [{ name: row.name, field, text }] : [];
  }));
  if (cells.length) change(cells);
  const given = block.flat().filter(Boolean).length;
  tell(given > cells.length ? word('pasted_part', cells.length, given - cells.length) : word('pasted', cells.length));
};

const keys = {
  Enter: (input, event) => {
    if (event.altKey && input.tagName === 'TEXTAREA') {
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    } else {
      goDown(input, event.shiftKey ? -1 : 1);
    }
    return true;
  },
  ArrowDown: (input) => leavesText(input, true) && (goDown(input, 1), true),
  ArrowUp: (input) => leavesText(input, false) && (goDown(input, -1), true),
  Escape: (input) => steps.isOpen && (takeBack(), true),
};
grid.addEventListener('keydown', (event) => {
  const input = event.target.closest('[data-field]');
  if (!input || event.isComposing || event.ctrlKey || event.metaKey || form.isReadOnly) return;
  if (keys[event.key]?.(input, event)) event.preventDefault();
});
byId('form').addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.id === 'find' || event.isComposing) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) doAgain();
  else takeBack();
});
byId('form').addEventListener('input', ({ target }) =>
  target.dataset.field && change([{ name: rowOf(target).name, field: target.dataset.field, text: target.value }], true));
grid.addEventListener('focusin', ({ target }) => {
  const row = rowOf(target);
  if (row && byId('about')) showAbout(row);
});
grid.addEventListener('focusout', () => (steps.isOpen = false));
grid.addEventListener('paste', (event) => {
  const input = event.target.closest('[data-field]');
  if (!input || form.isReadOnly) return;
  const text = event.clipboardData.getData('text/plain');
  const block = blockOf(text);
  if (block.length === 1 && block[0].length === 1 && block[0][0] === text && input.tagName !== 'SELECT') return;
  event.preventDefault();
  putBlock(input, block);
});
byId('back').addEventListener('click', takeBack);
byId('again').addEventListener('click', doAgain);
