#pragma once

#include "base/catalog.hpp"
#include "rules/status/verdict.hpp"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace jixiao {

/// Those of `executions` that are of the tables, or none when nobody reported any money for them.
std::vector<Execution const*> executions_of(std::vector<Execution> const& executions,
                                            std::vector<Table const*> const& tables);

/// The titles of the columns of budget execution, the table's name first.
std::vector<Message> execution_titles();
/// The texts under them: money in 万元, shares in per cent; empty where nothing is known.
std::vector<Message> execution_cells(Execution const& execution);
/// The spending lines of which something was reported, in the same columns.
std::vector<std::vector<Message>> spending_cells(Execution const& execution);
/// Status and reason, with the status over money and goals where the profile has one.
Message execution_reason(Execution const& execution);

/// One object of the key `executions`, as config/schema/evaluate-output.json has it.
boost::json::object execution_json(Execution const& execution, Catalog const& catalog);

}  // namespace jixiao
