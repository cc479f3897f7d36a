#include "tests/rules/status/sample_book.hpp"

#include "base/catalog.hpp"
#include "base/embedded.hpp"
#include "read/workspace/read_profile.hpp"
#include "read/workspace/workspace.hpp"

namespace jixiao::testing {
namespace {

Profile make_profile() {
    return built_in_profile("cn-default").value();
}

char const* state_name(Verdict const& verdict) {
    switch (verdict.state) {
        case State::missing: return "missing";
        case State::not_due: return "not-due";
        case State::not_applicable: return "not-applicable";
        case State::undecidable: return "undecidable";
        case State::invalid: return "invalid";
        case State::rated: break;
    }
    switch (verdict.status) {
        case Status::green: return "green";
        case Status::amber: return "amber";
        case Status::red: return "red";
        case Status::unrated: break;
    }
    return "rated without a status";
}

TargetText target_text(std::string const& text) {
    return {CellText{text}, parse_target(text, sample_units())};
}

}  // namespace

Units const& sample_units() {
    static Units const units = built_in_units();
    return units;
}

Profile const& sample_profile() {
    static Profile const profile = make_profile();
    return profile;
}

Period period(std::string const& text) {
    return parse_period(text).value();
}

std::string outcome_of(Verdict const& verdict) {
    auto text = std::string{state_name(verdict)} + "/" + std::to_string(verdict.rule);
    for (auto const flag : verdict.flags) switch (flag) {
            case Flag::ahead: text += " ahead"; break;
            case Flag::target_looks_low: text += " low"; break;
            case Flag::falling: text += " falling"; break;
            case Flag::reason_expected: text += " reason"; break;
            case Flag::assumed: text += " assumed"; break;
        }
    return text;
}

std::string Judged::outcome() const {
    return outcome_of(verdict());
}

std::string Judged::findings() const {
    std::string codes;
    for (auto const& diagnostic : evaluation.diagnostics())
        codes += (codes.empty() ? "" : " ") + diagnostic.code;
    return codes;
}

std::string Judged::words() const {
    Catalog const english{Language::en};
    return english(reason_of(verdict())) + "\n" + english(verdict().derivation, "\n");
}

SampleRow::SampleRow(std::string const& target) {
    indicator.name = "指标";
    indicator.path = {"产出指标", "数量指标"};
    indicator.target = target_text(target);
    indicator.target_place = {"indicators.yaml", 1, 1, 1};
}

SampleRow& SampleRow::id(std::string text) {
    indicator.id = std::move(text);
    return *this;
}
SampleRow& SampleRow::named(std::string name) {
    indicator.name = std::move(name);
    for (auto& actual : lines) actual.name = indicator.name;
    return *this;
}
SampleRow& SampleRow::asks(Comparator comparator) {
    auto target = *indicator.target.target;
    target.comparator = std::move(comparator);
    indicator.target.target = std::move(target);
    return *this;
}
SampleRow& SampleRow::alias(std::string name) {
    indicator.beside.own().aliases.push_back(std::move(name));
    return *this;
}
SampleRow& SampleRow::path(std::vector<std::string> path) {
    indicator.path = std::move(path);
    return *this;
}
SampleRow& SampleRow::unit(std::string word) {
    indicator.unit = std::move(word);
    return *this;
}
SampleRow& SampleRow::past(int year, std::string const& text) {
    indicator.history.insert_or_assign(
        year, PastValue{CellText{text}, parse_target(text, sample_units())});
    return *this;
}
SampleRow& SampleRow::aggregated(Aggregation aggregation) {
    indicator.aggregation = aggregation;
    return *this;
}
SampleRow& SampleRow::better(Better direction) {
    indicator.direction = direction;
    return *this;
}
SampleRow& SampleRow::weight(int points) {
    indicator.weight = Decimal{points};
    return *this;
}
SampleRow& SampleRow::plan(int month, int percent) {
    indicator.beside.own().plan.push_back({month, Decimal::make(percent, 2).value()});
    return *this;
}
SampleRow& SampleRow::revised(int year, int month, std::string const& target) {
    indicator.beside.own().revised.push_back(
        {Month::of(year, month), target_text(target), "调整", {}});
    return *this;
}
SampleRow& SampleRow::term(int from_year, int to_year) {
    span = {from_year, to_year};
    return *this;
}
SampleRow& SampleRow::line(std::string const& when, std::string const& text, Values values) {
    Actual actual;
    actual.name = indicator.name;
    actual.period = period(when);
    actual.values = values;
    actual.text = text;
    actual.value = parse_actual(text, sample_units());
    actual.place = {when + ".yaml", lines.size() + 1, 1, 1};
    lines.push_back(std::move(actual));
    return *this;
}
SampleRow& SampleRow::actual(std::string const& when, std::string const& text) {
    return line(when, text, Values::to_date);
}
SampleRow& SampleRow::in_period(std::string const& when, std::string const& text) {
    return line(when, text, Values::in_period);
}
SampleRow& SampleRow::forecast(std::string const& text) {
    lines.back().beside.own().forecast = text;
    lines.back().beside.own().forecast_value = SharedActual{parse_actual(text, sample_units())};
    return *this;
}
SampleRow& SampleRow::possible(Likelihood likelihood) {
    lines.back().beside.own().likelihood = StatedLikelihood{likelihood, "已签约"};
    return *this;
}
SampleRow& SampleRow::because(std::string const& reason) {
    lines.back().beside.own().reason = DeviationReason{"其他", reason};
    return *this;
}
SampleRow& SampleRow::scored(EnteredScore const& score) {
    lines.back().beside.own().score = score;
    return *this;
}

Judged SampleRow::judged(std::string const& as_of, Profile const& profile) const {
    return testing::judged({*this}, as_of, profile);
}

SampleRow row(std::string const& target) {
    return SampleRow{target};
}

Judged judged(std::vector<SampleRow> const& rows, std::string const& as_of, Profile const& profile,
              Detail detail) {
    Table table;
    table.unit = "某局";
    table.year = 2024;
    Actuals actuals;
    for (auto const& sample : rows) {
        if (table.goals.empty() || !(table.goals.back().term == sample.span))
            table.goals.push_back({"目标", sample.span, {}});
        table.goals.back().indicators.push_back(sample.indicator);
        for (auto const& line : sample.lines) actuals.all.own().push_back(line);
    }
    Judged result{std::make_shared<Book>(Book{{std::move(table)}}),
                  std::make_shared<Actuals>(std::move(actuals)),
                  {}};
    result.evaluation =
        evaluate(*result.book, *result.actuals, profile, sample_units(), period(as_of), detail);
    return result;
}

}  // namespace jixiao::testing
