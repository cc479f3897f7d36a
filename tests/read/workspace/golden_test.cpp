#include "read/workspace/read_actuals.hpp"
#include "read/workspace/read_profile.hpp"
#include "read/workspace/read_table.hpp"
#include "read/workspace/read_units.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/read_file.hpp"
#include "tests/read/workspace/read_text.hpp"

#include <functional>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

using Read = std::function<void(Source const&, std::vector<Diagnostic>&)>;

/// Reads every *.yaml of the folder and compares what was reported with the *.txt beside it.
void check_folder(std::string const& kind, Read const& read) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator{golden_folder() / kind})
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    REQUIRE(!files.empty());
    for (auto const& file : files) {
        std::vector<Diagnostic> diagnostics;
        auto const name = file.filename().string();
        auto const source = text_source(name, read_whole(file), diagnostics);
        if (source) read(*source, diagnostics);
        auto const text = source ? source->text : std::string{};
        check_golden(fs::path{file}.replace_extension(".txt"),
                     shown_twice(diagnostics, {{name, text}}));
    }
}

}  // namespace

TEST_CASE("diagnostics: mistakes against YAML are reported as they were made", "[workspace]") {
    check_folder("yaml", [](Source const& source, auto& found) { parse_yaml(source, found); });
}

TEST_CASE("diagnostics: mistakes in a table are reported at their places", "[workspace]") {
    auto const units = built_in_units();
    check_folder("tables",
                 [&](Source const& source, auto& found) { read_table(source, units, found); });
}

TEST_CASE("diagnostics: mistakes in an actuals file are reported at their places", "[workspace]") {
    auto const units = built_in_units();
    check_folder("actuals",
                 [&](Source const& source, auto& found) { read_actuals(source, units, found); });
}

TEST_CASE("diagnostics: mistakes in a profile are reported at their places", "[workspace]") {
    check_folder("profiles", [](Source const& source, auto& found) {
        read_profile(source, built_in_profile, found);
    });
}

TEST_CASE("diagnostics: mistakes in a units file are reported at their places", "[workspace]") {
    check_folder("units", [](Source const& source, auto& found) {
        Units units;
        read_units(source, units, found);
    });
}

TEST_CASE("diagnostics: mistakes between the files of a workspace are reported in one run",
          "[workspace]") {
    auto const here = fs::current_path();
    for (auto const& entry : fs::directory_iterator{golden_folder() / "workspaces"}) {
        fs::current_path(entry.path());
        auto const workspace = load_workspace(".");
        fs::current_path(here);
        check_golden(entry.path() / "expected.txt",
                     shown_twice(workspace.diagnostics, workspace.sources));
    }
}

TEST_CASE("diagnostics: every code that a golden case shows is documented", "[workspace]") {
    auto const documented = read_whole(fs::path{JIXIAO_SOURCE_DIR} / "docs" / "diagnostics.md");
    for (auto const& entry : fs::recursive_directory_iterator{golden_folder()}) {
        if (entry.path().extension() != ".txt") continue;
        auto const text = read_whole(entry.path());
        for (auto end = text.find("]\n"); end != std::string::npos;
             end = text.find("]\n", end + 1)) {
            auto const begin = text.rfind('[', end) + 1;
            auto const code = text.substr(begin, end - begin);
            auto const is_code = code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                                 std::string::npos;
            // Codes of the target grammar stand with the grammar.
            if (!is_code || code.starts_with("target-") || code.starts_with("actual-")) continue;
            INFO(entry.path().string());
            CAPTURE(code);
            CHECK(documented.find("| `" + code + "` |") != std::string::npos);
        }
    }
}
