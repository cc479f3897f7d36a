#pragma once

#include "model/book/actuals.hpp"
#include "model/book/profile.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao {

/// How the values of an enum are written in files, records, options and official forms: one table
/// each, in the order of the form.
template <class Value>
using Vocabulary = std::vector<std::pair<std::string, Value>>;

/// Statuses in profiles, options and machine formats.
inline Vocabulary<Status> const status_words{{"green", Status::green},
                                             {"amber", Status::amber},
                                             {"red", Status::red},
                                             {"unrated", Status::unrated}};
/// `values:` of actuals.
inline Vocabulary<Values> const values_words{{"to-date", Values::to_date},
                                             {"in-period", Values::in_period}};
/// 完成目标可能性.
inline Vocabulary<Likelihood> const likelihood_words{{"确定能", Likelihood::certain},
                                                     {"有可能", Likelihood::possible},
                                                     {"完全不可能", Likelihood::impossible}};
/// `aggregation:` of indicators.
inline Vocabulary<Aggregation> const aggregation_words{
    {"sum", Aggregation::sum}, {"last", Aggregation::last}, {"average", Aggregation::average}};

/// 偏差原因: the categories of the official forms (财预〔2019〕136号).
inline std::vector<std::string> const reason_categories{"经费保障", "制度保障", "人员保障",
                                                        "硬件条件保障", "其他"};
/// What is reported of a row that has no value for the period: not yet due, does not apply.
inline std::vector<std::string> const open_words{"未到期", "不适用"};

/// The word for a value; its table must have all of them.
template <class Value>
std::string const& word_in(Vocabulary<Value> const& words, Value value) {
    return std::find_if(words.begin(), words.end(),
                        [&](auto const& word) { return word.second == value; })
        ->first;
}

/// The value of a word; nothing for any other text.
template <class Value>
std::optional<Value> value_named(Vocabulary<Value> const& words, std::string_view text) {
    for (auto const& [word, value] : words)
        if (word == text) return value;
    return std::nullopt;
}

}  // namespace jixiao
