#pragma once

#include "app/web/proposal.hpp"

#include <boost/json.hpp>

namespace jixiao::web {

/// A row as the form shows it beside an entry.
boost::json::object row_value(Catalog const& catalog, Verdict const& verdict);

/// The same for the money of a table.
boost::json::object money_row(Catalog const& catalog, Execution const& execution);

/// What an entry says beside its value, by its fields as requests call them; empty texts where it
/// says nothing, also for nullptr.
boost::json::object remarks_value(Actual const* actual);

/// The rows of `after` that have another verdict than now.
boost::json::array changed_rows(Catalog const& catalog, Evaluation const& now,
                                Evaluation const& after);

/// The diagnostics on the lines of entries, each with the name of its own and what of it is meant.
boost::json::array findings_of(View const& view, entries::Proposal const& proposal);

/// The period of a request that must name one. Throws Problem.
Period stated_period(Catalog const& catalog, boost::json::object const& object);

}  // namespace jixiao::web
