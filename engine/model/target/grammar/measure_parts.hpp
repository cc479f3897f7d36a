#pragma once

#include "base/fraction.hpp"
#include "model/target/grammar/measure.hpp"

namespace jixiao::grammar {

/// The unit at `at`; one in Latin letters must end there.
std::optional<Units::Match> read_unit(Input const& input, std::size_t at);

/// Each takes what follows a measure's number into it, where it stands there.

/// 多 and 余 behind a number or its unit.
std::optional<std::size_t> skip_more(Input const& input, std::size_t at);
/// 三毛 behind 五元, 5两 behind 3斤, 30分钟 behind 1小时, and the 六 of 五块六.
void take_smaller_units(Input const& input, Measure& measure);
void take_half(Input const& input, Measure& measure);
/// 一个半小时, 两个多月: what stands between a number and its unit.
void take_between(Input const& input, Measure& measure);
/// 9成, 七成六, 三成半: tenths, given per hundred.
bool take_tenths(Input const& input, Measure& measure);

/// The decimal of a fraction, where it ends.
std::optional<Decimal> exact(Fraction const& fraction);
/// The unit of a share that was written as a plain number: 0.97比例 is 97%.
bool take_ratio(Input const& input, Measure& measure);
/// 1:0.6, 18:1 and 1比0.6: what stands for one of the other, in the unit `1:` or `:1`. Other ratios
/// are brought into that form where it is exact, 3:2 as 1.5:1.
bool take_proportion(Input const& input, Number const& number, Measure& measure);

}  // namespace jixiao::grammar
