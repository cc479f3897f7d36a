#include "report/forms/read_layout.hpp"
#include "report/forms/row_text.hpp"
#include "tests/catch.hpp"
#include "tests/report/forms/form_of_unit.hpp"
#include "tests/unzip.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using forms::Field;
using forms::Kind;

namespace {

constexpr auto head = R"(layout: 某市表样
monitoring:
  title: 某市监控表
  period: "{year}年{months}"
)";
constexpr auto columns = R"(  columns:
    - {head: 指标, shows: name, width: 20}
    - {head: 指标值, shows: target, width: 10}
)";

/// "form-layout 5:7 …" of the first finding; empty when there is none.
std::string problem(std::string const& text) {
    std::vector<Diagnostic> found;
    auto const layout = forms::read_layout({"表样.yaml", text}, found);
    CHECK(layout.has_value() == !has_errors(found));
    if (found.empty()) return {};
    auto const& first = found.front();
    return first.code + " " + std::to_string(first.place.line) + ": " +
           Catalog{Language::en}(first.message);
}

}  // namespace

TEST_CASE("form layout: the built-in ones are whole", "[forms]") {
    auto const national = forms::built_in_layout("national");
    REQUIRE(national);
    CHECK(national->monitoring->width() == 17);
    CHECK(national->monitoring->words_of(Field::cause) ==
          std::vector<std::string>{"经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"});
    CHECK(national->self_evaluation->width() == 9);
    auto const sichuan = forms::built_in_layout("sichuan");
    REQUIRE(sichuan);
    CHECK_FALSE(sichuan->monitoring);
    CHECK(sichuan->self_evaluation->words_of(Field::target_sign).size() == 1);
    CHECK_FALSE(forms::built_in_layout("atlantis"));
}

TEST_CASE("form layout: a mistake in a file names its place", "[forms]") {
    auto const [lines, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"  above: [{cells: [{head: 项目名称}, {shows: project}]}]\n", ""},
        {"  above: [{cells: [{head: 项目名称, across: 2}]}]\n", ""},
        {"  above:\n    - cells: [{head: 项目名称}]\n",
         "form-layout 9: the cells of this line do not fill the 2 columns of the form exactly"},
        {"  above:\n    - cells: [{head: 项目名称}, {shows: project, across: 2}]\n",
         "form-layout 9: the cells of this line do not fill the 2 columns of the form exactly"},
        {"  above:\n    - cells: [{head: 资金, down: 3}, {text: 甲}]\n    - cells: [{text: 乙}]\n",
         "form-layout 10: the cells of this line do not fill the 2 columns of the form exactly"},
        {"  above:\n    - cells: [{head: 资金, down: 2}, {text: 甲}]\n    - cells: [{text: 乙}]\n",
         ""},
        {"  above:\n    - {for: project, cells: [{text: 甲}]}\n",
         "form-layout 9: the cells of this line do not fill the 2 columns of the form exactly"},
        {"  above:\n    - cells: [{head: 甲, text: 乙}, {text: 丙}]\n",
         "form-layout 9: a cell has either `head`, `text` or `shows`"},
        {"  above:\n    - cells: [{text: 甲, across: 1.5}, {text: 丙}]\n",
         "form-layout 9: expected a whole number from 1 to 100 here, found 1.5"},
    }));
    CAPTURE(lines);
    CHECK(problem(head + std::string{columns} + lines) == expected);
}

TEST_CASE("form layout: a field stands where it has a meaning", "[forms]") {
    auto const [lines, word] = GENERATE(table<std::string, std::string>({
        {"  above:\n    - cells: [{shows: target}, {text: 甲}]\n", "target"},
        {"  above:\n    - cells: [{shows: spent}, {text: 甲}]\n", "spent"},
        {"  above:\n    - cells: [{shows: grade}, {text: 甲}]\n", "grade"},  // not of monitoring
    }));
    auto const found = problem(head + std::string{columns} + lines);
    CHECK(found.find("\"" + word + "\"") != std::string::npos);
}

TEST_CASE("form layout: columns of causes name their word", "[forms]") {
    CHECK(problem(std::string{head} + "  columns: [{head: 人员, shows: cause, width: 5}]\n") ==
          "form-layout 5: a column of causes or likelihoods needs its word");
    CHECK(problem(std::string{head} + "  columns: [{head: 指标, shows: name, width: 1}]\n") ==
          "form-layout 5: a column is 2 to 200 digits wide, not 1");
}

TEST_CASE("form layout: a likelihood is one of those that a unit can state", "[forms]") {
    auto const [word, expected] = GENERATE(table<std::string, std::string>({
        {"确定能", ""},
        {"有可能", ""},
        {"完全不可能", ""},
        {"肯定能",
         "wrong-word 5: expected one of 确定能, 有可能, 完全不可能 here, found \"肯定能\""},
    }));
    CHECK(problem(std::string{head} + "  columns: [{head: 能, shows: possibility, word: " + word +
                  ", width: 5}]\n") == expected);
}

TEST_CASE("form layout: a file that is no form is refused, however large", "[forms]") {
    std::string text = head;
    text += "  columns:\n";
    for (int i = 0; i < 101; ++i) text += "    - {head: 甲, shows: name, width: 5}\n";
    CHECK(problem(text).starts_with("form-layout 6: a form has at most 100 of these, not 101"));
    CHECK(problem("a: 1\n").starts_with("unknown-key 1"));
    CHECK(problem("layout: 空\nmonitoring: {}\n") != "");
}

TEST_CASE("target columns: one number stands in three, anything else whole in the middle",
          "[forms]") {
    auto const [target, sign, value, unit] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥115家", "≥", "115", "家"},
            {"不低于95%", "≥", "95", "%"},
            {"12家以上", "≥", "12", "家"},
            {">3次", ">", "3", "次"},
            {"不超过90万元", "≤", "90", "万元"},
            {"≤1,200.50万元", "≤", "1,200.50", "万元"},
            {"=100%", "=", "100", "%"},
            {"≥1次/周", "≥", "1", "次/周"},
            {"提升", "定性", "提升", ""},
            {"不发生安全责任事故", "定性", "不发生安全责任事故", ""},
            {"12月底前", "", "12月底前", ""},
            {"2%-5%", "", "2%-5%", ""},
            {"降至5%", "", "降至5%", ""},
            {"平均每年≥3家", "", "平均每年≥3家", ""},
            {"≥115佳", "", "≥115佳", ""},
        }));
    CAPTURE(target);
    auto const workspace = load_workspace(JIXIAO_SOURCE_DIR "/tests/report/forms/unit");
    Indicator indicator;
    indicator.target = {CellText{target}, parse_target(target, workspace.units)};
    Verdict verdict;
    verdict.indicator = &indicator;
    verdict.target = &indicator.target;
    auto const columns_of_it = forms::target_columns(verdict);
    CHECK(columns_of_it.sign == sign);
    CHECK(columns_of_it.value == value);
    CHECK(columns_of_it.unit == unit);
}

TEST_CASE("target columns: a bare number has the sign that it was held to", "[forms]") {
    auto const unit = forms_of_unit(Kind::monitoring, "2024Q3");
    CHECK(row_of(*unit, "P-2").columns.sign == "≥");  // 80人, revised
    CHECK(row_of(*unit, "P-2").columns.value == "80");
}
