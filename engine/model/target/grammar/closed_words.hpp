#pragma once

#include "model/target/grammar/tokens.hpp"
#include "model/target/grammar/word_table.hpp"

namespace jixiao::grammar {

/// Words that are their class wherever they stand: 上年, 同比, 累计.
extern WordTable<Kind> const closed_words;
/// Words that are so only before a number or a comparator: 共5次 and not 公共, 平均5% and not
/// 全市平均.
extern WordTable<Kind> const words_ahead;
/// 多, 低, in a comparison.
extern WordTable<Direction> const adjectives;

/// Between the two numbers of a range: - ~ 至 到.
std::optional<std::size_t> skip_range_sign(Input const& input, std::size_t at);
/// ±, 正负.
std::optional<std::size_t> skip_plus_minus(Input const& input, std::size_t at);
/// The 与第 of 第10与第15.
std::optional<std::size_t> skip_other_place(Input const& input, std::size_t at);

/// 排名 and the like before a bare number.
bool names_place(std::string_view words);
/// Before a number that is one character in words, for it to be an amount: 进行一次.
bool says_amount(std::string_view words);
/// Before a date in figures: 时间:20241231.
bool says_date(std::string_view words);

}  // namespace jixiao::grammar
