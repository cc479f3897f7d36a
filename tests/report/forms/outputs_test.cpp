#include "report/forms/form_sheet.hpp"
#include "report/forms/formats.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/report/forms/form_of_unit.hpp"
#include "tests/schema.hpp"
#include "tests/unzip.hpp"

#include <regex>

using namespace jixiao;
using namespace jixiao::tests;
using forms::Kind;

namespace {

/// The page without its head, where the style stands with its hash.
std::string body_of(std::string const& page) {
    auto const body = page.find("<body>");
    REQUIRE(body != std::string::npos);
    return page.substr(body);
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("forms: whole outputs are those that were approved", "[forms]") {
    auto const kind = GENERATE(Kind::monitoring, Kind::self_evaluation);
    auto const unit = forms_of_unit(kind, kind == Kind::monitoring ? "2024Q3" : "2024");
    auto const check = [&](std::string const& format, std::string const& got) {
        check_golden(JIXIAO_SOURCE_DIR "/tests/golden/forms/" + std::string{name_of(kind)} + "-" +
                         format + "/expected.txt",
                     got);
    };
    check("json", forms::forms_json(unit->filled.forms));
    check("html", body_of(forms::forms_html(unit->filled.forms)));
}

TEST_CASE("forms: JSON is within its schema", "[forms]") {
    auto const kind = GENERATE(Kind::monitoring, Kind::self_evaluation);
    auto const unit = forms_of_unit(kind, "2024");
    auto const schema =
        boost::json::parse(read_whole(JIXIAO_SOURCE_DIR "/config/schema/form-output.json"));
    CHECK(Schema{schema}.error_in(boost::json::parse(forms::forms_json(unit->filled.forms))) == "");
}

TEST_CASE("forms: the page loads and runs nothing, and no text is mark-up", "[forms]") {
    auto const kind = GENERATE(Kind::monitoring, Kind::self_evaluation);
    auto const unit = forms_of_unit(kind, "2024");
    auto const page = forms::forms_html(unit->filled.forms);
    std::regex const policy{
        "content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; "
        "form-action 'none'\""};
    CHECK(std::regex_search(page, policy));
    for (auto const* part : {"<script", "http:", "https:", "src=", "url(", "@import", "style="})
        CHECK_FALSE(has(page, part));
    CHECK(has(page, "孵化&lt;script&gt;/&quot;一期&quot; &amp; 二期"));
}

TEST_CASE("forms: a sheet each, merged and laid out for A4", "[forms]") {
    auto const unit = forms_of_unit(Kind::monitoring, "2024Q3");
    auto const bytes = forms::forms_xlsx(unit->filled.forms);
    CHECK(forms::forms_xlsx(unit->filled.forms) == bytes);
    auto const parts = unzip(bytes);
    auto const& book = parts.at("xl/workbook.xml");
    CHECK(has(book, "name=\"部门整体\""));
    CHECK(has(book, "name=\"孵化&lt;script&gt;_&quot;一期&quot; &amp; 二期\""));
    CHECK(has(book, "'部门整体'!$10:$11"));  // the headings repeat
    auto const& sheet = parts.at("xl/worksheets/sheet1.xml");
    for (auto const* part : {
             "<mergeCell ref=\"A1:Q1\"/>",    // title
             "<mergeCell ref=\"A4:A8\"/>",    // 年度资金
             "<mergeCell ref=\"D9:Q9\"/>",    // 年度总体目标
             "<mergeCell ref=\"H10:M10\"/>",  // 偏差原因分析
             "<mergeCell ref=\"N10:P10\"/>",  // 完成目标可能性
             "<mergeCell ref=\"A12:A17\"/>",  // 绩效指标
             "<mergeCell ref=\"B12:B14\"/>",  // 产出指标
             "<mergeCell ref=\"C12:C13\"/>",  // 数量指标
             "<mergeCell ref=\"C15:C16\"/>",  // 社会效益指标
             "orientation=\"landscape\"",
             "<v>25000</v>",  // 万元
         }) {
        CAPTURE(part);
        CHECK(has(sheet, part));
    }
    for (auto const& [name, part] : parts) CHECK_FALSE(has(part, "<f>"));
}

TEST_CASE("forms: a self-evaluation is merged over its columns, and adds up", "[forms]") {
    auto const unit = forms_of_unit(Kind::self_evaluation, "2024");
    auto const parts = unzip(forms::forms_xlsx(unit->filled.forms));
    auto const& sheet = parts.at("xl/worksheets/sheet1.xml");
    for (auto const* part : {"<mergeCell ref=\"A1:I1\"/>", "<mergeCell ref=\"A9:A10\"/>",
                             "<mergeCell ref=\"B12:B14\"/>",
                             "<mergeCell ref=\"A18:F18\"/>",  // 总分
                             "<mergeCell ref=\"G19:H19\"/>",  // 自评等级
                             "<v>26000</v>", "<v>0.9</v>", "<v>16.67</v>"}) {
        CAPTURE(part);
        CHECK(has(sheet, part));
    }
}

TEST_CASE("forms: a long one breaks between rows, and names the levels again", "[forms]") {
    auto unit = forms_of_unit(Kind::self_evaluation, "2024");
    auto form = unit->filled.forms[0];
    auto const row = form.rows[1];
    for (int i = 0; i < 60; ++i) form.rows.insert(form.rows.begin() + 1, row);
    auto const sheet = forms::sheet_of(form);
    REQUIRE(sheet.breaks.size() >= 2);
    for (auto const begin : sheet.breaks) {
        CAPTURE(begin);
        CHECK(begin > sheet.frozen_rows);
        auto const begins_there = [&](std::size_t column) {
            return std::count_if(sheet.cells.begin(), sheet.cells.end(), [&](auto const& cell) {
                return cell.column == column && cell.row == begin && !cell.text.empty();
            });
        };
        for (auto const column : {0U, 1U, 2U}) CHECK(begins_there(column) == 1);
        for (auto const& cell : sheet.cells)  // no cell goes on over the end of a page
            CHECK_FALSE((cell.row < begin && cell.row + cell.down > begin));
    }
    auto const html = forms::forms_html({form});
    CHECK(has(html, "<tr class=p>"));
    auto const parts = unzip(forms::forms_xlsx({form}));
    CHECK(has(parts.at("xl/worksheets/sheet1.xml"), "<rowBreaks"));
}
