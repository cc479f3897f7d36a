'use strict';
// Takes the state of a newer page over; the reader stays where they are.

const nameIn = (element) => element.cells[1].firstChild.textContent;
const isSameTable = (fresh) => {
  const freshBodies = [...(byIdIn(fresh, 'rows')?.tBodies ?? [])];
  const freshRows = freshBodies.flatMap((part) => [...part.rows].slice(1));
  return freshRows.length === rows.length &&
    freshBodies.every((part, at) => part.rows[0].textContent === places[at]) &&
    freshRows.every((element, at) => nameIn(element) === rows[at].cell(1));
};
const byIdIn = (page, id) => page.querySelector(`#${id}`);

/** The cells of a row that changed; the name of its table, for sorted rows, stays. */
const renew = (row, element) => {
  row.letter = element.className;
  row.text = element.textContent.toLowerCase();
  row.element.className = row.letter;
  [...element.cells].forEach((cell, at) => {
    const shown = row.element.cells[at];
    const where = shown.querySelector('.where');
    const label = shown.dataset.label;
    shown.replaceChildren(...document.importNode(cell, true).childNodes, ...(where ? [where] : []));
    if (label && !cell.textContent) delete shown.dataset.label;
    else if (narrow.matches && cell.textContent && [2, 3, 4].includes(at))
      shown.dataset.label = table.tHead.rows[0].cells[at].dataset.title ??
        table.tHead.rows[0].cells[at].textContent;
  });
  flash(row.element);
};

/** What stands above the rows: counts, changes, money. */
const renewOverview = (fresh) => {
  const main = document.querySelector('main');
  const filtersOf = (page) => page.querySelector('#filters');
  const above = (page) => {
    const parts = [...page.querySelector('main').children];
    return parts.slice(0, parts.findIndex((part) => part.id === 'filters' || part.contains(filtersOf(page))));
  };
  const focused = document.activeElement?.getAttribute('href');
  const openBefore = [...main.querySelectorAll('details')].map((each) => each.open);
  const old = above(document);
  const hadFocus = old.some((part) => part.contains(document.activeElement));
  for (const part of above(fresh)) main.insertBefore(document.importNode(part, true), old[0] ?? main.firstChild);
  for (const part of old) part.remove();
  main.querySelectorAll('details').forEach((each, at) => (each.open = openBefore[at] ?? each.open));
  if (hadFocus && focused)
    [...main.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
};

const sortAgain = () => {
  const heading = headings.find((each) => each.hasAttribute('aria-sort'));
  if (!heading) return filter();
  if (heading.getAttribute('aria-sort') === 'ascending') heading.removeAttribute('aria-sort');
  else heading.setAttribute('aria-sort', 'ascending');
  sortBy(heading);
};

/** The rows of a large page that changed; null when it is another table. */
const renewHeld = (fresh) => {
  const now = JSON.parse(byIdIn(fresh, 'data').textContent).held;
  const values = now?.parts.flat() ?? [];
  const isSame = values.length === rows.length && String(now.titles) === String(places) &&
    now.parts.every((part, at) => part.length === held.parts[at].length) &&
    values.every((each, at) => each[1] === rows[at].cell(1));
  if (!isSame) return null;
  const changed = rows.filter((row) =>
    row.renew(cellsHeld(values[row.number], now), letterHeld(values[row.number], now)));
  for (const row of changed) if (row.isDrawn) flash(row.element);
  orders.clear();
  return changed;
};
const renewRows = (fresh) => rows.filter((row) => {
  const element = byIdIn(fresh, row.element.id);
  const isSame = element.className === row.letter && element.textContent.toLowerCase() === row.text;
  if (!isSame) renew(row, element);
  return !isSame;
});

/** The names of the rows that are not what they were, or null when the table itself is another. */
const takeOver = (fresh) => {
  if (!held && !isSameTable(fresh)) return null;
  const isInSight = (row) => row.getBoundingClientRect().bottom > 0 && !row.hidden;
  const anchor = scrollY > 0 && [...table.querySelectorAll('tr[id]')].find(isInSight);
  const before = anchor && anchor.getBoundingClientRect().top;
  const focused = document.activeElement?.closest('#rows tr[id]')?.id;
  const changed = held ? renewHeld(fresh) : renewRows(fresh);
  if (!changed) return null;
  forgetPanels();
  Object.assign(data, JSON.parse(byIdIn(fresh, 'data').textContent));
  renewOverview(fresh);
  sortAgain();
  if (focused && held) reveal(rows[Number(focused.slice(1))]);
  if (focused) byId(focused)?.querySelector('a')?.focus({ preventScroll: true });
  if (anchor?.isConnected && !anchor.hidden) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' });
  if (panel.open && held) unpacked().then(() => fill(shownRow));
  else if (panel.open) {
    const place = panel.scrollTop;
    const isInBody = body.contains(document.activeElement);
    const title = fill(shownRow);
    if (isInBody) title.focus({ preventScroll: true });
    panel.scrollTop = place;
  }
  return changed.map((row) => row.cell(1));
};
