'use strict';
// What was found in a text, at its lines: a mark in the gutter, the place underlined; the message stands in the outline.

const area = byId('text');
const gutter = document.querySelector('.gutter pre');
const marks = document.querySelector('.marks');
const sheet = document.querySelector('.sheet');
const lineHeight = () => parseFloat(getComputedStyle(area).lineHeight);
const worstOf = (found) => ['error', 'warning', 'note'].find((one) => found.some(({ severity }) => severity === one));

const follows = () => {
  gutter.style.transform = `translateY(${-area.scrollTop}px)`;
  for (const layer of [marks, colours]) layer.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
};
area.addEventListener('scroll', follows);

let numbered = 0;
const numberLines = (count) => {
  if (count === numbered) return;
  numbered = count;
  gutter.firstChild?.remove();
  gutter.prepend(Array.from({ length: count }, (_, at) => at + 1).join('\n'));
};

const shapesOf = { error: '■', warning: '▲', note: '○' };
const showMarks = (diagnostics) => {
  const lines = area.value.split('\n');
  numberLines(lines.length);
  const byLine = new Map();
  for (const one of diagnostics) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one]);
  gutter.querySelectorAll('b').forEach((mark) => mark.remove());
  const shown = [];
  for (const [line, found] of byLine) {
    const at = Math.max(0, Math.min(line, lines.length) - 1) * lineHeight();
    const worst = worstOf(found);
    const mark = make('b', { class: worst }, shapesOf[worst]);
    mark.style.top = `${at}px`;
    gutter.append(mark);
    const places = found.map((one) => {
      const characters = [...(lines[line - 1] ?? '')];
      const place = make('div', { class: `place ${one.severity}` },
        make('i', {}, characters.slice(0, one.column - 1).join('')),
        make('u', {}, characters.slice(one.column - 1, one.column - 1 + Math.max(1, one.length)).join('') || ' '));
      place.style.top = `${at}px`;
      return place;
    });
    shown.push(...places);
  }
  marks.replaceChildren(...shown);
  follows();
};

/** The offset of a line and a column, which counts characters. */
const offsetOf = (line, column) => {
  const lines = area.value.split('\n');
  const at = Math.max(1, Math.min(line, lines.length));
  const before = lines.slice(0, at - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return before + [...lines[at - 1]].slice(0, Math.max(0, column - 1)).join('').length;
};
const goTo = (line, column, length = 0) => {
  const start = offsetOf(line, column);
  area.focus({ preventScroll: false });
  area.setSelectionRange(start, Math.max(start, offsetOf(line, column + length)));
  area.scrollTop = Math.max(0, (line - 1) * lineHeight() - area.clientHeight / 3);
  area.scrollLeft = 0;
  area.scrollIntoView({ block: 'nearest' });
};
