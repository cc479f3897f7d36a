#pragma once

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "model/book/actuals.hpp"
#include "rules/status/verdict.hpp"

#include <array>
#include <string>
#include <string_view>

namespace jixiao {

inline constexpr std::array best_first{Status::green, Status::amber, Status::red, Status::unrated};
inline constexpr std::array worst_first{Status::red, Status::amber, Status::green, Status::unrated};
inline constexpr std::array all_states{State::rated,          State::missing,     State::not_due,
                                       State::not_applicable, State::undecidable, State::invalid};

/// The word a reader of one language sees.
Message word_of(Status status);
Message word_of(State state);
Message word_of(Flag flag);
Message word_of(Likelihood likelihood);
Message word_of(Aggregation aggregation);
Message word_of(Severity severity);

/// The stable name of machine formats and options: "green", "not-due", "target-looks-low".
std::string_view name_of(Status status);
std::string_view name_of(State state);
std::string_view name_of(Flag flag);
std::string_view name_of(Trend trend);  // empty for none
std::string_view name_of(Likelihood likelihood);
std::string_view name_of(Aggregation aggregation);
std::string_view name_of(DirectionFrom from);
std::string_view name_of(UnitFrom from);
std::string_view name_of(AggregationFrom from);
std::string_view name_of(Severity severity);

/// A status as a shape one cell wide, so that it can be told without colour: ● ▲ ■ ○.
std::string_view shape_of(Status status);
/// ↑ → ↓, or empty for none.
std::string_view arrow_of(Trend trend);

/// The title of a table in the reader's language.
Message title_of(Table const& table);
/// "年度目标1（2024年）", "长期目标1（2024-2026年）".
Message title_of(Goal const& goal);
/// "2024年第三季度".
Message title_of(Period const& period);

}  // namespace jixiao
