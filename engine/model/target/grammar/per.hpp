#pragma once

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/input.hpp"
#include "model/target/target.hpp"

#include <optional>

namespace jixiao::grammar {

/// What a number is counted for, as it stands in the text.
struct PerPhrase {
    Per per;
    std::size_t end = 0;
};

/// Behind a unit: /年, /3年, /人·月, 每小时, /10万人.
std::optional<PerPhrase> read_per_behind(Input const& input, std::size_t at);

/// Before a number: 每年, 每小时, 每人每月, 每两年.
std::optional<PerPhrase> read_per_before(Input const& input, std::size_t at);

/// 季度, 月度, 半年 without 每.
FirstCharacters const& first_of_periods();
std::optional<PerPhrase> read_period_alone(Input const& input, std::size_t at);

}  // namespace jixiao::grammar
