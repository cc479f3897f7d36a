// A workspace whose every text is hostile, through every output: no text becomes a formula,
// mark-up, an escape sequence or a line of its own.

#include "base/decimal.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "read/records/csv_row.hpp"
#include "tests/app/cli/hostile_unit.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/unzip.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

using CommandWords = std::vector<std::string>;

/// What the program shows of the unit in `folder` by these arguments.
std::string shown(fs::path const& folder, CommandWords arguments) {
    arguments.insert(arguments.end(), {"-C", "unit", "--lang", "en"});
    auto const outcome = start_in(folder, arguments);
    CHECK(printable(outcome.err, true) == outcome.err);
    return outcome.out;
}

std::string written(fs::path const& folder, CommandWords arguments, std::string const& file) {
    arguments.insert(arguments.end(), {"-o", file});
    shown(folder, arguments);
    auto text = fs::exists(folder / file) ? read_whole(folder / file) : "";
    fs::remove(folder / file);
    return text;
}

std::size_t times_in(std::string const& text, std::string const& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// What stands behind each "<" up to the end of the word.
std::set<std::string> elements_in(std::string const& page) {
    std::set<std::string> found;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1))
        found.insert(page.substr(at, page.find_first_of(" \n=>/", at + 2) - at));
    return found;
}

/// The rows of a CSV text.
std::vector<std::string> rows_of(std::string const& text) {
    std::vector<std::string> rows;
    bool is_quoted = false;
    std::string row;
    for (auto const c : text) {
        is_quoted ^= c == '"';
        if (c == '\n' && !is_quoted)
            rows.push_back(std::exchange(row, {}));
        else if (c != '\r' || is_quoted)
            row += c;
    }
    return rows;
}

using Values = std::vector<std::string>;

/// A folder with the hostile unit, and one with a harmless unit of the same shape.
struct BothUnits {
    /// With targets and values that can be read, for what a unit with errors does not give.
    static BothUnits readable() { return BothUnits{Values(hostile_texts().size(), "3家")}; }
    explicit BothUnits(Values const& values = hostile_texts()) {
        put_hostile_unit(hostile.path() / "unit", hostile_texts(), values);
        // Each its own, as those are: rows of one owner stand together.
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < hostile_texts().size(); ++i)
            texts.push_back("x" + std::string(i, 'y'));
        put_hostile_unit(harmless.path() / "unit", texts, values);
    }
    Scratch hostile, harmless;
};

}  // namespace

TEST_CASE("hostile texts: a terminal is not steered", "[cli]") {
    BothUnits const units;
    for (auto const& arguments :
         std::vector<CommandWords>{{"evaluate", "--period", "2024Q3"},
                                   {"check"},
                                   {"check", "-v"},
                                   {"lint"},
                                   {"list", "indicators"},
                                   {"list", "tables"},
                                   {"list", "periods"},
                                   {"explain", "A-1", "--period", "2024Q3"},
                                   {"explain", "B-18", "--period", "2024Q3"},
                                   {"diff", "2024Q2", "2024Q3"},
                                   {"trend", "A-1"},
                                   {"start", "2024Q4"}}) {
        CAPTURE(arguments.front());
        auto const out = shown(units.hostile.path(), arguments);
        CHECK_FALSE(out.empty());
        CHECK(printable(out, true) == out);
        CHECK(times_in(out, "\nfile.yaml:1:1") == 0);
    }
}

TEST_CASE("hostile texts: what start writes is read back, on as many lines", "[cli]") {
    BothUnits const units;
    auto const started = [](fs::path const& folder) {
        shown(folder, {"start", "2024Q4"});
        return read_whole(folder / "unit/actuals/2024Q4.yaml");
    };
    auto const file = started(units.hostile.path());
    CHECK(printable(file, true) == file);
    CHECK(times_in(file, "\n") == times_in(started(units.harmless.path()), "\n"));
}

TEST_CASE("hostile texts: what claims to be JSON is", "[cli]") {
    BothUnits const units;
    for (auto const& arguments : std::vector<CommandWords>{{"evaluate", "--period", "2024Q3"},
                                                           {"report", "--period", "2024Q3"},
                                                           {"check"},
                                                           {"lint"},
                                                           {"diff", "2024Q2", "2024Q3"},
                                                           {"trend", "A-1"}}) {
        CAPTURE(arguments.front());
        auto with_format = arguments;
        with_format.insert(with_format.end(), {"--format", "json"});
        auto const out = written(units.hostile.path(), with_format, "out.json");
        boost::json::error_code failure;
        boost::json::parse(out, failure);
        CHECK_FALSE(failure);
    }
}

TEST_CASE("hostile texts: no cell of CSV is a formula, and none breaks its row", "[cli]") {
    auto const arguments = GENERATE(
        as<CommandWords>{}, CommandWords{"report", "--period", "2024Q3", "--format", "csv"},
        CommandWords{"evaluate", "--period", "2024Q3", "--format", "csv"},
        CommandWords{"trend", "A-1", "--format", "csv"}, CommandWords{"export", "--format", "csv"});
    CAPTURE(arguments.front());
    auto const units = arguments.front() == "export" ? BothUnits::readable() : BothUnits{};
    auto const rows = rows_of(written(units.hostile.path(), arguments, "out.csv"));
    auto const usual = rows_of(written(units.harmless.path(), arguments, "out.csv"));
    REQUIRE(rows.size() > 1);
    REQUIRE(rows.size() == usual.size());
    bulk::CsvRow row, same;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        row.read(rows[i]);
        same.read(usual[i]);
        CHECK(row.broken_at() == std::string::npos);
        CHECK(row.cells().size() == same.cells().size());
        // A cell that is written as its text stands there is none that a spreadsheet computes.
        for (auto const& cell : row.cells()) {
            auto const begin = rows[i].substr(cell.offset, 1);
            auto const guarded = cell.offset > 0 && rows[i][cell.offset - 1] == '\'';
            auto const is_number = Decimal::from_text(cell.text).has_value();
            CHECK((guarded || is_number || begin.find_first_of("=+-@\t\r") == std::string::npos));
        }
    }
}

TEST_CASE("hostile texts: Markdown and pages have the marks of harmless ones", "[cli]") {
    BothUnits const units;
    for (auto const* format : {"md", "html"}) {
        CAPTURE(format);
        CommandWords const arguments{"report", "--period", "2024Q3", "--format", format};
        auto const page = written(units.hostile.path(), arguments, "out");
        auto const usual = written(units.harmless.path(), arguments, "out");
        REQUIRE_FALSE(usual.empty());
        CHECK(printable(page, true).size() == page.size());
        CHECK(times_in(page, "\n") == times_in(usual, "\n"));
        for (auto const* mark : {"<", "|", "`", "["}) {
            CAPTURE(mark);
            if (format == std::string{"html"} && mark != std::string{"<"}) continue;
            auto const unescaped = [&](std::string const& text) {
                return times_in(text, mark) - times_in(text, std::string{"\\"} + mark);
            };
            CHECK(unescaped(page) == unescaped(usual));
        }
    }
    for (auto const* kind : {"monitoring", "self-evaluation"}) {
        CAPTURE(kind);
        CommandWords const form{"report", "--form", kind, "--period", "2024", "--format", "html"};
        auto const page = written(units.hostile.path(), form, "form.html");
        auto const usual = written(units.harmless.path(), form, "form.html");
        REQUIRE_FALSE(usual.empty());
        // Pages break elsewhere where texts are longer; what an element is called stays.
        CHECK(elements_in(page) == elements_in(usual));
    }
}

TEST_CASE("hostile texts: a workbook has texts and no formula", "[cli]") {
    BothUnits const units;
    for (auto const& arguments : std::vector<CommandWords>{
             {"report", "--period", "2024Q3", "--format", "xlsx"},
             {"report", "--form", "monitoring", "--period", "2024Q3", "--format", "xlsx"},
             {"report", "--form", "self-evaluation", "--period", "2024", "--format", "xlsx"},
         }) {
        CAPTURE(arguments.front());
        auto const bytes = written(units.hostile.path(), arguments, "out.xlsx");
        REQUIRE_FALSE(bytes.empty());
        for (auto const& [name, part] : unzip(bytes)) {
            CAPTURE(name);
            CHECK(part.find("<f>") == std::string::npos);
            CHECK(part.find("Target=\"http") == std::string::npos);
            CHECK_FALSE(first_invalid_utf8(part));
        }
    }
}

TEST_CASE("hostile names of files: no output is broken or forged by them", "[cli]") {
    auto const* const name = GENERATE("a\xff.yaml", "a\x1b[31m.yaml",
                                      "a\nx.yaml:1:1: error: b.yaml", "a\u202e.yaml", "a\r.yaml");
    CAPTURE(printable(name));
    Scratch const scratch;
    put_hostile_unit(scratch.path() / "unit", {"x"});
    put(scratch.path() / "unit/actuals" / name, "period: 2024Q1\nwhat: 1\n");
    for (auto const* command : {"check", "lint", "evaluate"}) {
        CAPTURE(command);
        auto const text = shown(scratch.path(), {command, "-v"});
        CHECK(printable(text, true) == text);
        CHECK(times_in(text, "\nx.yaml:1:1") == 0);
        auto const json = shown(scratch.path(), {command, "--format", "json"});
        boost::json::error_code failure;
        boost::json::parse(json, failure);
        CHECK_FALSE(failure);
    }
    auto const sarif = shown(scratch.path(), {"check", "--format", "sarif"});
    CHECK_FALSE(first_invalid_utf8(sarif));
}

TEST_CASE("bulk: what stands beside a record that is not UTF-8 is JSON", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "r\xff.ndjson",
        "{\"id\":\"a\",\"name\":\"\xff\"}\n{\"id\":\"\xe7\x94\"}\n");
    auto const outcome = start_in(scratch.path(), {"bulk", "r\xff.ndjson", "--pass"});
    std::istringstream lines{outcome.out};
    std::size_t read = 0;
    for (std::string line; std::getline(lines, line); ++read) {
        boost::json::error_code failure;
        boost::json::parse(line, failure);
        CHECK_FALSE(failure);
    }
    CHECK(read == 3);
}

TEST_CASE("check: unknown keys on one line take no more than on lines of their own", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "unit/jixiao.yaml", "indicators: tables\nactuals: actuals\n");
    std::string row = "      - {id: A-1, path: [产出指标, 数量指标], name: 甲, target: ≥1家";
    for (int i = 0; i < 4500; ++i) row += ", k" + std::to_string(i) + ": 1";
    put(scratch.path() / "unit/tables/department.yaml",
        "table: department\nunit: 某局\nyear: 2024\ngoals:\n  - name: 目标\n    term: annual\n"
        "    indicators:\n" +
            row + "}\n");
    put(scratch.path() / "unit/actuals/2024Q3.yaml", "period: 2024Q3\nactuals:\n");
    for (auto const* format : {"text", "json", "sarif"}) {
        auto const outcome = start_in(scratch.path(), {"check", "-C", "unit", "--format", format});
        CHECK(outcome.code == 1);
        CHECK(outcome.out.size() < 20 * row.size());
    }
}
