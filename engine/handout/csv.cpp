#include "handout/csv.hpp"

#include "report/csv.hpp"
#include "report/verdict_words.hpp"
#include "report/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jixiao::handout {
namespace {

constexpr auto byte_order_mark = "\xEF\xBB\xBF";

std::vector<Message> csv_headings(Handout const& handout) {
    return {say("Period"),
            say("Table"),
            say("Goal"),
            say("Term"),
            say("Path"),
            say("ID"),
            say("Indicator"),
            say("Value in {0}", handout.year - 2),
            say("Value in {0}", handout.year - 1),
            say("Target"),
            say("Original target"),
            say("Revised"),
            say("Actual"),
            say("% of target"),
            say("Status"),
            say("Trend"),
            say("Previous status"),
            say("Change"),
            say("Reason"),
            say("Remarks"),
            say("Forecast"),
            say("Likelihood"),
            say("Reason for variance"),
            say("Corrective actions"),
            say("Note"),
            say("Evidence")};
}

std::vector<std::string> csv_cells(Part const& part, Row const& row, Handout const& handout,
                                   Catalog const& catalog) {
    return {handout.as_of.text(),
            catalog(title_of(*part.table)),
            part.goal->name,
            years_of(part.goal->term),
            fmt::format("{}", fmt::join(row.path, "/")),
            row.id,
            row.name,
            past_value(row, handout.year - 2),
            past_value(row, handout.year - 1),
            row.target,
            row.printed_target,
            catalog(row.revisions),
            row.actual,
            row.achievement,
            catalog(row.outcome),
            std::string{arrow_of(row.verdict->trend)},
            row.before ? catalog(outcome_of(*row.before)) : std::string{},
            row.change == Change::none ? std::string{} : catalog(title_of(row.change)),
            catalog(row.reason),
            catalog(row.remarks),
            catalog(row.forecast),
            catalog(row.possibility),
            catalog(row.cause),
            row.action,
            row.note,
            row.evidence};
}

}  // namespace

std::string report_csv(Handout const& handout, Catalog const& catalog, bool bom) {
    std::vector<std::string> headings;
    for (auto const& heading : csv_headings(handout)) headings.push_back(catalog(heading));
    auto shown = (bom ? byte_order_mark : "") + csv_line(headings);
    for (auto const& part : handout.parts)
        for (auto const& row : part.rows) shown += csv_line(csv_cells(part, row, handout, catalog));
    return shown;
}

}  // namespace jixiao::handout
