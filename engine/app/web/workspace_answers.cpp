#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/file_facts.hpp"
#include "app/web/files.hpp"
#include "base/embedded.hpp"
#include "model/book/annual_years.hpp"
#include "model/book/reported_periods.hpp"
#include "report/words/words.hpp"
#include "workspace/entries/start_period.hpp"
#include "workspace/history/closed_period.hpp"
#include "workspace/history/digest.hpp"

#include <algorithm>

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// Every period of the tables' years that has a file, earliest first, with the first of its files.
std::vector<std::pair<Period, std::string>> periods_of(Workspace const& workspace) {
    auto const& actuals = workspace.actuals;
    std::vector<std::pair<Period, std::string>> periods;
    auto const add = [&](Period period, std::string const& file) {
        if (is_of_earlier_year(workspace.book, period)) return;
        auto const known = std::find_if(periods.begin(), periods.end(),
                                        [&](auto const& each) { return each.first == period; });
        if (known == periods.end()) periods.emplace_back(period, file);
    };
    for (auto const& line : actuals.all) add(line.period, line.place.file);
    for (auto const& unfilled : actuals.unfilled) add(unfilled.period, unfilled.file);
    std::sort(periods.begin(), periods.end(),
              [](auto const& a, auto const& b) { return ends_before(a.first, b.first); });
    return periods;
}

std::string kind_of(Workspace const& workspace, DeskFile const& file) {
    for (auto const& table : workspace.book.tables)
        if (table.place.file == file.place) return "indicators";
    for (auto const& [period, place] : periods_of(workspace))
        if (place == file.place) return "actuals";
    return "settings";
}

/// All closings of the unit, or why they are not known.
struct Closings {
    std::vector<history::Closing> all;
    json::value trouble;
};

Closings closings_of(View const& view, std::string const& history) {
    auto const& tables = view.workspace->book.tables;
    if (tables.empty()) return {};
    try {
        auto const store = history::open_history({*view.workspace, view.folder.string(), history});
        return {store.closings(tables.front().unit), {}};
    } catch (Refusal const& refusal) {
        return {{}, json::value(words_of(refusal, view.catalog))};
    }
}

/// The periods of the tables' year that have no file yet. As long as the one reported last, be it
/// last year, is what is usual; any length is before something was.
json::array periods_to_start(View const& view) {
    auto const& workspace = *view.workspace;
    json::array shown;
    if (workspace.book.tables.empty()) return shown;
    auto const known = periods_of(workspace);
    auto const year = workspace.book.tables.front().year;
    auto const usual = usual_period(workspace.book, workspace.actuals);
    auto const last = usual ? usual : workspace.actuals.latest();
    for (auto const months : {1, 3, 6, 12})
        for (int first = 1; first <= 12; first += months) {
            Period const period{Month::of(year, first), Month::of(year, first + months - 1)};
            auto const is_there = std::any_of(
                known.begin(), known.end(), [&](auto const& each) { return each.first == period; });
            if (is_there) continue;
            shown.push_back({{"period", period.text()},
                             {"title", view.catalog(title_of(period))},
                             {"usual", !last || last->months() == months}});
        }
    return shown;
}

auto count(std::vector<Diagnostic> const& all, Severity severity) {
    return std::count_if(all.begin(), all.end(),
                         [&](Diagnostic const& each) { return each.severity == severity; });
}

}  // namespace

// A history may be far away, so this is made beside other answers.
Response workspace_answer(Desk& desk, Request const&) {
    auto const usual = usual_period(desk.shown->book, desk.shown->actuals);
    json::array others;
    for (auto const& folder : desk.others) others.emplace_back(folder.string());
    json::object told{{"version", desk.version},
                      {"folder", shown_folder(desk)},
                      {"others", std::move(others)},
                      {"user", desk.office.user},
                      {"read_only", desk.access.read_only},
                      {"stale", desk.is_stale},
                      {"period", usual ? json::value(usual->text()) : json::value{}},
                      {"errors", count(desk.findings, Severity::error)},
                      {"warnings", count(desk.findings, Severity::warning)}};
    return made_beside(desk.catalog, [view = desk.view(), history = desk.history,
                                      told = std::move(told)]() mutable {
        auto const& workspace = *view.workspace;
        auto const& tables = workspace.book.tables;
        auto const files = files_of(view);
        auto const closings = closings_of(view, history);
        json::array periods, named;
        for (auto const& [period, place] : periods_of(workspace)) {
            auto const file =
                std::find_if(files.begin(), files.end(),
                             [&, at = place](auto const& each) { return each.place == at; });
            auto const* const closing = history::latest_of(closings.all, period);
            periods.push_back(
                {{"period", period.text()},
                 {"title", view.catalog(title_of(period))},
                 {"closed", closing ? json::value(closing->number) : json::value{}},
                 {"file", file == files.end() ? json::value{} : json::value(file->name)}});
        }
        for (auto const& file : files)
            named.push_back({{"name", file.name},
                             {"kind", kind_of(workspace, file)},
                             {"modified", modified_at(file.path)},
                             {"owner", owner_of(file.path)},
                             {"hash", history::sha256(bytes_of(file))}});
        auto const years = annual_years(workspace.book);
        told["next_year"] = years ? json::value(years->last + 1) : json::value{};
        told["unit"] = tables.empty() ? "" : tables.front().unit;
        told["can_start"] = periods_to_start(view);
        told["periods"] = std::move(periods);
        told["history_error"] = closings.trouble;
        told["files"] = std::move(named);
        return json_answer(told);
    });
}

Response diagnostics_answer(Desk& desk, Request const&) {
    return json_answer({{"version", 1},
                        {"errors", count(desk.findings, Severity::error)},
                        {"warnings", count(desk.findings, Severity::warning)},
                        {"notes", count(desk.findings, Severity::note)},
                        {"diagnostics", diagnostics_value(desk.view(), desk.findings)}});
}

Response openapi_answer(Desk&, Request const&) {
    return written_answer(std::string{embedded("schema/openapi.json")});
}

Response start_period(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const text = text_of(object, "period");
    if (text.empty())
        throw Problem{400, "period", desk.catalog(say("\"{0}\" is not a period", text))};
    auto const started =
        entries::start_period(desk.current(), {text_of(object, "table"), text_of(object, "owner")},
                              period_of(desk, text), {}, desk.catalog);
    refresh(desk);
    auto const name =
        started.file.lexically_normal().lexically_relative(desk.folder().lexically_normal());
    return json_answer({{"file", name.generic_string()}}, 201);
}

}  // namespace jixiao::web
