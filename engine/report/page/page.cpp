#include "report/page/page.hpp"

#include "report/page/fill.hpp"
#include "report/page/html.hpp"
#include "report/page/policy.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao::reports {

char class_of(Status status) {
    switch (status) {
        case Status::green: return 'g';
        case Status::amber: return 'a';
        case Status::red: return 'r';
        case Status::unrated: return 'u';
    }
    return 'u';
}

namespace {

std::vector<std::string> joined(std::vector<std::string> names,
                                std::vector<std::string> const& more) {
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

std::string page_with(Report const& report, Catalog const& catalog, LivePart const* live) {
    auto const styles = live ? joined(page_styles(), live->styles) : page_styles();
    auto const scripts = live ? joined(page_scripts(), live->scripts) : page_scripts();
    auto const text = [&](Message const& message) {
        return [&catalog, message] { return html_text(catalog(message)); };
    };
    auto const passed = share_text(Fraction::of(report.as_of.last.month(), 12));
    auto const rules = say("Rules: {0}; {1} of the year has passed", report.profile, passed);
    auto pieces = head_pieces({catalog.language(), html_text(catalog(heading_of(report))), styles,
                               scripts, live != nullptr});
    pieces.merge(Pieces{
        {"unit", text(literal(report.unit))},
        {"period", text(title_of(report.as_of))},
        {"kind", text(say("Performance against targets"))},
        {"rules", text(report.closing.empty() ? rules : say("{0}; {1}", rules, report.closing))},
        {"skip", text(say("Go to the indicators"))},
        {"close", text(say("Close"))},
        {"previous", text(say("Previous indicator"))},
        {"next", text(say("Next indicator"))},
        {"made", text(made_by())},
        {"overview",
         [&] { return page_overview(report, catalog) + page_execution(report, catalog); }},
        {"table", [&] { return page_table(report, catalog); }},
        {"data", [&] { return script_json(page_data(report, catalog)); }},
        {"live",
         [&] {
             return live ? "<script type=\"application/json\" id=\"live\">" +
                               script_json(live->data) + "</script>\n"
                         : std::string{};
         }},
    });
    return filled(page_file("page.html"), pieces);
}

}  // namespace

std::string report_page(Report const& report, Catalog const& catalog) {
    return page_with(report, catalog, nullptr);
}

std::string report_page(Report const& report, Catalog const& catalog, LivePart const& live) {
    return page_with(report, catalog, &live);
}

}  // namespace jixiao::reports
