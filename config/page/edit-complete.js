'use strict';
// What can stand at the cursor of a text: names, keys, units; offered below it.

// Of the schemas only what can stand where: "keys" by their names, "any" for every other key, "values".
const vocabulary = { names: [], units: [], tables: [], categories: [], states: [], attainments: [], shapes: {} };
const learnWords = async () => {
  const { status, body } = await call('words');
  if (status === 200) Object.assign(vocabulary, body);
};

/** The keys above a line by their indentation, the nearest first. */
const keysAbove = (lines, indent) => {
  const above = [];
  let depth = indent;
  for (const line of [...lines].reverse()) {
    const [, blanks, key] = /^(\s*(?:- +)*)("?[^\s#"][^:#]*?"?)\s*:(?:\s|$)/.exec(line) ?? [];
    if (key === undefined || blanks.length >= depth) continue;
    above.push(key.replaceAll('"', ''));
    depth = blanks.includes('-') ? blanks.indexOf('-') : blanks.length;
    if (!depth) break;
  }
  return above;
};

const asChoices = (texts, ending = '') => texts.map((text) => ({ text: text + ending, shown: text, detail: '' }));
/** What can stand below these keys, the nearest first. */
const shapeBelow = (above, text) => above.reduceRight((shape, key) => shape?.keys?.[key] ?? shape?.any,
  vocabulary.shapes[/^goals:|^table:/m.test(text) ? 'table' : 'actuals']);
const keysAt = (above, text) => {
  const [parent, of, further] = above;
  if (parent === 'actuals' && above.length === 1) {
    const taken = new Set(text.split('\n').map((line) => /^\s+"?([^:"#]+)"?:/.exec(line)?.[1]));
    return vocabulary.names.filter(({ name }) => !taken.has(name))
      .map(({ name, target }) => ({ text: `${name}: `, shown: name, detail: target }));
  }
  if (parent === 'budget' && above.length === 1) return asChoices(vocabulary.tables.map(({ title }) => title), ': ');
  if (parent === 'spending' && further === 'budget')
    return asChoices(vocabulary.tables.find(({ title }) => title === of)?.lines ?? [], ': ');
  return asChoices(Object.keys(shapeBelow(above, text)?.keys ?? {}), ': ');
};
const valuesAt = (above, typed, text) => {
  const known = vocabulary.names.find(({ name }) => name === above[0]);
  const [, number, part] = /^(.*[\d０-９.])\s*([^\d\s.]*)$/.exec(typed) ?? [];
  if (number !== undefined)
    return { part, choices: asChoices([...new Set([...(known?.unit ? [known.unit] : []), ...vocabulary.units])]) };
  const ofFigure = known ? [...vocabulary.states, ...(known.unit ? [] : vocabulary.attainments)] : [];
  return { part: typed, choices: asChoices(above[0] === 'category' ? vocabulary.categories
    : shapeBelow(above, text)?.values ?? ofFigure) };
};
/** What can follow the text before the cursor: what of it is written already, and the choices. */
const offersAt = (text, offset) => {
  const before = text.slice(0, offset).split('\n');
  const line = before.pop();
  if (/(^|\s)#/.test(line)) return { part: '', choices: [] };
  const indent = /^\s*(?:- +)*/.exec(line)[0].length;
  const inner = /[{,]\s*([^{},:]*)$/.exec(line);
  const own = /^\s*(?:- +)*"?([^:"{#]+?)"?\s*:\s/.exec(line)?.[1];
  const pair = /(?:^\s*(?:- +)*|[{,]\s*)"?([^{},:"]+?)"?\s*:\s+([^{},]*)$/.exec(line);
  const outside = keysAbove(before, indent || (/^\s*$/.test(line) ? line.length : 0));
  const around = own !== undefined && (inner || /^[{,]/.test(pair?.[0])) ? [own, ...outside] : outside;
  const offered = pair ? valuesAt([pair[1].trim(), ...around], pair[2], text)
    : inner && own !== undefined ? { part: inner[1], choices: keysAt(around, text) }
    : own === undefined ? { part: line.slice(indent), choices: keysAt(around, text) }
    : { part: '', choices: [] };
  const part = offered.part.replace(/^"/, '').toLowerCase();
  const isWhole = offered.choices.some(({ shown }) => shown.toLowerCase() === part);
  return { part: offered.part, isWhole, choices: offered.choices.filter(({ shown }) =>
    shown.toLowerCase() !== part && shown.toLowerCase().includes(part)).slice(0, 50) };
};

const offers = byId('offers');
const offering = { part: '', choices: [], at: 0 };
const closeOffers = () => {
  offers.hidden = true;
  area.removeAttribute('aria-activedescendant');
};
const pickOffer = (at) => {
  offering.at = (at + offering.choices.length) % offering.choices.length;
  [...offers.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === offering.at)));
  offers.children[offering.at].scrollIntoView({ block: 'nearest' });
  area.setAttribute('aria-activedescendant', `offer-${offering.at}`);
};
/** Typed in as by hand, so that the browser can take it back. */
const insert = (text) => {
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
};
const takeOffer = () => {
  const { text } = offering.choices[offering.at];
  area.setSelectionRange(area.selectionStart - offering.part.length, area.selectionStart);
  insert(text);
  closeOffers();
};
const placeOffers = () => {
  const before = area.value.slice(0, area.selectionStart).split('\n');
  const ruler = make('i', {}, before.at(-1));
  marks.append(ruler);
  const left = ruler.getBoundingClientRect().width + 8 - area.scrollLeft;
  ruler.remove();
  offers.style.left = `${Math.max(0, Math.min(left, area.clientWidth - 240))}px`;
  const top = before.length * lineHeight() + 8 - area.scrollTop;
  offers.style.top = `${top + 180 > area.clientHeight ? Math.max(0, top - lineHeight() - Math.min(180, 26 * offering.choices.length + 8)) : top}px`;
};
const offer = (isAsked) => {
  const { part, isWhole, choices } = offersAt(area.value, area.selectionStart);
  const isWanted = choices.length && (isAsked || (part.trim() && !isWhole));
  if (!isWanted || area.readOnly || area.selectionStart !== area.selectionEnd) return closeOffers();
  Object.assign(offering, { part, choices });
  offers.replaceChildren(...choices.map(({ shown, detail }, at) => {
    const item = make('li', { role: 'option', id: `offer-${at}` }, shown, ...(detail ? [make('small', {}, ` ${detail}`)] : []));
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      pickOffer(at);
      takeOffer();
    });
    return item;
  }));
  offers.hidden = false;
  placeOffers();
  pickOffer(0);
};

const offerKeys = {
  ArrowDown: () => pickOffer(offering.at + 1), ArrowUp: () => pickOffer(offering.at - 1),
  Enter: takeOffer, Tab: takeOffer, Escape: closeOffers,
};
area.addEventListener('keydown', (event) => {
  if (event.isComposing || area.readOnly) return;
  if (event.key === ' ' && event.ctrlKey) {
    event.preventDefault();
    return offer(true);
  }
  if (!offers.hidden && offerKeys[event.key]) {
    event.preventDefault();
    return offerKeys[event.key]();
  }
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();  // the next line begins where this one does
  insert(`\n${/^ */.exec(area.value.slice(0, area.selectionStart).split('\n').at(-1))[0]}`);
});
area.addEventListener('input', (event) => !event.isComposing && offer(false));
area.addEventListener('compositionend', () => offer(false));
area.addEventListener('blur', closeOffers);
area.addEventListener('scroll', closeOffers);
