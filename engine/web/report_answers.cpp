#include "evaluate/places_within.hpp"
#include "handout/json.hpp"
#include "handout/page/index.hpp"
#include "handout/page/page.hpp"
#include "web/answers.hpp"
#include "web/page_words.hpp"

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
    auto const& shown = *desk.shown;
    auto year =
        handout::evaluate_year(shown.book, shown.actuals, shown.profile, shown.units, period);
    year.now = places_within(desk.folder().string(), std::move(year.now));
    auto handout = handout::make_handout(year, shown.profile, {});
    desk.tools.mark_published(shown, year.now, handout);
    if (handout.parts.empty())
        throw Refusal{404, "period",
                      desk.catalog(say("no selected goal covers {0}", period.text()))};
    if (desk.pages.size() >= most_pages) desk.pages.clear();
    return desk.pages[key] = write(handout);
}

}  // namespace

Response report_answer(Desk& desk, Request const& request) {
    if (request.asked("period").empty() && !desk.shown->actuals.usual())
        return edit_answer(desk, request);  // nothing to show yet, and that is where to begin
    auto const period = period_of(desk, request.asked("period"));
    Response response;
    response.type = "text/html; charset=utf-8";
    response.headers["Content-Security-Policy"] = "frame-ancestors 'none'";
    response.body = page_of(desk, "page", period, [&](handout::Handout const& handout) {
        return handout::report_page(
            handout, desk.catalog,
            {live_styles(), live_scripts(),
             json::serialize(json::object{{"api", "/api/v1"},
                                          {"edit", "/edit"},
                                          {"version", desk.version},
                                          {"period", period.text()},
                                          {"stale", desk.is_stale},
                                          {"read_only", desk.access.read_only},
                                          {"words", page_words(desk.catalog)}})});
    });
    return response;
}

Response report_json_answer(Desk& desk, Request const& request) {
    Response response;
    response.body =
        page_of(desk, "json", period_of(desk, request.asked("period")),
                [&](auto const& handout) { return handout::report_json(handout, desk.catalog); });
    return response;
}

Response download_answer(Desk& desk, Request const& request) {
    auto const format = request.asked("format");
    DownloadChoice const choice{period_of(desk, request.asked("period")),
                                format.empty() ? "html" : format, request.asked("form")};
    Response response;
    response.later = [workspace = desk.shown, choice, make = desk.tools.download] {
        Response made;
        try {
            auto file = make(*workspace, choice);
            made.type = std::move(file.type);
            made.body = std::move(file.bytes);
            made.headers["Content-Disposition"] =
                "attachment; filename*=UTF-8''" + handout::file_link(file.name);
        } catch (Refusal const& refusal) {
            made = problem(refusal.status, refusal.code, refusal.what());
        }
        return made;
    };
    return response;
}

}  // namespace jixiao::web
