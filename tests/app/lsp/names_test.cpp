#include "tests/app/lsp/editor.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

/// "file:line:character" of each location, sorted.
std::vector<std::string> places(Editor const& editor, json::value const& locations) {
    std::vector<std::string> shown;
    for (auto const& each : locations.as_array()) {
        auto const uri = std::string{each.at("uri").as_string()};
        auto const& start = each.at("range").at("start");
        shown.push_back(uri.substr(editor.uri("").size()) + ":" +
                        std::to_string(start.at("line").to_number<int>()) + ":" +
                        std::to_string(start.at("character").to_number<int>()));
    }
    std::sort(shown.begin(), shown.end());
    return shown;
}

using Places = std::vector<std::string>;

/// The files of a WorkspaceEdit with the edits made.
std::map<std::string, std::string> renamed(Editor& editor, json::value const& edit) {
    std::map<std::string, std::string> files;
    for (auto const& [uri, edits] : edit.at("changes").as_object()) {
        auto const file = std::string{uri}.substr(editor.uri("").size());
        if (!editor.has_open(file)) editor.open(file);
        files[file] = editor.edited(file, edits.as_array());
    }
    return files;
}

}  // namespace

TEST_CASE("definition: from what was reported to the rows, and back", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    editor.open(department);
    editor.open(project);
    auto const from = [&](std::string const& file, std::string const& mark) {
        return places(editor, editor.ask("textDocument/definition", editor.at(file, mark)));
    };
    CHECK(from(actuals, "新增企业") == Places{department + ":9:14", project + ":8:44"});
    CHECK(from(actuals, "4家") == from(actuals, "新增企业"));
    CHECK(from(department, "新增企业") == Places{actuals + ":3:2"});
    CHECK(from(department, "≥8家") == Places{actuals + ":3:2"});
    CHECK(from(department, "环境改善]") ==
          Places{actuals + ":5:2"});  // nothing is reported under the alias itself
    CHECK(from(project, "培训场次") == Places{});
    CHECK(from(actuals, "抽查") == Places{});
    CHECK(from(actuals, "period") == Places{});
}

TEST_CASE("references: every row and line of one figure", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    editor.open(department);
    put(editor.folder() / "actuals/2024Q2.yaml", "period: 2024Q2\nactuals:\n  环境改善: 达成\n");
    editor.tell("textDocument/didSave", editor.in(actuals));
    auto params = editor.at(department, "环境持续改善");
    params["context"] = {{"includeDeclaration", true}};
    CHECK(places(editor, editor.ask("textDocument/references", params)) ==
          Places{"actuals/2024Q2.yaml:2:2", actuals + ":5:2", department + ":15:14"});
    params["context"] = {{"includeDeclaration", false}};
    CHECK(places(editor, editor.ask("textDocument/references", params)) ==
          Places{"actuals/2024Q2.yaml:2:2", actuals + ":5:2"});
}

TEST_CASE("rename: in every file, also in what is not open", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    auto params = editor.at(actuals, "新增企业");
    CHECK(editor.ask("textDocument/prepareRename", params).at("placeholder").as_string() ==
          "新增企业");
    params["newName"] = "净增企业: 数";
    auto const files = renamed(editor, editor.ask("textDocument/rename", params));
    REQUIRE(files.size() == 3);
    CHECK(files.at(actuals).find("  \"净增企业: 数\": 4家\n") != std::string::npos);
    CHECK(files.at(department).find("name: \"净增企业: 数\"\n") != std::string::npos);
    CHECK(files.at(project).find("name: \"净增企业: 数\", target: ≥4家}") != std::string::npos);
    for (auto const& [file, text] : files) editor.type(file, text);
    for (auto const& [file, text] : files) CHECK(editor.findings(file) == "");
}

TEST_CASE("rename: an alias is renamed where it is one", "[lsp]") {
    Editor editor;
    editor.open(department);
    auto params = editor.at(department, "环境改善]");
    params["newName"] = "环境变好";
    auto const files = renamed(editor, editor.ask("textDocument/rename", params));
    REQUIRE(files.size() == 1);
    CHECK(files.at(department).find("aliases: [环境变好]") != std::string::npos);
    CHECK(files.at(department).find("name: 环境持续改善") != std::string::npos);
}

TEST_CASE("rename: versions are given where the editor takes them", "[lsp]") {
    Editor editor{{{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}}};
    editor.open(actuals);
    auto params = editor.at(actuals, "新增企业");
    params["newName"] = "净增企业";
    auto const edit = editor.ask("textDocument/rename", params);
    auto const& changes = edit.at("documentChanges").as_array();
    REQUIRE(changes.size() == 3);
    for (auto const& each : changes) {
        auto const& document = each.at("textDocument").as_object();
        auto const is_open = document.at("uri").as_string() == editor.uri(actuals);
        CHECK(document.at("version").is_null() != is_open);
    }
}

TEST_CASE("rename: what would join or break rows is refused", "[lsp]") {
    Editor editor;
    editor.open(actuals);
    editor.open(department);
    auto const refused = [&](std::string const& file, std::string const& mark,
                             std::string const& name) {
        auto params = editor.at(file, mark);
        params["newName"] = name;
        return editor.ask_wrong("textDocument/rename", params);
    };
    CHECK(refused(actuals, "新增企业", "合格率") == -32803);
    CHECK(refused(actuals, "新增企业", " ") == -32803);
    for (auto const* const name : {"甲\n乙", "甲\r乙", "甲\t乙", "甲\x1b[2J", "甲\x7f",
                                   "甲\u0085乙", "甲\u2028乙", "甲\u200b乙", "甲\u202e乙"})
        CHECK(refused(actuals, "新增企业", name) == -32803);
    CHECK(refused(actuals, "抽查", "甲") == -32803);
    CHECK(refused(department, "A-1", "甲") == -32803);
    CHECK(editor.ask("textDocument/prepareRename", editor.at(department, "A-1")).is_null());
    CHECK(editor.ask("textDocument/prepareRename", editor.at(department, "≥8家")).is_null());
}
