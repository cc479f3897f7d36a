#include "read/document/plan_files.hpp"
#include "read/document/write_yaml.hpp"
#include "read/yaml/canonical_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/read/document/documents.hpp"

#include <filesystem>
#include <sstream>

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

fs::path const source{JIXIAO_SOURCE_DIR};
fs::path const excerpt = source / "samples/documents/hongshan-2024-tables.txt";
std::vector<std::string> const names{"department", "project-research", "project-affairs",
                                     "project-work", "project-transfer"};

std::string file_of(std::string const& name) {
    return read_whole(source / "indicators/hongshan-2024" / (name + ".yaml"));
}

/// A file without comment lines and without what was added by hand.
std::string as_imported(std::string const& text) {
    std::istringstream lines{text};
    std::string kept;
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with('#') && !line.ends_with("# added")) kept += line + "\n";
    return kept;
}

}  // namespace

TEST_CASE("real document: its tables are the files of the project and what was added by hand",
          "[document]") {
    auto const imported = import_document(read_whole(excerpt), "document");
    REQUIRE(imported.tables.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(names[i]);
        CHECK(as_imported(write_table(imported.tables[i])) == as_imported(file_of(names[i])));
    }
    CHECK(as_imported(write_budget(imported.budget)) == as_imported(file_of("budget")));
}

TEST_CASE("real document: its files are of the shape that is read fastest", "[document]") {
    auto const imported = import_document(read_whole(excerpt), "document");
    for (auto const& table : imported.tables) CHECK(read_canonical_yaml(write_table(table)));
    CHECK(read_canonical_yaml(write_budget(imported.budget)));
}

TEST_CASE("real document: every row is there, and none is doubtful", "[document]") {
    auto const imported = import_document(read_whole(excerpt), "document");
    std::size_t indicators = 0;
    for (auto const& table : imported.tables)
        for (auto const& goal : table.goals) indicators += goal.indicators.size();
    CHECK(indicators == 251);
    auto const codes = codes_of(imported.diagnostics);
    auto const count = [&](char const* code) {
        return std::count(codes.begin(), codes.end(), code);
    };
    CHECK(count(import_codes::repaired) == 29);
    CHECK(count(import_codes::missing) == 3);
    CHECK(count(import_codes::skipped) == 9);
    CHECK(count(import_codes::doubtful) == 0);
    CHECK_FALSE(has_errors(imported.diagnostics));
}

TEST_CASE("real document: importing it onto the files of the project changes nothing",
          "[document]") {
    std::vector<PresentFile> present;
    for (auto const& entry : fs::directory_iterator(source / "indicators/hongshan-2024")) {
        auto const name = entry.path().filename().string();
        present.push_back({name, {name, read_whole(entry.path())}});
    }
    auto const imported = import_document(read_whole(excerpt), "document");
    auto const plan = plan_files(imported, present, true);
    CHECK(plan.files.size() == names.size() + 1);
    CHECK_FALSE(has_errors(plan.diagnostics));
    for (auto const& file : plan.files) {
        CAPTURE(file.name);
        CHECK(file.state == FileState::unchanged);
        CHECK(file.changes.empty());
    }
}
