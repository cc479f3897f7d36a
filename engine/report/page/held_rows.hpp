#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"

#include <boost/json.hpp>

namespace jixiao::reports {

/// The rows of a large page as data: "texts", each once; "titles" of the parts; and "parts", a
/// list of rows each. A row is [outcome, name, place, target, actual, achievement, trend,
/// likelihood, reason, printed, cause, mark of the year], without empty ones at its end: name is a
/// text, reason a message of "sentences", place [id, number of the path], the others numbers of
/// texts. The text of an outcome begins with the letter of its status.
boost::json::object held_rows(Report const& report, Catalog const& catalog);

}  // namespace jixiao::reports
