#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace jixiao;
namespace fs = std::filesystem;

namespace {

/// A workspace of one table in a folder of its own.
class Folder {
public:
    Folder()
        : path_{fs::temp_directory_path() / ("jixiao-lint-rules-" + std::to_string(::getpid()))} {
        fs::remove_all(path_);
        fs::create_directories(path_);
        write("table.yaml",
              "table: department\nunit: 某局\nyear: 2024\n"
              "waive: [{rule: lint-one-basis, reason: 统一口径, until: 2024-12-31}]\n"
              "goals:\n  - name: 年度目标1\n    term: annual\n    indicators:\n"
              "      - id: A\n        path: [产出指标, 数量指标]\n        name: 新增企业\n"
              "        target: 10家\n"
              "        waive: [{rule: lint-no-comparator, reason: 上级下达, until: 2025-06-30}]\n");
        write("jixiao.yaml",
              "indicators: table.yaml\nprofile: ours.yaml\n"
              "waive: [{rule: lint-about, reason: 试行, until: 2024-01-31}]\n");
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    void write(std::string const& name, std::string const& text) const {
        std::ofstream{path_ / name} << text;
    }
    Workspace load() const { return load_workspace(path_); }

private:
    fs::path path_;
};

std::vector<std::string> codes_of(std::vector<Diagnostic> const& diagnostics) {
    std::vector<std::string> codes;
    for (auto const& diagnostic : diagnostics) codes.push_back(diagnostic.code);
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("lint rules: the built-in file is complete and without mistakes", "[targets]") {
    Workspace workspace;
    workspace.profile.name = "cn-default";
    std::vector<Diagnostic> diagnostics;
    auto const rules = lint_rules_of(workspace, diagnostics);
    CHECK(diagnostics.empty());
    CHECK(rules.rules.size() == 44);
    CHECK(rules.frames.size() == 2);
    CHECK(rules.find("lint-unit-name")->severity == Severity::error);
    CHECK(rules.find("lint-no-comparator")->is_folded);
    CHECK_FALSE(rules.find("lint-about")->is_folded);
    CHECK(rules.period_names.front() == std::pair<std::string, std::string>{"每年", "年"});
}

TEST_CASE("lint rules: a profile grades rules anew and switches them off", "[targets]") {
    Folder const folder;
    folder.write("ours.yaml",
                 "profile: ours\nextends: cn-default\nlint:\n"
                 "  rules: {lint-about: off, lint-strict: error}\n"
                 "  numbers: {history-tolerance: 0.1, basis-rows: 20}\n"
                 "  words: {doubled: [的]}\n");
    auto const workspace = folder.load();
    CHECK(codes_of(workspace.diagnostics).empty());
    std::vector<Diagnostic> diagnostics;
    auto const rules = lint_rules_of(workspace, diagnostics);
    CHECK(codes_of(diagnostics).empty());
    CHECK_FALSE(rules.find("lint-about")->severity);
    CHECK(rules.find("lint-strict")->severity == Severity::error);
    CHECK(rules.find("lint-vague")->severity == Severity::warning);
    CHECK(rules.history_tolerance == *Decimal::from_text("0.1"));
    CHECK(rules.basis_rows == 20);
    CHECK(rules.doubled == std::vector<std::string>{"的"});
}

TEST_CASE("lint rules: mistakes in a profile are reported and change nothing", "[targets]") {
    auto const [part, code] = GENERATE(table<std::string, std::string>({
        {"rules: {lint-abuot: off}", "wrong-word"},
        {"rules: {lint-about: false}", "wrong-word"},
        {"numbers: {history-tolerance: 200}", "number"},
        {"numbers: {basis-rows: 1.5}", "number"},
        {"numbers: {tolerance: 1}", "unknown-key"},
        {"rule: {lint-about: off}", "unknown-key"},
        {"folded: [lint-nothing]", "wrong-word"},
    }));
    CAPTURE(part);
    Folder const folder;
    folder.write("ours.yaml", "profile: ours\nextends: cn-default\nlint:\n  " + part + "\n");
    std::vector<Diagnostic> diagnostics;
    auto const rules = lint_rules_of(folder.load(), diagnostics);
    CHECK(codes_of(diagnostics) == Codes{code});
    CHECK(rules.history_tolerance == built_in_lint_rules().history_tolerance);
    CHECK(rules.find("lint-about")->severity == Severity::warning);
}

TEST_CASE("waivers: they are read from a row and a table and the workspace", "[targets]") {
    Folder const folder;
    folder.write("ours.yaml", "profile: ours\nextends: cn-default\n");
    auto const workspace = folder.load();
    CHECK(codes_of(workspace.diagnostics).empty());
    auto const& table = workspace.book.tables.at(0);
    auto const& of_row = table.goals.at(0).indicators.at(0).details().waivers;
    REQUIRE(of_row.size() == 1);
    CHECK(of_row[0].rule == "lint-no-comparator");
    CHECK(of_row[0].reason == "上级下达");
    CHECK(of_row[0].until == boost::gregorian::date{2025, 6, 30});
    CHECK(of_row[0].place.line == 13);
    CHECK(table.waivers.size() == 1);
    CHECK(workspace.book.waivers.size() == 1);
}

TEST_CASE("waivers: one without a reason or with a day that is none does not count", "[targets]") {
    auto const [waiver, code] = GENERATE(table<std::string, std::string>({
        {"{rule: lint-about, until: 2024-12-31}", "missing-key"},
        {"{rule: lint-about, reason: 试行}", "missing-key"},
        {"{rule: lint-about, reason: 试行, until: 2024-02-30}", "date"},
        {"{rule: lint-about, reason: 试行, until: 明年}", "date"},
        {"{rule: lint-about, reason: 试行, until: 2024-12-31, to: 1}", "unknown-key"},
    }));
    CAPTURE(waiver);
    Folder const folder;
    folder.write("ours.yaml", "profile: ours\nextends: cn-default\n");
    folder.write("jixiao.yaml", "indicators: table.yaml\nwaive: [" + waiver + "]\n");
    auto const workspace = folder.load();
    CHECK(codes_of(workspace.diagnostics) == Codes{code});
    CHECK(workspace.book.waivers.empty() == (code != "unknown-key"));
}
