#include "tests/read/workspace/read_text.hpp"

#include <fstream>
#include <set>
#include <system_error>
#include <unistd.h>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

/// A workspace of small files in a folder that is gone after the test.
struct SmallWorkspace {
    fs::path folder = fs::temp_directory_path() / ("jixiao-workspace-" + std::to_string(getpid()));

    SmallWorkspace() {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~SmallWorkspace() { fs::remove_all(folder); }
    SmallWorkspace(SmallWorkspace const&) = delete;
    SmallWorkspace& operator=(SmallWorkspace const&) = delete;

    void write(fs::path const& name, std::string const& text) const {
        fs::create_directories((folder / name).parent_path());
        std::ofstream{folder / name, std::ios::binary} << text;
    }
};

std::string table(std::string const& project, std::string const& id, std::string const& name) {
    return "table: project\nproject: " + project +
           "\nunit: 某局\nyear: 2024\ngoals:\n  - name: 目标\n    term: annual\n    indicators:\n"
           "      - {id: " +
           id + ", name: " + name + ", target: ≥115家}\n";
}

std::string actuals(std::string const& period, std::string const& line) {
    return "period: " + period + "\nactuals:\n  " + line + "\n";
}

/// What a workspace says, whatever the order of its tables.
std::vector<std::string> content(Workspace const& workspace) {
    std::vector<std::string> lines;
    for (auto const& each : workspace.book.tables)
        for (auto const& goal : each.goals)
            for (auto const& row : goal.indicators) lines.push_back(row.id + row.name);
    std::sort(lines.begin(), lines.end());
    for (auto const& actual : workspace.actuals.all)
        lines.push_back(actual.period.text() + actual.name + actual.text.text());
    for (auto const& diagnostic : workspace.diagnostics)
        lines.push_back(show_diagnostic(diagnostic, Catalog{Language::en}));
    return lines;
}

}  // namespace

TEST_CASE("workspace: in the real one the loader finds nothing", "[workspace]") {
    auto const workspace =
        load_workspace(fs::path{JIXIAO_SOURCE_DIR} / "samples" / "hongshan-2024");
    for (auto const& diagnostic : workspace.diagnostics) {
        // What the grammar makes of a text is for its own tests.
        if (diagnostic.code.starts_with("actual-")) continue;
        CHECK(show_diagnostic(diagnostic, Catalog{Language::en}).empty());
    }
    std::size_t rows = 0;
    for (auto const& each : workspace.book.tables)
        for (auto const& goal : each.goals) rows += goal.indicators.size();
    CHECK(rows == 251);
    CHECK(workspace.actuals.latest()->text() == "2024Q4");
    CHECK(workspace.language == Language::zh);
}

TEST_CASE("workspace: nothing depends on the order in which files are named", "[workspace]") {
    SmallWorkspace const files;
    files.write("a.yaml", table("甲", "A", "净增数量"));
    files.write("b.yaml", table("乙", "B", "净增数量"));
    files.write("c.yaml", table("丙", "A", "其他数量"));
    files.write("1.yaml", actuals("2024Q1", "净增数量: 1家"));
    files.write("2.yaml", actuals("2024Q2", "净增数量: 2佳"));
    files.write("3.yaml", actuals("2024Q1", "净增数量: 3家"));
    auto const read = [&](std::string const& tables, std::string const& values) {
        files.write("jixiao.yaml", "indicators: [" + tables + "]\nactuals: [" + values + "]\n");
        auto workspace = load_workspace(files.folder);
        // Which of two equal ids comes second is told by the order of the tables.
        std::erase_if(workspace.diagnostics, [](auto const& d) { return d.code == "repeated-id"; });
        return content(workspace);
    };
    auto const expected = read("a.yaml, b.yaml, c.yaml", "1.yaml, 2.yaml, 3.yaml");
    CHECK(read("c.yaml, b.yaml, a.yaml", "3.yaml, 1.yaml, 2.yaml") == expected);
    CHECK(read("b.yaml, a.yaml, c.yaml", "2.yaml, 3.yaml, 1.yaml") == expected);
}

TEST_CASE("workspace: a folder means its YAML files by name and a file counts once",
          "[workspace]") {
    SmallWorkspace const files;
    files.write("t/b.yaml", table("乙", "B", "乙数量"));
    files.write("t/a.yaml", table("甲", "A", "甲数量"));
    files.write("t/c.yml", table("丙", "C", "丙数量"));
    files.write("t/notes.txt", "not read");
    files.write("t/.hidden.yaml", "not read");
    files.write("jixiao.yaml", "indicators: [t, ./t/a.yaml]\n");
    auto const workspace = load_workspace(files.folder);
    REQUIRE(workspace.book.tables.size() == 3);
    CHECK(workspace.book.tables[0].project == "甲");
    CHECK(workspace.book.tables[2].project == "丙");
    CHECK(workspace.diagnostics.empty());
    CHECK(workspace.sources.size() == 4);
}

TEST_CASE("workspace: files share what equal texts were read as, and each tells its own place",
          "[workspace]") {
    SmallWorkspace const files;
    auto const broken = [](std::string text) {
        return text.replace(text.find("≥115家"), std::string{"≥115家"}.size(), "≥115佳");
    };
    files.write("a.yaml", table("甲", "A", "甲数量"));
    files.write("b.yaml", table("乙", "B", "乙数量"));
    files.write("c.yaml", broken(table("丙", "C", "丙数量")));
    files.write("d.yaml", broken(table("丁", "D", "丁数量")));
    files.write("1.yaml", actuals("2024Q1", "甲数量: 1家"));
    files.write("2.yaml", actuals("2024Q2", "乙数量: 1家"));
    files.write("jixiao.yaml",
                "indicators: [a.yaml, b.yaml, c.yaml, d.yaml]\nactuals: [1.yaml, 2.yaml]\n");
    auto const workspace = load_workspace(files.folder);
    REQUIRE(workspace.book.tables.size() == 4);
    auto const target = [&](std::size_t at) {
        return workspace.book.tables[at].goals.front().indicators.front().target.target;
    };
    CHECK(&*target(0) == &*target(1));
    auto const lines = workspace.actuals.all;
    CHECK(&*lines[0].value == &*lines[1].value);
    CHECK(target(2).has_error());
    std::set<std::string> places;
    for (auto const& found : workspace.diagnostics) places.insert(found.place.file.text());
    CHECK(places.contains((files.folder / "c.yaml").string()));
    CHECK(places.contains((files.folder / "d.yaml").string()));
}

TEST_CASE("workspace: a broken file does not keep the others from being read", "[workspace]") {
    SmallWorkspace const files;
    files.write("a.yaml", "甲: \"1\n乙: [\n");
    files.write("b.yaml", table("乙", "B", "乙数量"));
    files.write("c.yaml", "\xC4\xBF\xB1\xEA: 1\n");
    files.write("jixiao.yaml", "indicators: [a.yaml, b.yaml, c.yaml, d.yaml]\n");
    auto const workspace = load_workspace(files.folder);
    CHECK(workspace.book.tables.size() == 1);
    auto const found = codes(workspace.diagnostics);
    CHECK(std::count(found.begin(), found.end(), "encoding-gbk") == 1);
    CHECK(std::count(found.begin(), found.end(), "file-missing") == 1);
    CHECK(std::count(found.begin(), found.end(), "unclosed-quote") == 1);
}

TEST_CASE("workspace: of a great many mistakes in a file the first thousand are shown",
          "[workspace]") {
    SmallWorkspace const files;
    std::string text;
    for (auto i = 0; i < 3000; ++i) text += "k" + std::to_string(i) + ": 1\n";
    files.write("a.yaml", text);
    files.write("jixiao.yaml", "indicators: a.yaml\n");
    auto const diagnostics = load_workspace(files.folder).diagnostics;
    CHECK(diagnostics.size() == 1001);
    CHECK(diagnostics.front().code == "too-many");
}

TEST_CASE("workspace: units of its own are known to targets and actuals", "[workspace]") {
    SmallWorkspace const files;
    auto with_unit = table("甲", "A", "甲数量");
    with_unit.replace(with_unit.find("115家"), 6, "115箩筐");
    files.write("a.yaml", with_unit);
    files.write("u.yaml", "counter: {箩筐: 1}\n");
    files.write("jixiao.yaml", "indicators: a.yaml\nunits: u.yaml\n");
    CHECK(load_workspace(files.folder).diagnostics.empty());
}

TEST_CASE("workspace: without a readable jixiao.yaml nothing can be done", "[workspace]") {
    SmallWorkspace const files;
    CHECK_THROWS_AS(load_workspace(files.folder), std::system_error);
    CHECK_THROWS_AS(load_workspace(files.folder / "missing"), std::system_error);
}

TEST_CASE("workspace: paths are shown from where the program was started", "[workspace]") {
    SmallWorkspace const files;
    files.write("w/jixiao.yaml", "indicators: ../t/a.yaml\n");
    files.write("t/a.yaml", "甲: 1\n");
    auto const here = fs::current_path();
    fs::current_path(files.folder);
    auto const workspace = load_workspace("w");
    fs::current_path(here);
    REQUIRE(!workspace.diagnostics.empty());
    CHECK(workspace.diagnostics[0].place.file == "t/a.yaml");
    CHECK(workspace.diagnostics[0].source_line == "甲: 1");
}
