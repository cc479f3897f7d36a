'use strict';
// The money of the period in the grid: a row for each table, its spending lines and sources of funds; overall targets.

const moneyFields = { value: 'money_spent', forecast: 'money_forecast', possibility: 'money_adjusted', note: 'field_note' };
/** Where a field of the money stands among the columns of the indicators. */
const moneyColumn = (field) => (field === 'adjusted' ? 'possibility' : field);

// What became of an overall target, in words: as wide as a screen shows.
const inWords = columns.indexOf('evidence');
const overallCells = (row, entry) => {
  const cell = cellOf(row, entry, 'value', 'overall-result', word('overall_result'));
  cell.colSpan = inWords;
  return [cell, make('td', { class: 'none', colspan: String(columns.length - inWords) })];
};

const makeMoneyRow = (entry) => {
  const row = emptyRow(entry, entry.source ? word('of_source', entry.source) : entry.title);
  const fields = entry.overall ? [] : ['value', 'forecast', 'adjusted', 'note'].filter((field) => entry[field] !== undefined);
  const cells = columns.map((column) => {
    const field = fields.find((one) => moneyColumn(one) === column);
    return field ? cellOf(row, entry, field, `money-${column}`, word(moneyFields[column]))
      : make('td', { class: 'none' });
  });
  row.element.append(...(entry.overall ? overallCells(row, entry) : cells));
  row.element.classList.toggle('part', entry.spending_line !== '' || entry.source !== '');
  row.search = ['预算 budget', entry.title, entry.table].join(' ').toLowerCase();
  return row;
};

const moneyHeads = () => make('tr', { class: 'group' },
  make('th', { scope: 'rowgroup', colspan: '2' }, make('span', {}, word('money'))),
  ...columns.map((column) => make('th', { scope: 'col', id: `money-${column}` },
    moneyFields[column] ? word(moneyFields[column]) : '')));

const overallHeads = () => make('tr', { class: 'group' },
  make('th', { scope: 'rowgroup', colspan: '2' }, make('span', {}, word('overall'))),
  make('th', { scope: 'col', id: 'overall-result', colspan: String(columns.length) }, word('overall_result')));

/** How a change of the row is sent. */
const asMoney = ({ table, spending_line: line, source, overall }) =>
  (overall ? { name: table, overall } : { name: table, spending_line: line, source });
