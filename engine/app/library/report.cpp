#include "app/library/evaluation.hpp"
#include "app/library/shown.hpp"
#include "app/library/workspace.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/formats.hpp"
#include "rules/status/places_within.hpp"

namespace jixiao::api {
inline namespace v1 {
namespace {

/// What a terminal shows is for programs that have one.
bool is_offered(reports::ReportFormat const& format) {
    return format.name != "table";
}

reports::ReportFormat const* format_called(std::string_view name) {
    for (auto const& format : reports::text_formats())
        if (is_offered(format) && format.name == name) return &format;
    return nullptr;
}

}  // namespace

std::vector<ReportFormat> report_formats() {
    std::vector<ReportFormat> all;
    for (auto const& format : reports::text_formats())
        if (is_offered(format))
            all.push_back({format.name, format.ending,
                           format.media_type.substr(0, format.media_type.find(';'))});
    return all;
}

Result<std::string> Evaluation::report(std::string_view name, Language language) const {
    auto const* const format = format_called(name);
    if (!format) {
        std::string known;
        for (auto const& each : report_formats())
            known += (known.empty() ? "" : ", ") + std::string{each.name};
        return refused("report-format", say("there is no report format \"{0}\"", name),
                       say("name one of {0}", known));
    }
    auto const& [folder, workspace] = impl_->of.impl();
    auto year = evaluate_year(workspace, impl_->evaluation.as_of, format->needs);
    year.now = places_within(folder, std::move(year.now));
    auto const report = make_report(year, workspace.profile);
    return format->write({{&report, folder}}, Catalog{static_cast<jixiao::Language>(language)}, {});
}

}  // namespace v1
}  // namespace jixiao::api
