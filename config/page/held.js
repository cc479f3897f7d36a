'use strict';
// Thousands of rows are held as data, and only those near the window are elements.
const held = data.held;

/** The cells of a held row, each a text and what stands small below it. */
const cellsHeld = (values, { texts, sentences }) => {
  const text = (at) => texts[values[at] ?? 0];
  const [id, path] = values[2];
  return [[text(0).slice(1), ''], [values[1], `${id}  ${texts[path]}`], [text(3), text(9)], [text(4), ''],
    [text(5), ''], [text(6), text(11)], [text(7), ''], [say(values[8], sentences), text(10)]];
};
const letterHeld = (values, { texts }) => texts[values[0]][0];

/** A row that becomes an element when it is drawn. */
class HeldRow {
  #values; #cells = null; #words = null; #element = null;
  constructor(number, place, values) {
    Object.assign(this, { number, place, letter: letterHeld(values, held) });
    this.#values = values;
  }
  get cells() { return (this.#cells ??= cellsHeld(this.#values, held)); }
  cell(at) { return this.cells[at][0]; }
  get text() { return (this.#words ??= this.cells.flat().join('\n').toLowerCase()); }
  get element() { return (this.#element ??= elementHeld(this)); }
  get isDrawn() { return Boolean(this.#element?.isConnected); }
  /** Takes newer cells over; whether they are others. */
  renew(cells, letter) {
    if (letter === this.letter && String(cells) === String(this.cells)) return false;
    const old = this.#element;
    [this.#cells, this.#words, this.#element, this.letter] = [cells, null, null, letter];
    if (old?.isConnected) old.replaceWith(dress(this));
    return true;
  }
}

const elementHeld = ({ number, letter, cells }) => {
  const [[outcome], [name, place], ...others] = cells;
  const cell = ([text, small]) => make('td', {}, text, ...(small ? [make('small', {}, small)] : []));
  return make('tr', { id: `r${number}`, class: letter }, make('td', {}, outcome),
    make('th', { scope: 'row' }, make('a', { href: `#r${number}` }, name), make('small', {}, place)),
    ...others.map(cell));
};
const rowsHeld = () => {
  let number = 0;
  return held.parts.flatMap((part, place) => part.map((values) => new HeldRow(number++, place, values)));
};

// Chunks of rows: one far from the window is a gap as high as its rows.
const rowsInChunk = 50;
const guessed = 56;  // px, of a row that was never drawn
let chunks = [];

/** Holds the names, so that “Find in page” finds them where browsers look into what is hidden. */
const gapOf = (chunk) => {
  const names = make('div', { hidden: 'until-found' }, chunk.items.map(({ name }) => name).join('\n'));
  names.addEventListener('beforematch', () => {
    draw(chunk);
    chunk.body.scrollIntoView({ block: 'start' });
  });
  const gap = make('tr', { class: 'gap' }, make('td', { colspan: 8 }, names));
  gap.style.height = `${chunk.height ?? chunk.items.length * guessed}px`;
  return gap;
};
const draw = (chunk) => {
  if (!chunk.isDrawn) chunk.body.replaceChildren(...chunk.items.map(({ element }) => element()));
  chunk.isDrawn = true;
};
const leave = (chunk) => {
  if (!chunk.isDrawn || chunk.body.contains(document.activeElement)) return;
  chunk.height = chunk.body.getBoundingClientRect().height;
  chunk.isDrawn = false;
  chunk.body.replaceChildren(gapOf(chunk));
};
const observer = held && new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) (isIntersecting ? draw : leave)(target.chunk);
}, { rootMargin: '1200px 0px' });
const observe = () => chunks.forEach(({ body }) => observer.observe(body));

/** Shows these rows: in the order of the book below the titles of their tables, or sorted. */
const drawRows = (shown, isSorted) => {
  const items = [];
  let place = -1;
  for (const row of shown) {
    if (!isSorted && row.place !== place) {
      place = row.place;
      const name = held.titles[place];
      items.push({ name, element: () => make('tr', { class: 'part' },
        make('th', { colspan: 8, scope: 'rowgroup' }, name)) });
    }
    items.push({ row, name: row.cell(1), element: () => dress(row) });
  }
  observer.disconnect();
  for (const { body } of chunks) body.remove();
  chunks = [];
  for (let at = 0; at < items.length; at += rowsInChunk) {
    const chunk = { body: make('tbody', {}), items: items.slice(at, at + rowsInChunk), isDrawn: false };
    chunk.body.chunk = chunk;
    chunks.push(chunk);
    if (at === 0) draw(chunk);
    else chunk.body.append(gapOf(chunk));
  }
  table.append(...chunks.map(({ body }) => body));
  table.setAttribute('aria-rowcount', String(items.length + 1));
  observe();
};

/** Makes sure that a row which is shown is an element of the page. */
const reveal = (row) => {
  const chunk = chunks.find(({ items }) => items.some((item) => item.row === row));
  if (chunk) draw(chunk);
};

// All rows are printed.
if (held) {
  addEventListener('beforeprint', () => {
    observer.disconnect();
    chunks.forEach(draw);
  });
  addEventListener('afterprint', observe);
}

// What only panels show is unpacked when the first one opens.
let unpacking = null;
const forgetPanels = () => {
  unpacking = null;
  delete data.derivation;
};
const unpacked = () => (unpacking ??= (async () => {
  const bytes = Uint8Array.from(atob(data.packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  Object.assign(data, JSON.parse(await new Response(stream).text()));
})());
