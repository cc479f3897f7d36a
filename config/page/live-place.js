'use strict';
// Where the reader is in the report, kept over a reload: for a table with other rows than before.

const placeKey = `place ${live.period}`;
const fieldsOfPlace = ['text', 'table', 'term', 'change'];

const keepPlace = () => {
  const heading = headings.find((each) => each.hasAttribute('aria-sort'));
  keep(session, placeKey, {
    fields: fieldsOfPlace.map(chosen),
    lamps: lamps.filter(isPressed).map((lamp) => lamp.dataset.status),
    sort: heading && [heading.dataset.sort, heading.getAttribute('aria-sort')],
    top: scrollY,
    open: panel.open ? shownRow.cell(1) : null,
  });
};

const findPlace = () => {
  const place = kept(session, placeKey);
  if (!place) return;
  keep(session, placeKey, null);
  fieldsOfPlace.forEach((id, at) => byId(id) && (byId(id).value = place.fields[at]));
  for (const lamp of lamps)
    lamp.setAttribute('aria-pressed', String(place.lamps.includes(lamp.dataset.status)));
  const heading = place.sort && headings.find((each) => each.dataset.sort === place.sort[0]);
  if (heading) {
    if (place.sort[1] === 'descending') heading.setAttribute('aria-sort', 'ascending');
    sortBy(heading);
  } else {
    filter();
  }
  scrollTo({ top: place.top, behavior: 'instant' });
  const row = place.open && rows.find((row) => row.cell(1) === place.open);
  if (row) show(row);
};
findPlace();
