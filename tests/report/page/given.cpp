#include "tests/report/page/given.hpp"

#include "rules/status/places_within.hpp"

namespace jixiao::tests {
namespace {

void make_report_of(Given& given, Period period, std::string const& folder) {
    auto const& workspace = given.workspace;
    given.year = evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                               workspace.units, period);
    given.year.now = places_within(folder, std::move(given.year.now));
    given.report = make_report(given.year, workspace.profile, {});
}

Actual reported(Period period, std::string const& text) {
    Actual actual;
    actual.name = text;
    actual.period = period;
    actual.text = text;
    actual.value = parse_actual("4家", built_in_units());
    actual.beside.own().note = actual.beside.own().evidence = actual.beside.own().action = text;
    actual.beside.own().reason = DeviationReason{text, text};
    actual.place = {text, 1, 1, 1};
    return actual;
}

}  // namespace

std::unique_ptr<Given> given_report(std::string const& folder, std::string const& period) {
    auto given = std::make_unique<Given>();
    auto const path = JIXIAO_SOURCE_DIR "/" + folder;
    given->workspace = load_workspace(path);
    make_report_of(*given, *parse_period(period), path);
    return given;
}

std::unique_ptr<Given> given_diff(std::string const& folder, std::string const& before,
                                  std::string const& period) {
    auto given = std::make_unique<Given>();
    auto const path = JIXIAO_SOURCE_DIR "/" + folder;
    auto& workspace = given->workspace;
    workspace = load_workspace(path);
    given->year = evaluate_pair(workspace.book, workspace.actuals, workspace.profile,
                                workspace.units, *parse_period(before), *parse_period(period));
    given->report = make_report(given->year, workspace.profile, {});
    return given;
}

std::unique_ptr<Given> given_text_everywhere(std::string const& text) {
    auto given = std::make_unique<Given>();
    auto& workspace = given->workspace;
    workspace.units = built_in_units();
    workspace.profile = *built_in_profile("cn-default");
    Indicator indicator;
    indicator.id = indicator.name = text;
    indicator.path = {text, text};
    indicator.target = {CellText{text}, parse_target("≥5家", workspace.units)};
    indicator.history[2023].text = text;
    Table table;
    table.kind = TableKind::project;
    table.project = table.unit = table.code = text;
    table.year = 2024;
    table.goals.push_back({text, {2024, 2024}, {indicator}});
    workspace.book.tables.push_back(table);
    for (auto const* period : {"2024Q2", "2024Q3"})
        workspace.actuals.all.own().push_back(reported(*parse_period(period), text));
    make_report_of(*given, *parse_period("2024Q3"), "");
    return given;
}

std::size_t count_of(std::string const& part, std::string const& text) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace jixiao::tests
