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
    CHECK(has(book, "'部门整体'!$6:$7"));  // the headings repeat
    auto const& sheet = parts.at("xl/worksheets/sheet1.xml");
    for (auto const* part : {
             "<mergeCell ref=\"A1:P1\"/>",    // title
             "<mergeCell ref=\"G6:L6\"/>",    // 偏差原因分析
             "<mergeCell ref=\"M6:O6\"/>",    // 完成目标可能性
             "<mergeCell ref=\"A8:A10\"/>",   // 产出指标
             "<mergeCell ref=\"B8:B9\"/>",    // 数量指标
             "<mergeCell ref=\"B11:B12\"/>",  // 社会效益指标
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
    for (auto const* part : {"<mergeCell ref=\"A1:H1\"/>", "<mergeCell ref=\"A7:A9\"/>",
                             "<mergeCell ref=\"A13:E13\"/>",  // 总分
                             "<v>26000</v>", "<v>0.9</v>", "<v>16.67</v>"}) {
        CAPTURE(part);
        CHECK(has(sheet, part));
    }
}
