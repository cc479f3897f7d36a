#pragma once

#include "base/catalog.hpp"
#include "rules/status/verdict.hpp"

#include <boost/json.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace jixiao {

/// The parts of every JSON output about verdicts, as config/schema/evaluate-output.json has them.
boost::json::object verdict_json(Verdict const& verdict, Catalog const& catalog);
boost::json::object counts_json(RollUp const& roll_up);
/// What counts_json has, by its keys.
std::array<std::pair<std::string_view, int>, 10> named_counts(RollUp const& roll_up);
/// `table` is its title, or null for the whole.
boost::json::object roll_up_json(boost::json::value table, RollUp const& roll_up);

}  // namespace jixiao
