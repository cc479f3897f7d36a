#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"
#include "tests/workspace/watch/unit.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

using Labels = std::vector<std::string>;

json::object const snippets{
    {"textDocument", {{"completion", {{"completionItem", {{"snippetSupport", true}}}}}}}};

/// What is offered at the mark ¦ in a text, which is no part of it.
json::array offered(Editor& editor, std::string const& file, std::string text) {
    auto const mark = text.find("¦");
    REQUIRE(mark != std::string::npos);
    text.erase(mark, std::string{"¦"}.size());
    editor.open(file, text);
    auto params = editor.in(file);
    lsp::Text const known{text};
    params["position"] = lsp::position_json(known.position(mark, lsp::Encoding::utf16));
    return editor.ask("textDocument/completion", params).at("items").as_array();
}

Labels labels(json::array const& items) {
    Labels texts;
    for (auto const& item : items) texts.emplace_back(item.at("label").as_string());
    return texts;
}

Labels labels_at(std::string const& file, std::string const& text) {
    Editor editor;
    return labels(offered(editor, file, text));
}

bool offers(Labels const& all, std::string const& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

std::string const rows =
    table_head + "      - id: A-1\n        name: 新增企业\n        target: ≥8家\n";

}  // namespace

TEST_CASE("completion: names that the file has no line for yet", "[lsp]") {
    auto const [text, names] = GENERATE(table<std::string, Labels>({
        {"  ¦\n", {"新增企业", "合格率", "环境持续改善", "培训场次"}},
        {"  合格率: 100%\n  ¦", {"新增企业", "环境持续改善", "培训场次"}},
        {"  ¦\n  环境改善: 达成\n", {"新增企业", "合格率", "培训场次"}},  // its alias is there
        {"  新企¦\n", {"新增企业"}},
        {"  A-2¦\n", {"合格率"}},
        {"  \"培训¦\n", {"培训场次"}},
        {"  新增企业: 4家\n  没有¦\n", {}},
    }));
    CAPTURE(text);
    auto const found = labels_at(actuals, head + text);
    CHECK(std::set<std::string>(found.begin(), found.end()) ==
          std::set<std::string>(names.begin(), names.end()));
}

TEST_CASE("completion: a name comes with its unit to be filled in", "[lsp]") {
    Editor editor{snippets};
    auto const items = offered(editor, actuals, head + "  新¦\n");
    REQUIRE(items.size() == 1);
    CHECK(items[0].at("textEdit").at("newText").as_string() == "新增企业: ${1}家");
    CHECK(items[0].at("insertTextFormat") == 2);
    CHECK(items[0].at("textEdit").at("range") ==
          json::value({{"start", {{"line", 2}, {"character", 2}}},
                       {"end", {{"line", 2}, {"character", 3}}}}));
    CHECK(items[0].at("detail").as_string() == "≥8家  A-1");
    auto const words = offered(editor, actuals, head + "  环境¦\n");
    CHECK(words[0].at("textEdit").at("newText").as_string() ==
          "环境持续改善: ${1|达成,部分达成,未达成|}");
    Editor plain;
    auto const item = offered(plain, actuals, head + "  新¦\n")[0];
    CHECK(item.at("textEdit").at("newText").as_string() == "新增企业: ");
    CHECK(item.at("insertTextFormat") == 1);
}

TEST_CASE("completion: a half-typed word is replaced whole, wherever the cursor is in it",
          "[lsp]") {
    auto const [file, text, chosen] = GENERATE(table<std::string, std::string, std::string>({
        {actuals, head + "  新增¦企\n", head + "  新增企业: \n"},
        {actuals, head + "  新增¦企: 4家\n", head + "  新增企业: 4家\n"},
        {actuals, head + "  环境持续改善: 达¦到\n", head + "  环境持续改善: 达成\n"},
        {actuals, head + "  新增企业: 未¦到 # 下季度\n", head + "  新增企业: 未到期 # 下季度\n"},
        {actuals, head + "  新增企业: {val¦: 4家}\n", head + "  新增企业: {value: 4家}\n"},
        {actuals, head + "  新增企业: {value: 4家, no¦t}\n",
         head + "  新增企业: {value: 4家, note: }\n"},
        {actuals, head + "  新增企业: 4¦个\n", head + "  新增企业: 4家\n"},
        // What is behind a figure and no unit may say what it means.
        {actuals, head + "  新增企业: 4¦以上\n", head + "  新增企业: 4家以上\n"},
        {department, "ta¦\n", "table: \n"},
        {department, rows + "        path: [产¦, 甲]\n", rows + "        path: [产出指标, 甲]\n"},
        {department, rows + "        path:\n          - 数¦\n",
         rows + "        path:\n          - 数量指标\n"},
        {department, rows + "        plan: {Q1: 20%, Q¦}\n",
         rows + "        plan: {Q1: 20%, Q2: }\n"},
    }));
    CAPTURE(text);
    Editor editor;
    auto const items = offered(editor, file, text);
    REQUIRE_FALSE(items.empty());
    CHECK(editor.edited(file, {items[0].at("textEdit")}) == chosen);
}

TEST_CASE("completion: a file that says nothing yet is what its folder holds", "[lsp]") {
    auto const [file, text, key] = GENERATE(table<std::string, std::string, std::string>({
        {"actuals/2024Q4.yaml", "¦", "period"},
        {"actuals/second half.yaml", "per¦", "period"},
        {"2024Q4.yaml", "act¦\n", "actuals"},
        {"indicators/new.yaml", "¦\n", "table"},
        {"indicators/new.yaml", "# 新表\nuni¦\n", "unit"},
    }));
    CAPTURE(file, text);
    CHECK(offers(labels_at(file, text), key));
}

TEST_CASE("completion: what can be reported of an indicator", "[lsp]") {
    auto const [text, words] = GENERATE(table<std::string, Labels>({
        {"  新增企业: ¦\n", {"未到期", "不适用"}},
        {"  新增企业: 4¦\n", {"4家"}},
        {"  环境持续改善: ¦\n", {"达成", "部分达成", "未达成", "未到期", "不适用"}},
        {"  环境持续改善: 部¦\n", {"部分达成"}},
        {"  环境持续改善:\n    value: 未¦\n", {"未达成", "未到期"}},
        {"  环境持续改善: {value: ¦\n", {"达成", "部分达成", "未达成", "未到期", "不适用"}},
        {"  环境持续改善: {value: 达成, possibility: ¦}\n", {"确定能", "有可能", "完全不可能"}},
        {"  新增企业:\n    reason:\n      category: ¦\n",
         {"经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"}},
    }));
    CAPTURE(text);
    CHECK(labels_at(actuals, head + text) == words);
}

TEST_CASE("completion: keys that are not there yet, with what they say", "[lsp]") {
    Editor editor;
    auto const items = offered(editor, actuals, head + "  新增企业:\n    value: 4家\n    ¦\n");
    auto const keys = labels(items);
    CHECK(offers(keys, "evidence"));
    CHECK_FALSE(offers(keys, "value"));
    auto const note = std::find_if(items.begin(), items.end(), [](auto const& item) {
        return item.at("label").as_string() == "forecast";
    });
    REQUIRE(note != items.end());
    CHECK(note->at("documentation").as_string() == "全年预计完成值。Forecast of the year.");
    CHECK(note->at("textEdit").at("newText").as_string() == "forecast: ");
    CHECK(labels_at(actuals, head + "  新增企业: {value: 4家, no¦}\n") == Labels{"note"});
    CHECK(labels_at(department, rows + "        hist¦\n") == Labels{"history"});
    CHECK(offers(labels_at(department, "¦\n" + rows), "overall"));
    CHECK(labels_at("jixiao.yaml", "indicators: indicators\nprof¦\n") == Labels{"profile"});
}

TEST_CASE("completion: words of keys, levels of paths, units of targets, profiles", "[lsp]") {
    CHECK(labels_at(department, rows + "        aggregation: ¦\n") ==
          Labels{"sum", "last", "average"});
    CHECK(labels_at(department, rows + "        path: [¦\n") ==
          Labels{"产出指标", "数量指标"});  // as the other table has them
    CHECK(labels_at(project,
                    "table: project\ngoals:\n  - indicators:\n      - {path: [产出指标, 数¦]}\n") ==
          Labels{"数量指标"});
    CHECK(labels_at(
              project,
              "table: project\ngoals:\n  - indicators:\n      - name: 甲\n        target: ≥5¦\n") ==
          Labels{"≥5家", "≥5%"});
    CHECK(offers(labels_at("jixiao.yaml", "indicators: indicators\nprofile: ¦\n"), "cn-default"));
    CHECK(labels_at("actuals/2024Q4.yaml", "period: ¦\nactuals:\n") == Labels{"2024Q4", "2024Q3"});
    CHECK(labels_at(actuals, "period: 2024Q3\nvalues: ¦\nactuals:\n") ==
          Labels{"to-date", "in-period"});
    CHECK(labels_at(actuals, head + "  新增企业: 4家\nbudget:\n  培¦\n") == Labels{"培育资金"});
}

TEST_CASE("completion: a row is offered whole", "[lsp]") {
    Editor editor{snippets};
    auto const items = offered(editor, department, rows + "      ¦\n");
    REQUIRE(items.size() == 1);
    CHECK(items[0].at("textEdit").at("newText").as_string() ==
          "- id: ${1}\n  path: [${2:产出指标}, ${3:数量指标}]\n  name: ${4}\n  target: ${5}");
    Editor plain;
    CHECK(offered(plain, department, rows + "      ¦\n")[0]
              .at("textEdit")
              .at("newText")
              .as_string() == "- id: \n  path: [产出指标, 数量指标]\n  name: \n  target: ");
}

TEST_CASE("completion: of very many names the first that match, and it says so", "[lsp]") {
    Editor editor;
    std::string text =
        "table: project\nunit: 某区科技局\nyear: 2024\nproject: 大\ngoals:\n  - term: annual\n    "
        "indicators:\n";
    for (int i = 0; i < 500; ++i)
        text += "      - {name: 指标" + std::to_string(i) + ", target: ≥1家}\n";
    put(editor.folder() / "indicators/large.yaml", text);
    editor.tell("workspace/didChangeWatchedFiles", {{"changes", json::array{}}});
    editor.open(actuals, head + "  指标\n");
    auto const answer = editor.ask("textDocument/completion", [&] {
        auto params = editor.in(actuals);
        params["position"] = {{"line", 2}, {"character", 4}};
        return params;
    }());
    CHECK(answer.at("isIncomplete") == true);
    CHECK(answer.at("items").as_array().size() == 200);
}
