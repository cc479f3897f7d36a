'use strict';
// The bar of tools of a page: what it is connected to, what it tells, how much is wrong.

const tell = (text) => (byId('told').textContent = text);
const showState = (name) => {
  byId('state').textContent = word(name);
  byId('state').dataset.state = name;
};
/** How many errors, warnings and notes. */
const countFound = (diagnostics) => word('found', ...['error', 'warning', 'note'].map((severity) =>
  diagnostics.filter((one) => one.severity === severity).length));
const wrongIn = (diagnostics) => diagnostics.filter(({ severity }) => severity === 'error').length;
