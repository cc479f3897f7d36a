#include "handout/page/page.hpp"

#include "evaluate/shown_figure.hpp"
#include "handout/page/fill.hpp"
#include "handout/page/html.hpp"
#include "handout/page/policy.hpp"
#include "report/words.hpp"

namespace jixiao::handout {

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

std::string page_with(Handout const& handout, Catalog const& catalog, LivePart const* live) {
    auto const styles = live ? joined(page_styles(), live->styles) : page_styles();
    auto const scripts = live ? joined(page_scripts(), live->scripts) : page_scripts();
    auto const text = [&](Message const& message) {
        return [&catalog, message] { return html_text(catalog(message)); };
    };
    auto const passed = share_text(Fraction::of(handout.as_of.last.month(), 12));
    auto const rules = say("Rules: {0}; {1} of the year has passed", handout.profile, passed);
    Pieces const pieces{
        {"language", [&] { return catalog.language() == Language::zh ? "zh-CN" : "en"; }},
        {"policy",
         [&] { return content_policy(styles, scripts) + (live ? "; connect-src 'self'" : ""); }},
        {"heading", text(heading_of(handout))},
        {"unit", text(literal(handout.unit))},
        {"period", text(title_of(handout.as_of))},
        {"kind", text(say("Performance against targets"))},
        {"rules", text(handout.closing.empty() ? rules : say("{0}; {1}", rules, handout.closing))},
        {"skip", text(say("Go to the indicators"))},
        {"close", text(say("Close"))},
        {"previous", text(say("Previous indicator"))},
        {"next", text(say("Next indicator"))},
        {"made", text(made_by())},
        {"styles", [&] { return inlined(styles, "style"); }},
        {"scripts", [&] { return inlined(scripts, "script"); }},
        {"overview",
         [&] { return page_overview(handout, catalog) + page_execution(handout, catalog); }},
        {"table", [&] { return page_table(handout, catalog); }},
        {"data", [&] { return script_json(page_data(handout, catalog)); }},
        {"live",
         [&] {
             return live ? "<script type=\"application/json\" id=\"live\">" +
                               script_json(live->data) + "</script>\n"
                         : std::string{};
         }},
    };
    return filled(page_file("page.html"), pieces);
}

}  // namespace

std::string report_page(Handout const& handout, Catalog const& catalog) {
    return page_with(handout, catalog, nullptr);
}

std::string report_page(Handout const& handout, Catalog const& catalog, LivePart const& live) {
    return page_with(handout, catalog, &live);
}

}  // namespace jixiao::handout
