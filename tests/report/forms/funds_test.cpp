#include "report/forms/check_form.hpp"
#include "tests/catch.hpp"
#include "tests/report/forms/form_of_unit.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using forms::FundsLine;
using forms::Kind;

namespace {

std::string shown(std::optional<Fraction> const& amount) {
    return amount ? (*amount / 10'000).text() : "-";
}

/// "initial adjusted spent", in 万元.
std::string amounts(forms::Form const& form, FundsLine const& line) {
    auto const funds = funds_of(form, line);
    return shown(funds.initial) + " " + shown(funds.adjusted) + " " + shown(funds.spent);
}

FundsLine of(std::vector<std::string> sources) {
    FundsLine line;
    line.sources = std::move(sources);
    return line;
}

FundsLine others() {
    auto line = of({"others"});
    line.is_others = true;
    return line;
}

FundsLine total() {
    FundsLine line;
    line.is_total = true;
    return line;
}

}  // namespace

TEST_CASE("funds: by source as the unit states them, and what no line names under the others",
          "[forms]") {
    auto const unit = forms_of_unit(Kind::self_evaluation, "2024");
    auto const& form = unit->filled.forms[0];
    CHECK(amounts(form, total()) == "25000 26000 23400");
    CHECK(amounts(form, of({"一般公共预算", "政府性基金预算"})) == "22000 23000 20700");
    CHECK(amounts(form, of({"上年结转"})) == "1000 - 1000");  // the whole was adjusted
    CHECK(amounts(form, others()) == "2000 2000 1700");       // 单位资金
    CHECK(funds_of(form, others()).sources == std::vector<std::string>{"单位资金"});
    CHECK(amounts(form, of({"财政专户管理资金"})) == "- - -");
}

TEST_CASE("funds: a line for the other kind of table names nothing of this one", "[forms]") {
    auto const unit = forms_of_unit(Kind::self_evaluation, "2024");
    auto form = unit->filled.forms[0];  // of a department
    auto const [only_for, amounts_of_others, missing] =
        GENERATE(table<std::optional<TableKind>, std::string, std::string>({
            {std::nullopt, "- - -", ""},
            {TableKind::department, "- - -", ""},
            {TableKind::project, "2000 2000 1700", "单位资金"},  // it stands nowhere else
        }));
    forms::SheetLayout layout;
    layout.above.push_back(
        {std::nullopt, {of({"一般公共预算", "政府性基金预算", "上年结转"})}, {}, {}});
    layout.above.push_back({only_for, {of({"单位资金"})}, {}, {}});
    form.layout = std::make_shared<forms::SheetLayout>(layout);
    CHECK(amounts(form, others()) == amounts_of_others);
    std::string not_shown;
    for (auto const& found : forms::check_form(form))
        if (found.code == "form-source" && found.place.line == form.table->budget_place.line)
            not_shown += Catalog{Language::en}(found.message);
    CAPTURE(not_shown);
    CHECK((not_shown.find("单位资金") != std::string::npos) == !missing.empty());
}

TEST_CASE("funds: the one source of a table has what the table has", "[forms]") {
    auto const unit = forms_of_unit(Kind::monitoring, "2024Q3");
    CHECK(amounts(unit->filled.forms[1], of({"一般公共预算"})) == "58.92 58.92 -");
}

TEST_CASE("funds: what was not adjusted is what was budgeted", "[forms]") {
    auto const unit = forms_of_unit(Kind::monitoring, "2024Q3");
    CHECK(amounts(unit->filled.forms[0], of({"上年结转"})) == "1000 1000 -");
}
