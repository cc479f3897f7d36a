#include "app/web/answers.hpp"
#include "app/web/download.hpp"
#include "app/web/page_parts.hpp"
#include "app/web/page_words.hpp"
#include "model/book/reported_periods.hpp"
#include "report/data/json_text.hpp"
#include "report/data/report_json.hpp"
#include "report/page/index.hpp"
#include "report/page/page.hpp"
#include "workspace/history/report_on.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// More than anybody looks at between two changes.
constexpr std::size_t most_pages = 64;

/// What `write` makes of the report of a period; made once for each state of the files.
template <class Write>
std::string const& page_of(Desk& desk, std::string const& name, Period period, Write const& write) {
    auto const key = name + " " + period.text();
    auto const known = desk.pages.find(key);
    if (known != desk.pages.end()) return known->second;
    auto const made = history::report_on({*desk.shown, desk.folder().string(), desk.history},
                                         period, {}, whole_year);
    if (made.report.parts.empty())
        throw Problem{404, "period",
                      desk.catalog(say("no selected goal covers {0}", period.text()))};
    if (desk.pages.size() >= most_pages) desk.pages.clear();
    return desk.pages[key] = write(made.report);
}

}  // namespace

Response report_answer(Desk& desk, Request const& request) {
    if (request.asked("period").empty() && !usual_period(desk.shown->book, desk.shown->actuals))
        return edit_answer(desk, request);  // nothing to show yet, and that is where to begin
    auto const period = period_of(desk, request.asked("period"));
    Response response;
    response.type = "text/html; charset=utf-8";
    response.headers["Content-Security-Policy"] = "frame-ancestors 'none'";
    response.body = page_of(desk, "page", period, [&](Report const& report) {
        return reports::report_page(report, desk.catalog,
                                    {live_styles(), live_scripts(),
                                     json_text(json::object{{"api", "api/v1"},
                                                            {"edit", "edit"},
                                                            {"version", desk.version},
                                                            {"period", period.text()},
                                                            {"stale", desk.is_stale},
                                                            {"read_only", desk.access.read_only},
                                                            {"words", page_words(desk.catalog)}})});
    });
    return response;
}

Response report_json_answer(Desk& desk, Request const& request) {
    return written_answer(
        page_of(desk, "json", period_of(desk, request.asked("period")),
                [&](Report const& report) { return report_json(report, desk.catalog); }));
}

Response download_answer(Desk& desk, Request const& request) {
    auto const format = request.asked("format");
    DownloadChoice const choice{period_of(desk, request.asked("period")),
                                format.empty() ? "html" : format, request.asked("form")};
    return made_beside(desk.catalog, [workspace = desk.shown, folder = desk.folder().string(),
                                      choice, history = desk.history, catalog = desk.catalog] {
        auto file = download({*workspace, folder, history}, choice, catalog);
        Response made;
        made.type = std::move(file.type);
        made.body = std::move(file.bytes);
        made.headers["Content-Disposition"] =
            "attachment; filename*=UTF-8''" + reports::file_link(file.name);
        return made;
    });
}

}  // namespace jixiao::web
