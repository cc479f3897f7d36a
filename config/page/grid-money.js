'use strict';
// The money of the period in the grid: a row for each table, and one for each of its spending lines.

const moneyFields = { value: 'money_spent', forecast: 'money_forecast', possibility: 'money_adjusted', note: 'field_note' };
/** Where a field of the money stands among the columns of the indicators. */
const moneyColumn = (field) => (field === 'adjusted' ? 'possibility' : field);

const makeMoneyRow = (entry) => {
  const row = emptyRow(entry, entry.title);
  const fields = ['value', 'forecast', 'adjusted', 'note'].filter((field) => entry[field] !== undefined);
  const cells = columns.map((column) => {
    const field = fields.find((one) => moneyColumn(one) === column);
    return field ? cellOf(row, entry, field, `money-${column}`, word(moneyFields[column]))
      : make('td', { class: 'none' });
  });
  row.element.append(...cells);
  row.element.classList.toggle('part', entry.spending_line !== '');
  row.search = ['预算 budget', entry.title, entry.table].join(' ').toLowerCase();
  return row;
};

const moneyHeads = () => make('tr', { class: 'group' },
  make('th', { scope: 'rowgroup', colspan: '2' }, make('span', {}, word('money'))),
  ...columns.map((column) => make('th', { scope: 'col', id: `money-${column}` },
    moneyFields[column] ? word(moneyFields[column]) : '')));

/** How a change of the row is sent. */
const asMoney = ({ table, spending_line: line }) => ({ name: table, spending_line: line });
