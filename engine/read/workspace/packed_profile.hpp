#pragma once

#include "base/packed.hpp"
#include "model/target/units.hpp"
#include "read/workspace/profile_keys.hpp"

namespace jixiao {

template <class Pass>
void parts(Pass& pass, Band& band) {
    pass(band.status, band.from, band.below);
}

template <class Pass>
void parts(Pass& pass, StatusBands& rule) {
    pass(rule.bands);
}

template <class Pass>
void parts(Pass& pass, OutlookStatus& outlook) {
    pass(outlook.certain, outlook.possible, outlook.impossible);
}

template <class Pass>
void parts(Pass& pass, Milestone& milestone) {
    pass(milestone.month, milestone.rate);
}

template <class Pass>
void parts(Pass& pass, JointStatus& line) {
    pass(line.budget, line.goals, line.status);
}

template <class Pass>
void parts(Pass& pass, Profile& profile) {
    pass(profile.name, profile.title, profile.source, profile.base);
    for_each_profile_key([&](char const*, char const*, auto member) { pass(profile.*member); });
}

template <class Pass>
void parts(Pass& pass, Unit& unit) {
    pass(unit.word, unit.dimension, unit.scale, unit.per_percent, unit.calendar);
}

template <class Pass>
void parts(Pass& pass, Units::Spelling& spelling) {
    pass(spelling.text, spelling.unit);
}

template <class Pass>
void parts(Pass& pass, Units::Rows& rows) {
    pass(rows.units, rows.spellings);
}

}  // namespace jixiao
