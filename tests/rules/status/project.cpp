#include "tests/rules/status/project.hpp"

#include "base/catalog.hpp"

namespace jixiao::testing {

Money wan(int amount) {
    return {Fraction{amount} * Fraction{10'000}, std::to_string(amount) + "万元", {}};
}

Project::Project(std::vector<SampleRow> const& rows) {
    table.kind = TableKind::project;
    table.project = "项目";
    table.year = 2024;
    table.budget = "1000万元";
    table.spending = {{"甲", "600万元"}, {"乙", "400万元"}};
    table.goals = {{"目标", {2024, 2024}, {}}};
    for (auto const& row : rows) {
        table.goals.front().indicators.push_back(row.indicator);
        for (auto const& line : row.lines) actuals.all.own().push_back(line);
    }
}

Outlay& Project::add(std::string const& when) {
    Outlay outlay;
    outlay.name = "项目";
    outlay.period = period(when);
    return actuals.outlays.emplace_back(std::move(outlay));
}

Project& Project::spent(std::string const& when, int amount) {
    add(when).spent = wan(amount);
    return *this;
}

Project& Project::adjusted(int amount) {
    actuals.outlays.back().adjusted = wan(amount);
    return *this;
}

std::string ProjectResult::reason() const {
    return Catalog{Language::en}(money().reason);
}

std::unique_ptr<ProjectResult> result_of(Project const& project, std::string const& as_of,
                                         Profile const& profile) {
    auto result =
        std::make_unique<ProjectResult>(ProjectResult{Book{{project.table}}, project.actuals, {}});
    result->evaluation =
        evaluate(result->book, result->actuals, profile, sample_units(), period(as_of));
    return result;
}

char const* name(Status status) {
    switch (status) {
        case Status::green: return "green";
        case Status::amber: return "amber";
        case Status::red: return "red";
        case Status::unrated: break;
    }
    return "unrated";
}

}  // namespace jixiao::testing
