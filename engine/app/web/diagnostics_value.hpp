#pragma once

#include "app/web/desk.hpp"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace jixiao::web {

/// Diagnostics as `jixiao check --format json` has them, with names of files from the workspace on;
/// those in `place` only, unless it is empty. Of a file that is not shown as text nothing is
/// quoted.
boost::json::array diagnostics_value(View const& view, std::vector<Diagnostic> const& all,
                                     std::string const& place = {});
/// A finding of the review of targets, which speaks of names and targets as the report does: of a
/// file that is not shown as text only the line itself is left out.
boost::json::object review_value(View const& view, Diagnostic finding);

/// The first error, with the line that it is on, in a file of that name; the name when there is
/// none.
std::string first_error(View const& view, std::vector<Diagnostic> const& found,
                        std::string const& file);

}  // namespace jixiao::web
