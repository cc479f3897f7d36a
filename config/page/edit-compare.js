'use strict';
// Mine and theirs side by side, when both changed the same file.

byId('work').prepend(make('section', { id: 'conflict', 'aria-labelledby': 'conflict-title', hidden: '' },
  make('h2', { id: 'conflict-title', tabindex: '-1' }), make('p', { id: 'conflict-why' }),
  make('div', { class: 'scroll', id: 'conflict-both', tabindex: '0', role: 'region', 'aria-label': word('both') }),
  make('p', { class: 'choices' }, ...[['take-theirs', 'take_theirs'], ['put-mine', 'put_mine'], ['go-on', 'go_on_editing']]
    .map(([id, text]) => make('button', { type: 'button', id }, word(text))))));

const hideConflict = () => (byId('conflict').hidden = true);
let conflictNow = null;
/** Shows both and asks; the focus goes there only when the reader has just tried to save. */
const showConflict = (conflict) => {
  conflictNow = conflict;
  byId('conflict-title').textContent = word('conflict');
  byId('conflict-why').textContent = conflict.why;
  byId('conflict-both').replaceChildren(conflict.both);
  byId('conflict').hidden = false;
  if (conflict.isAsked) byId('conflict-title').focus();
  else tell(word('conflict'));
};
byId('take-theirs').addEventListener('click', () => {
  hideConflict();
  conflictNow.onTheirs();
});
byId('put-mine').addEventListener('click', () => {
  hideConflict();
  conflictNow.onMine();
});
byId('go-on').addEventListener('click', hideConflict);

/** `label` and the name of a field make its word. */
const fieldsBeside = (conflicts, label) =>
  make('table', { class: 'both' }, heads('indicator', 'field', 'as_read', 'mine_text', 'theirs_text'),
    make('tbody', {}, ...conflicts.map(({ name, field, read, mine, theirs, title }) => make('tr', {},
      make('th', { scope: 'row' }, name), make('td', {}, title ?? word(`${label}_${field}`)),
      ...[read, mine, theirs ?? word('gone')].map((text) => make('td', {}, text || word('blank')))))));

/** Lines that both have, in order: [mine, theirs] with undefined where one has none. */
const linesBeside = (mine, theirs) => {
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start++;
  let end = 0;
  while (end < mine.length - start && end < theirs.length - start &&
    mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end++;
  const left = mine.slice(start, mine.length - end);
  const right = theirs.slice(start, theirs.length - end);
  const pairs = left.length * right.length > 4e6 ? [] : commonOf(left, right);
  const lines = mine.slice(0, start).map((text) => [text, text]);
  let l = 0;
  let r = 0;
  for (const [nextLeft, nextRight] of [...pairs, [left.length, right.length]]) {
    while (l < nextLeft || r < nextRight)
      lines.push([l < nextLeft ? left[l++] : undefined, r < nextRight ? right[r++] : undefined]);
    if (l < left.length || r < right.length) lines.push([left[l++], right[r++]]);
  }
  return [...lines, ...mine.slice(mine.length - end).map((text) => [text, text])];
};
/** The longest common lines, as pairs of places. */
const commonOf = (left, right) => {
  const width = right.length + 1;
  const longest = new Uint32Array((left.length + 1) * width);
  for (let l = left.length - 1; l >= 0; l--)
    for (let r = right.length - 1; r >= 0; r--)
      longest[l * width + r] = left[l] === right[r] ? longest[(l + 1) * width + r + 1] + 1
        : Math.max(longest[(l + 1) * width + r], longest[l * width + r + 1]);
  const pairs = [];
  for (let l = 0, r = 0; l < left.length && r < right.length;) {
    if (left[l] === right[r]) pairs.push([l++, r++]);
    else if (longest[(l + 1) * width + r] >= longest[l * width + r + 1]) l++;
    else r++;
  }
  return pairs;
};

/** The lines that differ, with two of those around them. */
const textsBeside = (mine, theirs) => {
  const lines = linesBeside(mine.split('\n'), theirs.split('\n'));
  const differs = lines.map(([left, right]) => left !== right);
  const isNear = (at) => differs.slice(Math.max(0, at - 2), at + 3).some(Boolean);
  const cell = (text, isDifferent) => make('td', {},
    ...(text === undefined ? [] : [isDifferent ? make('mark', {}, text || '⏎') : text]));
  const shown = [];
  let numbers = [0, 0];
  lines.forEach(([left, right], at) => {
    numbers = [numbers[0] + (left !== undefined), numbers[1] + (right !== undefined)];
    if (!isNear(at)) {
      if (shown.at(-1)?.className !== 'gap' && shown.length)
        shown.push(make('tr', { class: 'gap' }, make('td', { colspan: '4' }, '⋯')));
      return;
    }
    shown.push(make('tr', {},
      make('td', { class: 'n' }, left === undefined ? '' : String(numbers[0])), cell(left, differs[at]),
      make('td', { class: 'n' }, right === undefined ? '' : String(numbers[1])), cell(right, differs[at])));
  });
  return make('table', { class: 'both texts' }, heads('line', 'mine_text', 'line', 'theirs_text'),
    make('tbody', {}, ...shown));
};
