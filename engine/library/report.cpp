#include "evaluate/places_within.hpp"
#include "handout/csv.hpp"
#include "handout/json.hpp"
#include "handout/markdown.hpp"
#include "handout/page/page.hpp"
#include "library/evaluation.hpp"
#include "library/shown.hpp"
#include "library/workspace.hpp"

#include <array>

namespace jixiao::api {
inline namespace v1 {
namespace {

using handout::Handout;

struct Format {
    ReportFormat names;
    std::string (*write)(Handout const&, Catalog const&);
};

constexpr std::array<Format, 4> formats{{
    {{"html", "html", "text/html"},
     [](Handout const& report, Catalog const& catalog) { return report_page(report, catalog); }},
    {{"md", "md", "text/markdown"}, handout::report_markdown},
    {{"csv", "csv", "text/csv"},
     [](Handout const& report, Catalog const& catalog) {
         return report_csv(report, catalog, false);
     }},
    {{"json", "json", "application/json"}, handout::report_json},
}};

Format const* format_called(std::string_view name) {
    for (auto const& format : formats)
        if (format.names.name == name) return &format;
    return nullptr;
}

}  // namespace

std::vector<ReportFormat> report_formats() {
    std::vector<ReportFormat> all;
    for (auto const& format : formats) all.push_back(format.names);
    return all;
}

Result<std::string> Evaluation::report(std::string_view name, Language language) const {
    auto const* const format = format_called(name);
    if (!format) {
        std::string known;
        for (auto const& each : formats)
            known += (known.empty() ? "" : ", ") + std::string{each.names.name};
        return refused("report-format", say("there is no report format \"{0}\"", name),
                       say("name one of {0}", known));
    }
    auto const& [folder, workspace] = impl_->of.impl();
    auto year = handout::evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                                       workspace.units, impl_->evaluation.as_of);
    year.now = places_within(folder, std::move(year.now));
    auto const report = handout::make_handout(year, workspace.profile, {});
    return format->write(report, Catalog{static_cast<jixiao::Language>(language)});
}

}  // namespace v1
}  // namespace jixiao::api
