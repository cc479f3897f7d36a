'use strict';
// The periods that can be started: those of the usual length first.

const showStartList = (box) => {
  const all = ground.workspace.can_start;
  const groups = [[word('usual'), all.filter(({ usual }) => usual)], [word('others'), all.filter(({ usual }) => !usual)]];
  box.replaceChildren(...groups.filter(([, some]) => some.length).map(([label, some]) =>
    make('optgroup', { label }, ...some.map(({ period, title }) => make('option', { value: period }, title || period)))));
  // What follows the last period that has begun.
  const last = ground.workspace.periods.findLast(({ file }) => file)?.period;
  const next = all.find(({ period, usual }) => usual && (!last || period > last));
  if (next) box.value = next.period;
};
