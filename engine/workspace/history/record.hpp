#pragma once

#include "base/catalog.hpp"
#include "rules/status/verdict.hpp"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::history {

/// A verdict as a closing keeps it: the JSON of `evaluate`, and what is asked for most.
struct Record {
    std::string id, table, goal, name;
    Status status = Status::unrated;
    State state = State::missing;
    std::string target, actual;  // as shown; no actual where none was reported
    /// What two records are compared by: the amount with its unit, so that 78家 and 78 家 are the
    /// same; the text where there is no amount.
    std::string target_figure, actual_figure;
    std::optional<Fraction> achievement, plan, progress_ratio;
    std::string json;  // config/schema/evaluate-output.json, with the weight

    bool operator==(Record const&) const = default;
};

/// Throws Refusal for what is not the JSON of a verdict.
Record read_record(std::string text);

/// Every verdict, in the order of the evaluation, with its owner and what the unit said of it.
/// `since` is that of a Year; without it nobody knows later since when a row was red or amber.
std::vector<Record> records_of(Evaluation const& evaluation, Catalog const& catalog,
                               std::vector<std::optional<Period>> const& since = {});

/// Whether both say the same about the indicator: status, figures and ratios. Words such as reasons
/// and notes are not compared, and neither is the language.
bool says_the_same(Record const& one, Record const& other);

/// A text of JSON; empty for everything else.
std::string text_in(boost::json::value const& value);

/// A number that JSON outputs hold as a text; nothing for null. Cut at 18 digits.
std::optional<Fraction> number_in(boost::json::value const& value);

/// Throws Refusal for what is not the name of a status.
Status status_named(std::string_view name);
State state_named(std::string_view name);

}  // namespace jixiao::history
