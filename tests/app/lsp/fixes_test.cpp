#include "app/lsp/offered_fixes.hpp"
#include "read/yaml/edit_yaml.hpp"
#include "report/check_workspace.hpp"
#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

/// The text of a file after each of the fixes that are offered in all of it, by their titles.
std::map<std::string, std::string> fixed(Editor& editor, std::string const& file,
                                         std::string const& text) {
    editor.open(file, text);
    auto params = editor.all_of(file);
    params["context"] = {{"diagnostics", json::array{}}};
    std::map<std::string, std::string> texts;
    auto const actions = editor.ask("textDocument/codeAction", params);
    for (auto const& action : actions.as_array()) {
        CHECK(action.at("kind").as_string() == "quickfix");
        auto const& edits = action.at("edit").at("changes").at(editor.uri(file)).as_array();
        texts[std::string{action.at("title").as_string()}] = editor.edited(file, edits);
    }
    return texts;
}

/// The same, of what is offered for SARIF.
std::map<std::string, std::string> suggested(std::string const& file, std::string const& wrong) {
    Scratch const scratch;
    auto const folder = std::filesystem::canonical(scratch.path());
    put_unit(folder);
    put(folder / file, wrong);
    auto const workspace = load_workspace(folder);
    lsp::OfferedFixes offered{{&workspace}};
    std::map<std::string, std::string> texts;
    lsp::Text const text{wrong};
    for (auto const& finding : check_workspace(workspace)) {
        if (finding.place.file.text() != (folder / file).generic_string()) continue;
        for (auto const& fix : offered(finding)) {
            std::vector<Edit> edits;
            for (auto const& each : fix.replacements)
                edits.push_back(
                    {text.offset({each.line - 1, each.column - 1}, lsp::Encoding::utf32),
                     text.offset({each.end_line - 1, each.end_column - 1}, lsp::Encoding::utf32),
                     each.text});
            texts[Catalog{Language::en}(fix.title)] = jixiao::edited(wrong, edits);
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("fixes: of actuals, each alone and whole", "[lsp]") {
    auto const [wrong, right] = GENERATE(table<std::string, std::string>({
        {"  新增企业: 4佳\n", "  新增企业: 4家\n"},
        {"  新增企也: 4家\n", "  新增企业: 4家\n"},
        {"  \"新增企也\": 4家\n", "  新增企业: 4家\n"},
        {"  新增企业: 4\n", "  新增企业: 4家\n"},
        {"  新增企业: 4 #家\n", "  新增企业: 4家\n"},
        {"  新增企业： 4家\n", "  新增企业: 4家\n"},
        {"  新增企业:4家\n", "  新增企业: 4家\n"},
        {"  新增企业: {value: 4家，note: 甲}\n", "  新增企业: {value: 4家, note: 甲}\n"},
        {"  新增企业: {value: 4家, nota: 甲}\n", "  新增企业: {value: 4家, note: 甲}\n"},
        {"  新增企业: {valu: 4家}\n", "  新增企业: {value: 4家}\n"},
        {"　　新增企业: 4家\n", "    新增企业: 4家\n"},
        {"  新增企业 4家\n", "  新增企业: 4家\n"},
        {"  新增企业；4家\n", "  新增企业: 4家\n"},
        {"  新增企业4家\n", "  新增企业: 4家\n"},
        {"  新增企业: “4家”\n", "  新增企业: 4家\n"},
    }));
    CAPTURE(wrong);
    Editor editor;
    auto const texts = fixed(editor, actuals, head + wrong);
    REQUIRE(texts.size() == 1);
    CHECK(texts.begin()->second == head + right);
    CHECK(suggested(actuals, head + wrong) == texts);
    editor.type(actuals, texts.begin()->second);
    CHECK(editor.findings(actuals) == "");
}

TEST_CASE("fixes: where there are two, both are offered", "[lsp]") {
    Editor editor;
    auto const percent = fixed(editor, actuals, head + "  合格率: 0.98\n");
    CHECK(percent.size() == 2);
    CHECK(percent.at("replace it with 98%") == head + "  合格率: 98%\n");
    CHECK(percent.at("replace it with 0.98%") == head + "  合格率: 0.98%\n");
}

TEST_CASE("fixes: of tables", "[lsp]") {
    auto const [wrong, right] = GENERATE(table<std::string, std::string>({
        {"      - {name: 甲, target: ≥8佳}\n", "      - {name: 甲, target: ≥8家}\n"},
        {"      - name: 甲\n        traget: ≥8家\n", "      - name: 甲\n        target: ≥8家\n"},
        {"      - name: 甲\n        target: >=8家\n",
         "      - name: 甲\n        target: '>=8家'\n"},
        {"      - {name: 甲, path: [产出指标，数量指标], target: ≥8家}\n",
         "      - {name: 甲, path: [产出指标, 数量指标], target: ≥8家}\n"},
        {"      - name: 甲\n        path: 【产出指标、数量指标】\n        target: ≥8家\n",
         "      - name: 甲\n        path: [产出指标, 数量指标]\n        target: ≥8家\n"},
        {"      - name: 甲\n        target: ≥8家\n        aggregation: summ\n",
         "      - name: 甲\n        target: ≥8家\n        aggregation: sum\n"},
    }));
    CAPTURE(wrong);
    Editor editor;
    auto const texts = fixed(editor, department, table_head + wrong);
    REQUIRE_FALSE(texts.empty());
    CHECK(texts.begin()->second == table_head + right);
}

TEST_CASE("fixes: a row that nothing says the direction of gets it", "[lsp]") {
    Editor editor;
    auto const row = [](std::string const& more) {
        return table_head +
               "      - name: 沟通\n        path: [效益指标, 社会效益指标]\n        target: "
               "12个\n" +
               more;
    };
    auto const texts = fixed(editor, department, row(""));
    REQUIRE(texts.size() == 2);
    CHECK(texts.at("add direction: higher-is-better") ==
          row("        direction: higher-is-better\n"));
    CHECK(texts.at("add direction: lower-is-better") ==
          row("        direction: lower-is-better\n"));
    auto const inside =
        table_head + "      - {name: 沟通, path: [效益指标, 社会效益指标], target: 12个}\n";
    CHECK(fixed(editor, department, inside).at("add direction: lower-is-better") ==
          table_head +
              "      - {name: 沟通, path: [效益指标, 社会效益指标], target: 12个, direction: "
              "lower-is-better}\n");
}

TEST_CASE("fixes: nothing is offered that is not known to be meant", "[lsp]") {
    auto const wrong = GENERATE(as<std::string>{}, "  新增企业: 约4家\n", "  完全不同的东西: 4家\n",
                                "  新增企业: 很多\n", "  新增企业: 4家\n  新增企业: 5家\n",
                                "  新增企业: 4家，其中2家为外资\n");
    CAPTURE(wrong);
    Editor editor;
    CHECK(fixed(editor, actuals, head + wrong).empty());
}

TEST_CASE("fixes: a value is replaced by nothing while a sign in it is misread", "[lsp]") {
    Editor editor;
    auto const wrong = head + "  新增企业: {value: 4佳，note: 甲}\n";
    auto const texts = fixed(editor, actuals, wrong);
    REQUIRE(texts.size() == 1);  // the comma; then the unit
    CHECK(texts.begin()->second == head + "  新增企业: {value: 4佳, note: 甲}\n");
    CHECK(suggested(actuals, wrong) == texts);
}

TEST_CASE("fixes: what is offered for SARIF is what the editor offers", "[lsp]") {
    auto const text = GENERATE(
        table_head + "      - id: A-1\n        nmae: 甲\n        target: >=8家\n",
        table_head + "      - {id: A-1, path: 【产出指标，数量指标】, name: 甲, target: 8佳}\n",
        table_head +
            "      - id: A-1\n        path: [效益指标, 社会效益指标]\n        name: 甲\n"
            "        target: 12个\n");
    CAPTURE(text);
    Editor editor;
    auto const texts = fixed(editor, department, text);
    CHECK_FALSE(texts.empty());
    CHECK(suggested(department, text) == texts);
}

TEST_CASE("fixes: of a word that is none of a few, each of them", "[lsp]") {
    auto const [key, texts] = GENERATE(table<std::string, std::vector<std::string>>({
        {"direction: better", {"direction: higher-is-better", "direction: lower-is-better"}},
        {"aggregation: total", {"aggregation: average", "aggregation: last", "aggregation: sum"}},
    }));
    auto const row = table_head +
                     "      - id: A-1\n        name: 新增企业\n"
                     "        path: [产出指标, 数量指标]\n        target: ≥8家\n        ";
    Editor editor;
    std::vector<std::string> found;
    for (auto const& [title, text] : fixed(editor, department, row + key + "\n"))
        found.push_back(text.substr(row.size(), text.size() - row.size() - 1));
    CHECK(found == texts);
    Editor other;
    auto const term = fixed(other, department,
                            "table: department\nunit: 某区科技局\nyear: 2024\ngoals:\n"
                            "  - name: 目标\n    term: 年度\n    indicators:\n"
                            "      - {id: A-1, name: 甲, target: ≥8家}\n");
    REQUIRE(term.size() == 1);
    CHECK(term.begin()->second.find("    term: annual\n") != std::string::npos);
}

TEST_CASE("fixes: of a profile or a layout that is misspelt, the one that was meant", "[lsp]") {
    auto const [wrong, right] = GENERATE(
        table<std::string, std::string>({{"profile: cn-defualt\n", "profile: cn-default\n"},
                                         {"forms: natoinal\n", "forms: national\n"}}));
    std::string const begin = "indicators: indicators\nactuals: actuals\n";
    Editor editor;
    auto const texts = fixed(editor, "jixiao.yaml", begin + wrong);
    REQUIRE(texts.size() == 1);
    CHECK(texts.begin()->second == begin + right);
}
