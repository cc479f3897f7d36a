'use strict';
// The rows, with what they are filtered and sorted by.
const table = byId('rows');
const bodies = [...table.tBodies];
const places = bodies.map((body) => body.rows[0].textContent);
const collator = new Intl.Collator(data.language);
const worstFirst = ['r', 'a', 'u', 'g'];
const trends = ['↓', '→', '↑'];
const rows = bodies.flatMap((body, place) =>
  [...body.rows].slice(1).map((element) => ({
    element,
    place,
    number: Number(element.id.slice(1)),
    letter: element.className,
    text: element.textContent.toLowerCase(),
  })));
const rowOf = (element) => rows[Number(element.id.slice(1))];
const keys = {
  status: (row) => worstFirst.indexOf(row.letter),
  name: (row) => row.element.cells[1].firstChild.textContent,
  achieved: (row) => parseFloat(row.element.cells[4].textContent),
  trend: (row) => trends.indexOf(row.element.cells[5].textContent[0]),
  possibility: (row) => row.element.cells[6].textContent,
};

// On a narrow screen rows are cards without headings: the cells name themselves.
const narrow = matchMedia('screen and (max-width: 760px)');
const nameCells = () => {
  if (!narrow.matches || table.querySelector('[data-label]')) return;
  const titles = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  for (const row of rows)
    for (const at of [2, 3, 4]) {
      const cell = row.element.cells[at];
      if (cell.textContent) cell.dataset.label = titles[at];
    }
};

// Filters.
const filters = byId('filters');
const lamps = [...filters.querySelectorAll('[data-status]')];
const chosen = (id) => byId(id)?.value ?? '';
const isPressed = (lamp) => lamp.getAttribute('aria-pressed') === 'true';

const filter = () => {
  const words = chosen('text').toLowerCase().split(/\s+/).filter(Boolean);
  const letters = lamps.filter(isPressed).map((lamp) => lamp.dataset.status);
  const changed = chosen('change') && new Set(data.changes[chosen('change')]);
  let shown = 0;
  for (const row of rows) {
    const part = data.parts[row.place];
    const fits = (!letters.length || letters.includes(row.letter)) &&
      (!chosen('table') || String(part.table) === chosen('table')) &&
      (!chosen('term') || part.term === chosen('term')) &&
      (!changed || changed.has(row.number)) &&
      words.every((word) => row.text.includes(word));
    row.element.hidden = !fits;
    if (fits) shown++;
  }
  for (const body of table.tBodies)
    body.hidden = ![...body.rows].some((row) => row.id && !row.hidden);
  byId('count').textContent =
    data.labels.shown.replace('{0}', shown).replace('{1}', rows.length);
};

for (const lamp of lamps)
  lamp.addEventListener('click', () => {
    lamp.setAttribute('aria-pressed', String(!isPressed(lamp)));
    filter();
  });
filters.addEventListener('input', filter);
filters.addEventListener('submit', (event) => event.preventDefault());
filters.addEventListener('reset', () => {
  for (const lamp of lamps) lamp.setAttribute('aria-pressed', 'false');
  sortBy(null);
  setTimeout(filter);
});
filters.hidden = false;

// Sorting: all rows in one body, each with its table; without a column, in the order of the book.
const flat = make('tbody', {});
const headings = [...table.querySelectorAll('[data-sort]')];

const nameTables = () => {
  for (const row of rows)
    row.element.querySelector('th').append(make('small', { class: 'where' }, places[row.place]));
};

const sortBy = (heading) => {
  const before = heading?.getAttribute('aria-sort');
  for (const each of headings) each.removeAttribute('aria-sort');
  const isSorted = heading && before !== 'descending';
  table.classList.toggle('flat', Boolean(isSorted));
  if (!isSorted) {
    for (const row of rows) bodies[row.place].append(row.element);
    flat.remove();
  } else {
    if (!flat.hasChildNodes() && !table.querySelector('.where')) nameTables();
    const turn = before === 'ascending' ? -1 : 1;
    heading.setAttribute('aria-sort', turn > 0 ? 'ascending' : 'descending');
    const keyOf = keys[heading.dataset.sort];
    const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
    const isEmpty = (key) => key === '' || key === -1 || Number.isNaN(key);
    keyed.sort((a, b) =>
      isEmpty(a.key) - isEmpty(b.key) ||
      turn * (typeof a.key === 'string' ? collator.compare(a.key, b.key) : a.key - b.key) ||
      a.row.number - b.row.number);
    flat.append(...keyed.map(({ row }) => row.element));
    table.append(flat);
  }
  filter();
};

for (const heading of headings) {
  heading.dataset.title = heading.textContent;
  const button = make('button', { type: 'button' }, ...heading.childNodes);
  button.addEventListener('click', () => sortBy(heading));
  heading.append(button);
}

narrow.addEventListener('change', nameCells);
nameCells();
filter();
