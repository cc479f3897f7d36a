#include "report/forms/check_form.hpp"

#include "report/forms/row_text.hpp"
#include "tests/catch.hpp"
#include "tests/report/forms/form_of_unit.hpp"

#include <fmt/format.h>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// "form-reason 17:3" …, of all forms; the file is named where it is one of the tables.
std::vector<std::string> found(std::string const& period,
                               forms::Kind kind = forms::Kind::monitoring) {
    auto const unit = forms_of_unit(kind, period);
    std::vector<std::string> all;
    for (auto const& form : unit->filled.forms)
        for (auto const& one : forms::check_form(form)) {
            auto const is_table = one.place.file.text().find("indicators/") != std::string::npos;
            all.push_back(
                fmt::format("{} {}{}", one.code, is_table ? "table " : "", one.place.line));
        }
    return all;
}

}  // namespace

TEST_CASE("check_form: what is missing is reported at its place", "[forms]") {
    CHECK(found("2024Q3") == std::vector<std::string>{
                                 "form-budget 1",         // the department has no 执行数
                                 "form-budget 1",         // nor 全年预计执行数
                                 "form-category 12",      // F-2: 采购 has no column
                                 "form-action 12",        // …
                                 "form-possibility 12",   // too far behind for a proposal
                                 "form-category 13",      // F-3: a reason without a category
                                 "form-action 13",        // …
                                 "form-possibility 13",   // only proposed
                                 "form-reason 14",        // F-4, amber
                                 "form-action 14",        // …
                                 "form-possibility 14",   // …
                                 "form-forecast 15",      // F-5, not due
                                 "form-possibility 15",   // …
                                 "form-actual table 16",  // F-6
                                 "form-overall table 1",  // the project
                                 "form-budget 1",         // …
                                 "form-budget 1",         // …
                                 "form-possibility 16",   // P-1
                             });
}

TEST_CASE("check_form: without any actual every row is asked for", "[forms]") {
    auto const all = found("2024Q1");
    CHECK(std::count_if(all.begin(), all.end(),
                        [](auto const& one) { return one.starts_with("form-actual table"); }) == 7);
}

TEST_CASE("check_form: a self-evaluation wants reasons for lost points, and all scores",
          "[forms]") {
    CHECK(found("2024", forms::Kind::self_evaluation) ==
          std::vector<std::string>{
              "form-weight table 1",   // no row states one
              "form-source 1",         // 上年结转 of an adjusted budget
              "form-reason 8",         // F-2: below its weight, and no reason
              "form-action 8",         // …
              "form-action 10",        // F-4
              "form-overall table 1",  // the project has no target …
              "form-overall 1",        // … and no result
              "form-weight table 1",   // …
              "form-budget 1",         // … and no spending
          });
}

TEST_CASE("check_form: a complete form has no findings", "[forms]") {
    auto const unit = forms_of_unit(forms::Kind::self_evaluation, "2024");
    auto form = unit->filled.forms[0];
    auto table = *form.table;
    auto funds = *form.funds;
    std::vector<Indicator> indicators;
    std::vector<Verdict> verdicts;
    std::vector<Actual> actuals;
    std::vector<score::RowScore> points;
    indicators.reserve(form.rows.size());
    verdicts.reserve(form.rows.size());
    actuals.reserve(form.rows.size());
    points.reserve(form.rows.size());
    funds.sources[1].adjusted = funds.sources[1].initial;
    form.funds = &funds;
    for (auto& row : form.rows) {
        verdicts.push_back(*row.verdict);
        indicators.push_back(*row.verdict->indicator);
        actuals.push_back(*row.verdict->actual);
        points.push_back(*row.points);
        auto& verdict = verdicts.back();
        indicators.back().weight = points.back().weight;
        actuals.back().beside.own().action = "明年一季度补齐";
        points.back().has_reason = true;
        verdict.indicator = &indicators.back();
        verdict.actual = &actuals.back();
        row.verdict = &verdict;
        row.points = &points.back();
    }
    CHECK(forms::check_form(form).empty());
    SECTION("weights may make 100 without the budget, and nothing else") {
        auto const codes = [&](std::string const& weight) {
            indicators[0].weight = Decimal::from_text(weight);
            std::vector<std::string> all;
            for (auto const& found : forms::check_form(form)) all.push_back(found.code);
            return all;
        };
        CHECK(codes("26.67").empty());  // 16.67 and the 10 of the budget
        CHECK(codes("20") == std::vector<std::string>{"form-weight"});
        indicators[0].weight.reset();
        CHECK(forms::check_form(form).front().code == "form-weight");
    }
    SECTION("what the head lacks is named") {
        auto const problem = [&](auto const& change) {
            auto changed = table;
            change(changed);
            form.table = &changed;
            auto const all = forms::check_form(form);
            return all.size() == 1 ? all[0].code : std::to_string(all.size());
        };
        CHECK(problem([](Table& t) { t.overall.clear(); }) == "form-overall");
        CHECK(problem([](Table& t) { t.sources.clear(); }) == "form-source");
        CHECK(problem([](Table& t) {
                  t.kind = TableKind::project;
                  t.code = "1";
              }) == "form-head");  // 主管部门
        CHECK(problem([](Table& t) {
                  t.kind = TableKind::project;
                  t.authority = "某区科学技术局";
              }) == "form-head");  // 项目代码
        form.overall_result.clear();
        CHECK(problem([](Table&) {}) == "form-overall");
    }
    SECTION("a row has both levels") {
        form.rows[2].second.clear();
        CHECK(forms::check_form(form).front().code == "form-path");
    }
}

TEST_CASE("check_form: what a layout has no room for is not asked for", "[forms]") {
    auto const [kind, period] = GENERATE(table<forms::Kind, std::string>({
        {forms::Kind::monitoring, "2024Q1"},
        {forms::Kind::monitoring, "2024Q3"},
        {forms::Kind::self_evaluation, "2024"},
    }));
    auto const unit = forms_of_unit(kind, period);
    forms::SheetLayout names;
    names.columns.push_back({{"指标", true, forms::Field::name, {}, 1, 1, {}}, {}, 20});
    for (auto form : unit->filled.forms) {
        form.layout = std::make_shared<forms::SheetLayout>(names);
        CHECK(forms::check_form(form).empty());
    }
}

TEST_CASE("check_form: a category is asked about where no column is its own", "[forms]") {
    auto const [category, word, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"人员", "人员保障", ""},
        {"其他原因", "其他", ""},
        {"采购", "其他",
         "the form has no column for the category 采购 of \"走访企业数量\", so 其他 is ticked"},
        {"", "其他", "the reason of \"走访企业数量\" has no category, so 其他 is ticked"},
        {"采购", "人员保障",
         "the form has no column for the category 采购 of \"走访企业数量\", so nothing is ticked"},
        {"", "人员保障", "the reason of \"走访企业数量\" has no category, so nothing is ticked"},
    }));
    CAPTURE(category, word);
    auto const unit = forms_of_unit(forms::Kind::monitoring, "2024Q3");
    auto form = unit->filled.forms[0];
    auto actual = *row_of(*unit, "F-1").verdict->actual;
    auto verdict = *row_of(*unit, "F-1").verdict;
    auto reason = *actual.beside.own().reason;
    reason.category = category;
    actual.beside.own().reason = reason;
    verdict.actual = &actual;
    verdict.status = Status::red;
    forms::SheetLayout layout;
    layout.columns.push_back({{word, true, forms::Field::cause, word, 1, 1, {}}, {}, 5});
    form.layout = std::make_shared<forms::SheetLayout>(layout);
    form.rows = {forms::row_of(verdict, {word})};
    std::string found;
    for (auto const& one : forms::check_form(form)) found += Catalog{Language::en}(one.message);
    CHECK(found == expected);
}

TEST_CASE("check_form: money that is far behind is explained where the form has room for it",
          "[forms]") {
    auto const [kind, period, count] = GENERATE(table<forms::Kind, std::string, int>({
        {forms::Kind::monitoring, "2024Q3", 1},
        {forms::Kind::self_evaluation, "2024", 0},
    }));
    auto const unit = forms_of_unit(kind, period);
    auto form = unit->filled.forms[0];
    auto funds = *form.funds;
    funds.spent = funds.rate = funds.forecast = Fraction{1};
    form.funds = &funds;
    auto const findings = [&] {
        auto const all = forms::check_form(form);
        return std::count_if(all.begin(), all.end(),
                             [](auto const& one) { return one.code == "form-budget"; });
    };
    funds.note.clear();
    CHECK(findings() == 0);
    funds.status = Status::red;
    CHECK(findings() == count);
    funds.note = "设备六月到货后付款";
    CHECK(findings() == 0);
}
