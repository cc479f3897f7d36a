'use strict';
// What the other scripts share: the data, its messages, and elements.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);

/** A message: a text, the number of a sentence, or [number, argument …]. */
const say = (message, sentences = data.sentences) => {
  if (typeof message === 'string') return message;
  const [number, ...values] = [].concat(message);
  return sentences[number].replace(/\{(\d+)\}/g, (_, at) => say(values[at] ?? '', sentences));
};
const step = (number) => (number === undefined ? '' : say(data.steps[number]));

const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
