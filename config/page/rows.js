'use strict';
// The rows, with what they are filtered and sorted by.
const table = byId('rows');
const titles = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
const bodies = [...table.tBodies];
const places = held ? held.titles : bodies.map((body) => body.rows[0].textContent);
const collator = new Intl.Collator(data.language);
const worstFirst = ['r', 'a', 'u', 'g'];
const trends = ['↓', '→', '↑'];
const rowOn = (element, place) => ({
  element,
  place,
  number: Number(element.id.slice(1)),
  letter: element.className,
  text: element.textContent.toLowerCase(),
  cell: (at) => element.cells[at].firstChild?.textContent ?? '',
});
const rows = held ? rowsHeld()
  : bodies.flatMap((body, place) => [...body.rows].slice(1).map((element) => rowOn(element, place)));
const rowOf = (element) => rows[Number(element.id.slice(1))];
const keys = {
  status: (row) => worstFirst.indexOf(row.letter),
  name: (row) => row.cell(1),
  achieved: (row) => parseFloat(row.cell(4)),
  trend: (row) => trends.indexOf(row.cell(5)[0]),
  possibility: (row) => row.cell(6),
};

// On a narrow screen rows are cards without headings: the cells name themselves. Sorted rows name
// their tables.
const narrow = matchMedia('screen and (max-width: 760px)');
const dress = (row) => {
  const { element } = row;
  if (narrow.matches)
    for (const at of [2, 3, 4])
      if (element.cells[at].textContent) element.cells[at].dataset.label = titles[at];
  if (table.classList.contains('flat') && !element.querySelector('.where'))
    element.querySelector('th').append(make('small', { class: 'where' }, places[row.place]));
  return element;
};

// Filters.
const filters = byId('filters');
const lamps = [...filters.querySelectorAll('[data-status]')];
const chosen = (id) => byId(id)?.value ?? '';
const isPressed = (lamp) => lamp.getAttribute('aria-pressed') === 'true';

// Rows to be reported or corrected: no filter of its own, but of the lamp of those without a colour.
const openRows = new Set(data.open);
let isOnlyOpen = false;

let order = rows;
let rowsShown = rows;
const showOnly = (shown) => {
  for (const row of rows) row.element.hidden = !shown.has(row);
  for (const body of table.tBodies)
    body.hidden = ![...body.rows].some((row) => row.id && !row.hidden);
};

const filter = () => {
  const words = chosen('text').toLowerCase().split(/\s+/).filter(Boolean);
  const letters = lamps.filter(isPressed).map((lamp) => lamp.dataset.status);
  const changed = chosen('change') && new Set(data.changes[chosen('change')]);
  const fits = (row) => {
    const part = data.parts[row.place];
    return (!letters.length || letters.includes(row.letter)) &&
      (!chosen('table') || String(part.table) === chosen('table')) &&
      (!chosen('term') || part.term === chosen('term')) &&
      (!changed || changed.has(row.number)) &&
      (!isOnlyOpen || openRows.has(row.number)) &&
      words.every((word) => row.text.includes(word));
  };
  rowsShown = order.filter(fits);
  if (held) drawRows(rowsShown, order !== rows);
  else showOnly(new Set(rowsShown));
  byId('count').textContent =
    data.labels.shown.replace('{0}', rowsShown.length).replace('{1}', rows.length);
};

for (const lamp of lamps)
  lamp.addEventListener('click', () => {
    lamp.setAttribute('aria-pressed', String(!isPressed(lamp)));
    isOnlyOpen = false;
    filter();
  });
filters.addEventListener('input', filter);
filters.addEventListener('submit', (event) => event.preventDefault());
filters.addEventListener('reset', () => {
  for (const lamp of lamps) lamp.setAttribute('aria-pressed', 'false');
  isOnlyOpen = false;
  sortBy(null);
  setTimeout(filter);
});
filters.hidden = false;

// Sorting: all rows in one body, each with its table; without a column, in the order of the book.
const flat = make('tbody', {});
const headings = [...table.querySelectorAll('[data-sort]')];

const isEmpty = (key) => key === '' || key === -1 || Number.isNaN(key);
const orders = new Map();
/** All rows by a column, the empty ones last; those of a large page are sorted once. */
const orderBy = (name, turn) => {
  const known = orders.get(`${name} ${turn}`);
  if (known) return known;
  const sorted = rows.map((row) => ({ row, key: keys[name](row) }))
    .sort((a, b) =>
      isEmpty(a.key) - isEmpty(b.key) ||
      turn * (typeof a.key === 'string' ? collator.compare(a.key, b.key) : a.key - b.key) ||
      a.row.number - b.row.number)
    .map(({ row }) => row);
  if (held) orders.set(`${name} ${turn}`, sorted);
  return sorted;
};
const arrange = (isSorted) => {
  if (!isSorted) {
    for (const row of rows) bodies[row.place].append(row.element);
    flat.remove();
  } else {
    flat.append(...order.map(dress));
    table.append(flat);
  }
};

const sortBy = (heading) => {
  const before = heading?.getAttribute('aria-sort');
  for (const each of headings) each.removeAttribute('aria-sort');
  const isSorted = heading && before !== 'descending';
  table.classList.toggle('flat', Boolean(isSorted));
  const turn = before === 'ascending' ? -1 : 1;
  if (isSorted) heading.setAttribute('aria-sort', turn > 0 ? 'ascending' : 'descending');
  order = isSorted ? orderBy(heading.dataset.sort, turn) : rows;
  if (!held) arrange(isSorted);
  filter();
};

for (const heading of headings) {
  heading.dataset.title = heading.textContent;
  const button = make('button', { type: 'button' }, ...heading.childNodes);
  button.addEventListener('click', () => sortBy(heading));
  heading.append(button);
}

// A list that is cut leads to all of it: to the rows of a change, to those to be reported or
// corrected, or to those of the letters of statuses.
document.addEventListener('click', ({ target }) => {
  const wanted = target.closest('[data-show]')?.dataset.show;
  if (!wanted) return;
  filters.reset(); // a text or a table chosen before would leave some of them out
  const isChange = wanted in data.changes;
  if (byId('change')) byId('change').value = isChange ? wanted : '';
  isOnlyOpen = wanted === 'open';
  const letters = isOnlyOpen ? 'u' : isChange ? '' : wanted;
  for (const lamp of lamps)
    lamp.setAttribute('aria-pressed', String(letters.includes(lamp.dataset.status)));
  filter();
  filters.scrollIntoView();
});

narrow.addEventListener('change', () => (held ? filter() : rows.forEach(dress)));
if (!held && narrow.matches) rows.forEach(dress);
filter();

// What filters and sorts thousands of rows is made ready while nothing else is to do.
if (held) {
  const later = window.requestIdleCallback ?? setTimeout;
  later(() => rows.forEach((row) => row.text));
  for (const { dataset } of headings)
    for (const turn of [1, -1]) later(() => orderBy(dataset.sort, turn));
}
