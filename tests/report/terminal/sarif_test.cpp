#include "report/data/diagnostics.hpp"
#include "report/data/doc_markdown.hpp"
#include "report/data/rule_text.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <boost/json.hpp>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

Diagnostic unit_at(std::size_t line, std::string const& source) {
    return {Severity::error,
            "actual-unit",
            {"actuals/2024Q3.yaml", line, 9, 1},
            say("expected a unit of measure here, \"{0}\" is not one", "佳"),
            say("did you mean {0}", "家"),
            source,
            1,
            "新增企业"};
}

json::value run_of(std::vector<Diagnostic> const& findings, Language language = Language::en,
                   FixesOf const& fixes = {}) {
    return json::parse(diagnostics_sarif(findings, Catalog{language}, "0.1.0", fixes))
        .at("runs")
        .at(0);
}

std::vector<std::string> marks(std::vector<Diagnostic> const& findings,
                               Language language = Language::en) {
    std::vector<std::string> all;
    auto const run = run_of(findings, language);
    for (auto const& result : run.at("results").as_array())
        all.emplace_back(
            result.at("partialFingerprints").at("primaryLocationLineHash").as_string());
    return all;
}

/// The codes of the first cells of a page.
std::vector<std::string> codes_on(std::string const& page) {
    std::vector<std::string> codes;
    auto const text = read_whole(std::filesystem::path{JIXIAO_SOURCE_DIR} / "docs" / page);
    for (auto at = text.find("\n| `"); at != std::string::npos; at = text.find("\n| `", at + 1)) {
        auto const line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
        for (auto const& code : codes_in(table_cells(line).front())) codes.push_back(code);
    }
    return codes;
}

}  // namespace

TEST_CASE("SARIF: every documented code has a title and help in both languages", "[report]") {
    auto codes = codes_on("diagnostics.md");
    CHECK(codes.size() > 150);
    for (auto const& code : codes_on("target-grammar.md"))
        if (code.starts_with("target-")) codes.push_back(code);
    auto const rules = read_whole(std::filesystem::path{JIXIAO_SOURCE_DIR} / "config/lint.yaml");
    for (auto at = rules.find("\n  lint-"); at != std::string::npos;
         at = rules.find("\n  lint-", at + 1))
        codes.push_back(rules.substr(at + 3, rules.find(':', at) - at - 3));
    for (auto const language : {Language::en, Language::zh})
        for (auto const& code : codes) {
            CAPTURE(code);
            auto const found = rule_texts(language).find(code);
            REQUIRE(found != rule_texts(language).end());
            auto const& about = found->second;
            CHECK_FALSE(about.title.empty());
            CHECK(about.title.find('\n') == std::string::npos);
            CHECK(about.text.size() > 10);
            CHECK_FALSE(about.markdown.empty());
            CHECK(about.markdown.find("](") == std::string::npos);
            CHECK(about.severity == rule_texts(Language::en).at(code).severity);
        }
}

TEST_CASE("SARIF: what is said of a rule is what the page says", "[report]") {
    auto const& en = rule_texts(Language::en);
    auto const& comma = en.at("full-width-comma");
    CHECK(comma.title == "YAML, example: {value: 1，note: 2}, path: [产出指标，数量指标]");
    CHECK(comma.text ==
          "Example: {value: 1，note: 2}, path: [产出指标，数量指标]\n\nWhat to do: , ");
    CHECK(comma.markdown ==
          "**Example**: `{value: 1，note: 2}`, `path: [产出指标，数量指标]`\n\n"
          "**What to do**: `, `");
    CHECK(comma.severity == Severity::error);
    // A code of the grammar holds for actuals, too; one that the page has twice is told twice.
    CHECK(en.at("actual-range-order").text == en.at("target-range-order").text);
    CHECK(en.at("actual-unit").text.find("\n\nExample: 100 against") != std::string::npos);
    CHECK(en.at("target-unit-new").severity == Severity::warning);
    CHECK(en.at("yaml-reserved").text == "Example: value: @x, `x`\n\nWhat to do: quote it");
    auto const& lint = rule_texts(Language::zh).at("lint-direction");
    CHECK(lint.title == "比较符与方向相反");
    CHECK(lint.severity == Severity::error);
    CHECK(lint.text.starts_with("成本、事故率写 ≥"));
}

TEST_CASE("SARIF: a result has its rule, its place below the root, and what it is about",
          "[report]") {
    auto const run = run_of({unit_at(4, "  新增企业: 5佳")});
    auto const& rules = run.at("tool").at("driver").at("rules").as_array();
    REQUIRE(rules.size() == 1);
    CHECK(rules[0].at("defaultConfiguration").at("level") == "error");
    CHECK(rules[0].at("help").at("markdown").as_string().starts_with("**Example**"));
    auto const& result = run.at("results").at(0);
    CHECK(result.at("ruleIndex") == 0);
    CHECK_FALSE(result.as_object().contains("fixes"));
    auto const& place = result.at("locations").at(0);
    CHECK(place.at("logicalLocations").at(0).at("name") == "新增企业");
    CHECK(place.at("physicalLocation").at("artifactLocation") ==
          json::value({{"uri", "actuals/2024Q3.yaml"}, {"uriBaseId", "%SRCROOT%"}}));
    CHECK(run.at("originalUriBaseIds").as_object().contains("%SRCROOT%"));
    CHECK(run.at("language") == "en");
    CHECK(run_of({}, Language::zh).at("language") == "zh-CN");
    CHECK(run_of({}).at("results").as_array().empty());
}

TEST_CASE("SARIF: a fix names the text that it replaces", "[report]") {
    auto const fixes = [](Diagnostic const&) {
        return std::vector<SuggestedFix>{
            {say("replace it with {0}", "5家"), {{4, 9, 4, 11, "5家"}}}};
    };
    auto const run = run_of({unit_at(4, "  新增企业: 5佳")}, Language::en, fixes);
    auto const& fix = run.at("results").at(0).at("fixes").at(0);
    CHECK(fix.at("description").at("text") == "replace it with 5家");
    auto const& change = fix.at("artifactChanges").at(0);
    CHECK(change.at("artifactLocation").at("uri") == "actuals/2024Q3.yaml");
    CHECK(change.at("replacements") ==
          json::value(json::array{
              {{"deletedRegion",
                {{"startLine", 4}, {"startColumn", 9}, {"endLine", 4}, {"endColumn", 11}}},
               {"insertedContent", {{"text", "5家"}}}}}));
}

TEST_CASE("SARIF: fingerprints stay when lines move, in every language", "[report]") {
    auto const before = marks({unit_at(4, "  新增企业: 5佳")});
    CHECK(marks({unit_at(40, "    新增企业: 5佳")}) == before);
    CHECK(marks({unit_at(4, "  新增企业: 5佳")}, Language::zh) == before);
    // They do not depend on the machine, nor on the version of the program.
    CHECK(before == std::vector<std::string>{"aa90cf69654d8d61:1"});
    CHECK(marks({unit_at(4, "  新增企业: 6佳")}) != before);
    auto const twice = marks({unit_at(4, "  新增企业: 5佳"), unit_at(9, "  新增企业: 5佳")});
    CHECK(twice[0] == before[0]);
    CHECK(twice[1] == before[0].substr(0, 16) + ":2");
    auto same_line = unit_at(4, "  新增企业: 5佳");
    same_line.message.arguments = say("", "猪").arguments;
    CHECK(marks({unit_at(4, "  新增企业: 5佳"), same_line})[1].ends_with(":1"));
    auto other = unit_at(4, "  新增企业: 5佳");
    other.indicator = "新增企业（三年）";
    CHECK(marks({other}) != before);
}
