#include "model/book/vocabulary.hpp"
#include "report/forms/row_text.hpp"
#include "tests/catch.hpp"
#include "tests/report/forms/form_of_unit.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using forms::Kind;

TEST_CASE("form: what the unit reported goes into its columns", "[forms]") {
    auto const unit = forms_of_unit(Kind::monitoring, "2024Q3");
    struct Case {
        std::string id, target, actual, forecast, cause, explanation, remark;
    };
    auto const expected = GENERATE(
        Case{"F-1", "≥12家", "5家", "10家", "人员保障",
             "两名走访人员借调；改进措施：十月起每周走访一家",
             "不含线上；佐证材料：走访台账；可能性说明：十月集中走访"},
        Case{"F-2", "≥4个", "1个", "1个（推算）", "其他", "采购：设备未到货", ""},
        Case{"F-3", "≥95%", "92%", "92%（推算）", "其他", "一个平台整改", ""},
        Case{"F-4", "提升", "部分达成", "", "", "", ""},
        Case{"F-5", "≥1场", "未到期", "", "", "", ""}, Case{"F-6", "≥90%", "", "", "", "", ""},
        Case{"P-1", "≤100%", "98%", "98%（推算）", "", "", ""},
        Case{"P-2", "80人", "不适用", "", "", "", ""});
    CAPTURE(expected.id);
    auto const& row = row_of(*unit, expected.id);
    CHECK(row.target == expected.target);
    CHECK(row.actual == expected.actual);
    CHECK(row.forecast == expected.forecast);
    CHECK(row.cause.value_or("") == expected.cause);
    CHECK(row.explanation == expected.explanation);
    CHECK(row.remark == expected.remark);
}

TEST_CASE("form: a category ticks its own column, else 其他, never another", "[forms]") {
    using Words = std::vector<std::string>;
    Words const with_other{"经费保障", "人员保障", "其他"};
    auto const [category, causes, ticked, own] =
        GENERATE_COPY(table<std::string, Words, std::string, std::string>({
            {"人员", with_other, "人员保障", "人员保障"},
            {"人员保障", with_other, "人员保障", "人员保障"},
            {"人员保障不足", with_other, "人员保障", "人员保障"},
            {"其他原因", with_other, "其他", "其他"},
            {"采购", with_other, "其他", ""},
            {"", with_other, "其他", ""},
            {"其他", {"其他原因", "人员"}, "其他原因", "其他原因"},
            {"采购", {"其他原因", "人员"}, "其他原因", ""},
            {"人员", {"经费保障", "人员保障"}, "人员保障", "人员保障"},
            {"采购", {"经费保障", "人员保障"}, "", ""},
            {"其他", {"经费保障", "人员保障"}, "", ""},
            {"", {"经费保障", "人员保障"}, "", ""},
        }));
    CAPTURE(category, causes);
    auto const unit = forms_of_unit(Kind::monitoring, "2024Q3");
    auto actual = *row_of(*unit, "F-1").verdict->actual;
    auto verdict = *row_of(*unit, "F-1").verdict;
    auto reason = *actual.beside.own().reason;
    reason.category = category;
    actual.beside.own().reason = reason;
    verdict.actual = &actual;
    CHECK(forms::row_of(verdict, causes).cause.value_or("") == ticked);
    CHECK(forms::column_of(category, causes).value_or("") == own);
}

TEST_CASE("form: a self-evaluation has no columns of causes, so it names each", "[forms]") {
    auto const unit = forms_of_unit(Kind::self_evaluation, "2024");
    CHECK(row_of(*unit, "F-1").explanation == "人员：两名走访人员借调；改进措施：明年一季度补齐");
    CHECK(row_of(*unit, "F-4").explanation == "两场活动取消");
}

TEST_CASE("form: a self-evaluation shows the points of each row", "[forms]") {
    auto const unit = forms_of_unit(Kind::self_evaluation, "2024");
    auto const [id, weight, score] = GENERATE(table<std::string, std::string, std::string>({
        {"F-1", "16.67", "12.5"},   // 9 of 12
        {"F-2", "16.67", "12.5"},   // 3 of 4
        {"F-3", "16.66", "16.66"},  // met
        {"F-4", "15", "11.25"},     // entered: 75%
        {"F-6", "10", "10"},
    }));
    CAPTURE(id);
    auto const& row = row_of(*unit, id);
    REQUIRE(row.points != nullptr);
    CHECK(row.points->weight.text() == weight);
    REQUIRE(row.points->score.has_value());
    CHECK(row.points->score->text() == score);
    CHECK_FALSE(row_of(*unit, "P-2").points->applies);
    CHECK(unit->filled.forms[0].points->budget.score->text() == "9");  // 2.34 of 2.6亿元
}

TEST_CASE("form: one for each table, of its annual goals", "[forms]") {
    auto const unit = forms_of_unit(Kind::monitoring, "2024Q3");
    REQUIRE(unit->filled.forms.size() == 2);
    CHECK(unit->filled.forms[0].rows.size() == 6);
    CHECK(title_of(unit->filled.forms[0]) == "部门整体支出绩效运行监控表");
    CHECK(*unit->filled.forms[0].funds->initial == Fraction{250'000'000});
    CHECK(title_of(unit->filled.forms[1]) == "项目支出绩效运行监控表");
    CHECK(*unit->filled.forms[1].funds->initial == Fraction{589'200});
}

TEST_CASE("form: its months begin with the year", "[forms]") {
    auto const [period, months] = GENERATE(table<std::string, std::string>({
        {"2024-01", "1月"},
        {"2024-07", "1-7月"},
        {"2024Q3", "1-9月"},
        {"2024H1", "1-6月"},
        {"2024", "1-12月"},
    }));
    CHECK(forms::months_of(*parse_period(period)) == months);
}
