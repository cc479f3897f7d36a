#include "workspace/history/make_closing.hpp"

#include "report/data/json_text.hpp"
#include "report/data/report_json.hpp"
#include "workspace/history/digest.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::history {
namespace json = boost::json;

Closing make_closing(Report const& report, Profile const& profile, std::vector<InputFile> files,
                     Circumstances const& circumstances, Catalog const& catalog) {
    auto summary = summary_json(report, catalog);
    json::array limits;
    for (auto const& limit : report.limits) limits.emplace_back(limit.text());
    summary["limits"] = std::move(limits);
    std::sort(files.begin(), files.end(),
              [](InputFile const& a, InputFile const& b) { return a.name < b.name; });
    auto const& counts = report.whole.roll_up;
    return {.unit = report.unit,
            .period = report.as_of,
            .number = 1,
            .at = circumstances.at,
            .by = circumstances.by,
            .reason = circumstances.reason,
            .engine = circumstances.engine,
            .profile = report.profile,
            .profile_digest = digest_of(profile),
            .green = counts.green,
            .amber = counts.amber,
            .red = counts.red,
            .unrated = counts.unrated(),
            .evaluation = json_text(summary),
            .files = std::move(files)};
}

}  // namespace jixiao::history
