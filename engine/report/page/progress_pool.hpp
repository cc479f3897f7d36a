#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"

#include <boost/json.hpp>

namespace jixiao::reports {

/// The courses of rows as small JSON values that share the words of their outcomes.
class ProgressPool {
public:
    ProgressPool(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog} {}

    /// Each point is [due, actual, outcome, text], or [due] of a period still to come. Figures are
    /// in unit_of(row) and rounded as in every text; the text is left out where the figure says the
    /// same.
    boost::json::array progress_of(ReportRow const& row);
    /// The unit of the figures, with 万 or 亿 as suits the largest of them.
    static std::string unit_of(ReportRow const& row);

    /// Those that were met, each as [word, letter of its class, shape].
    boost::json::array const& outcomes() const { return outcomes_; }

private:
    std::size_t place_of(ProgressPoint const& point);

    Report const& report_;
    Catalog const& catalog_;
    boost::json::array outcomes_;
};

}  // namespace jixiao::reports
