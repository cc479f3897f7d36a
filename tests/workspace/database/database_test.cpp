#include "tests/golden.hpp"
#include "tests/workspace/history/given.hpp"

#include <boost/json.hpp>

#include <regex>
#include <set>
#include <soci/sqlite3/soci-sqlite3.h>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

/// A database that was exported, to be asked.
class Exported {
public:
    explicit Exported(fs::path const& file) : session_{*soci::factory_sqlite3(), file.string()} {}

    /// The lines that are given, cells with "|" between them and NULL as "-".
    std::vector<std::string> ask(std::string const& sql) {
        std::vector<std::string> lines;
        soci::rowset<soci::row> const rows = session_.prepare << sql;
        for (auto const& row : rows) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i) line += (i > 0 ? "|" : "") + cell(row, i);
            lines.push_back(line);
        }
        return lines;
    }
    std::string one(std::string const& sql) {
        auto const lines = ask(sql);
        return lines.size() == 1 ? lines.front() : "lines: " + std::to_string(lines.size());
    }

private:
    static std::string cell(soci::row const& row, std::size_t at) {
        if (row.get_indicator(at) == soci::i_null) return "-";
        switch (row.get_properties(at).get_data_type()) {
            case soci::dt_integer: return std::to_string(row.get<int>(at));
            case soci::dt_long_long: return std::to_string(row.get<long long>(at));
            case soci::dt_double: return fmt::format("{}", row.get<double>(at));
            default: return row.get<std::string>(at);
        }
    }
    soci::session session_;
};

Outcome export_of(GivenUnit const& unit, fs::path const& file, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"export", "--format", "sqlite", "-o", file.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return unit.run(arguments);
}

constexpr auto sample = JIXIAO_SOURCE_DIR "/samples/hongshan-2024";

fs::path exported_sample(Scratch const& scratch) {
    auto const file = scratch.path() / "sample.sqlite";
    auto const outcome = start({"export", "-C", sample, "-o", file.string()});
    CAPTURE(outcome.err);
    REQUIRE(outcome.code == 0);
    return file;
}

/// The columns of each view as a page of the docs lists them.
std::map<std::string, std::vector<std::string>> documented(std::string const& page) {
    std::map<std::string, std::vector<std::string>> columns;
    std::regex const row{R"(\| `(\w+)` \| ([^|]*) \| ([^|]*) \|)"}, name{"`(\\w+)`"};
    std::istringstream lines{page};
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        if (!std::regex_match(line, parts, row)) continue;
        auto text = std::regex_replace(parts[3].str(), std::regex{R"(\([^)]*\)|（[^）]*）)"}, "");
        for (std::sregex_iterator at{text.begin(), text.end(), name}, end; at != end; ++at)
            columns[parts[1]].push_back((*at)[1]);
    }
    return columns;
}

std::vector<std::string> statements_in(std::string const& page) {
    std::vector<std::string> statements;
    std::regex const block{"```sql\n([^`]*)```"};
    for (std::sregex_iterator at{page.begin(), page.end(), block}, end; at != end; ++at)
        statements.push_back((*at)[1]);
    return statements;
}

}  // namespace

TEST_CASE("database: the views are those of the docs, column by column", "[database]") {
    Scratch const scratch;
    Exported database{exported_sample(scratch)};
    auto const page = read_whole(
        GENERATE(JIXIAO_SOURCE_DIR "/docs/sqlite.md", JIXIAO_SOURCE_DIR "/docs/zh/sqlite.md"));
    std::map<std::string, std::vector<std::string>> views;
    for (auto const& view :
         database.ask("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name"))
        views[view] = database.ask("SELECT name FROM pragma_table_info('" + view + "')");
    CHECK(views == documented(page));
    CHECK(database.one("SELECT schema_version FROM about") == "1");
    CHECK(database.one("PRAGMA user_version") == "1");
    CHECK(database.one("PRAGMA integrity_check") == "ok");
}

TEST_CASE("database: the questions of the docs have answers", "[database]") {
    Scratch const scratch;
    Exported database{exported_sample(scratch)};
    for (auto const* file :
         {JIXIAO_SOURCE_DIR "/docs/sqlite.md", JIXIAO_SOURCE_DIR "/docs/zh/sqlite.md"}) {
        auto const statements = statements_in(read_whole(file));
        CHECK(statements.size() >= 5);
        for (auto const& sql : statements) {
            CAPTURE(sql);
            CHECK(!database.ask(sql).empty());
        }
    }
}

TEST_CASE("database: verdicts are those of evaluate, with all their digits", "[database]") {
    Scratch const scratch;
    Exported database{exported_sample(scratch)};
    auto const evaluated = json::parse(
        start({"evaluate", "-C", sample, "--period", "2024Q3", "--format", "json"}).out);
    auto const& verdicts = evaluated.at("verdicts").as_array();
    auto const text = [](json::value const& value) {
        return value.is_null() ? std::string{"-"} : std::string{value.as_string()};
    };
    std::vector<std::string> expected;
    for (auto const& verdict : verdicts) {
        auto const status = text(verdict.at("status"));
        auto const& actual = verdict.at("actual");
        expected.push_back(text(verdict.at("id")) + "|" + (status == "unrated" ? "-" : status) +
                           "|" + text(verdict.at("state")) + "|" +
                           text(verdict.at("target").at("amount")) + "|" +
                           (actual.is_null() ? "-" : text(actual.at("amount"))) + "|" +
                           text(verdict.at("r")) + "|" + text(verdict.at("reason")));
    }
    CHECK(expected.size() == 251);
    CHECK(database.ask("SELECT id, status, state, target_amount, actual_amount, progress_ratio, "
                       "reason FROM verdicts WHERE period = '2024Q3' ORDER BY row_no") == expected);
}

TEST_CASE("database: every decimal has its digits as text and a REAL beside it", "[database]") {
    Scratch const scratch;
    Exported database{exported_sample(scratch)};
    std::size_t decimals = 0;
    for (auto const& column : database.ask(
             "SELECT v.name || '.' || c.name FROM sqlite_master v, "
             "pragma_table_info(v.name) c WHERE v.type = 'view' AND c.name LIKE '%_real'")) {
        auto const view = column.substr(0, column.find('.'));
        auto const real = column.substr(column.find('.') + 1);
        auto const digits = real.substr(0, real.size() - 5);
        CAPTURE(column);
        CHECK(database.one(fmt::format(
                  "SELECT COUNT(*) FROM {0} WHERE {1} IS NOT NULL AND (typeof({1}) <> 'text' OR "
                  "typeof({2}) <> 'real' OR {1} GLOB '*[^-.0-9]*')",
                  view, digits, real)) == "0");
        ++decimals;
    }
    CHECK(decimals >= 20);
    // 0.1 + 0.2 in binary is none of them.
    CHECK(database.one("SELECT plan FROM verdicts WHERE period = '2024-07' AND plan LIKE "
                       "'0.583%' LIMIT 1") == "0.583333333333333333");
}

TEST_CASE("database: targets are typed, with revisions and several numbers", "[database]") {
    GivenUnit const unit;
    put(fs::path{unit.folder} / "indicators/more.yaml",
        "table: project\nproject: 又一项目\nunit: 某区科技局\nyear: 2024\ngoals:\n"
        "  - name: 年度目标\n    term: annual\n    indicators:\n"
        "      - {id: X-1, path: [产出指标, 数量指标], name: 培训, target: ≥1.5万人次, revised: "
        "[{from: 2024-08, target: ≥2万人次, reason: 扩大范围}], history: {2023: 9000人次}}\n"
        "      - {id: X-2, path: [产出指标, 质量指标], name: 办结和满意, target: "
        "\"办结率100%，满意率≥95%\"}\n"
        "      - {id: X-3, path: [产出指标, 数量指标], name: 读不懂, target: ≥佳}\n");
    auto const file = unit.scratch.path() / "out.sqlite";
    CHECK(export_of(unit, file).code == 1);  // X-3 is an error, and all the rest is there
    Exported database{file};
    CHECK(database.ask("SELECT revision, part, from_month, text, kind, comparator, low, low_real, "
                       "unit_of_measure, reason FROM targets WHERE id = 'X-1' ORDER BY revision") ==
          std::vector<std::string>{"0|0|-|≥1.5万人次|level|ge|15000|15000.0|人次|-",
                                   "1|0|2024-08|≥2万人次|level|ge|20000|20000.0|人次|扩大范围"});
    CHECK(database.ask("SELECT part, kind, comparator, low, unit_of_measure FROM targets WHERE "
                       "id = 'X-2' AND part > 0") ==
          std::vector<std::string>{"1|part|bare|100|%", "2|part|ge|95|%"});
    CHECK(database.one("SELECT kind IS NULL, low IS NULL, error IS NOT NULL FROM targets WHERE id "
                       "= 'X-3'") == "1|1|1");
    CHECK(database.one("SELECT state, status FROM verdicts WHERE id = 'X-3' AND period = "
                       "'2024Q3'") == "undecidable|-");
    CHECK(database.one("SELECT year, low, unit_of_measure FROM past_values WHERE id = 'X-1'") ==
          "2023|9000|人次");
    CHECK(database.one("SELECT COUNT(*) FROM findings WHERE severity = 'error' AND file = "
                       "'indicators/more.yaml' AND code = 'target-number'") == "1");
}

TEST_CASE("database: a reported bound is no amount, and a line that serves no row is a finding",
          "[database]") {
    GivenUnit const unit;
    GivenUnit::edit(unit.q3(), "78家", "≥78家");
    put(fs::path{unit.folder} / "actuals/2024-11.yaml",
        "period: 2024-11\nvalues: to-date\nactuals:\n  没有这个指标: 3家\n");
    auto const file = unit.scratch.path() / "out.sqlite";
    export_of(unit, file);
    Exported database{file};
    CHECK(database.one("SELECT DISTINCT amount, canonical FROM actuals WHERE text = '≥78家'") ==
          "-|≥78家");
    CHECK(database.one("SELECT severity, line FROM findings WHERE file = "
                       "'actuals/2024-11.yaml'") == "error|4");
}

TEST_CASE("database: closings are there as they were recorded", "[database]") {
    GivenUnit const unit;
    auto const file = unit.scratch.path() / "out.sqlite";
    REQUIRE(unit.close().code == 0);
    GivenUnit::edit(unit.q3(), "78家", "112家");
    REQUIRE(export_of(unit, file).code == 0);
    Exported database{file};
    CHECK(database.one("SELECT period, number, closed_by FROM closings") == "2024Q3|1|张三");
    CHECK(database.one(
              "SELECT DISTINCT c.actual, v.actual FROM closed_verdicts c JOIN verdicts v USING "
              "(id, period) WHERE c.actual = '78家'") == "78家|112家");
    CHECK(database.one("SELECT green + amber + red + unrated = (SELECT COUNT(*) FROM "
                       "closed_verdicts) FROM closings") == "1");
}

TEST_CASE("database: several units are told apart, and one period can be asked for", "[database]") {
    GivenUnit const unit, other;
    auto const root = unit.scratch.path();
    fs::copy(other.folder, root / "other", fs::copy_options::recursive);
    put(root / "jixiao.yaml", "workspaces: [unit, other]\n");
    auto const file = root / "out.sqlite";
    REQUIRE(
        start({"export", "-C", root.string(), "-o", file.string(), "--period", "2024Q3"}).code ==
        0);
    Exported database{file};
    CHECK(database.one("SELECT COUNT(*) FROM units") == "2");
    CHECK(database.one("SELECT COUNT(DISTINCT period) FROM verdicts") == "1");
    CHECK(database.one("SELECT MIN(n) = MAX(n) AND COUNT(*) = 2 FROM (SELECT COUNT(*) AS n FROM "
                       "verdicts GROUP BY unit_no)") == "1");
}

TEST_CASE("database: the same workspace gives the same bytes, wherever it lies", "[database]") {
    GivenUnit const unit, other;
    auto const one = unit.scratch.path() / "one.sqlite", two = unit.scratch.path() / "two.sqlite";
    export_of(unit, one);
    export_of(other, two);
    CHECK(read_whole(one).size() > 4096);
    CHECK(read_whole(one) == read_whole(two));
}

TEST_CASE("database: it is written whole or not at all, and never to a terminal", "[database]") {
    GivenUnit const unit;
    auto const none = unit.scratch.path() / "none/out.sqlite";
    CHECK(export_of(unit, none).code == 2);
    CHECK(!fs::exists(none));
    auto terminal = plain_environment();
    terminal.out_is_terminal = true;
    auto const refused = start({"export", "-C", unit.folder, "--format", "sqlite"}, "", terminal);
    CHECK(refused.code == 2);
    CHECK(has(refused.err, "-o"));
    CHECK(start({"export", "-C", unit.folder, "--format", "csv", "-o", "x.sqlite"}).code == 2);
    CHECK(start({"export", "-C", unit.folder, "--format", "sqlite"})
              .out.starts_with("SQLite format 3"));
}

TEST_CASE("database: no text of a file is SQL", "[database]") {
    GivenUnit const unit;
    auto const text = GENERATE(as<std::string>{}, "'; DROP TABLE jixiao_row; --", ":c0 ? \\\"",
                               "a\\u0001b", "%s{0}");
    auto const shown = text == "a\\u0001b" ? "a·b" : text == ":c0 ? \\\"" ? ":c0 ? \"" : text;
    GivenUnit::edit(unit.q3(), "含迁入", "\"" + text + "\"");
    auto const file = unit.scratch.path() / "out.sqlite";
    auto const outcome = export_of(unit, file);
    CAPTURE(text, outcome.err);
    Exported database{file};
    CHECK(database.one("SELECT DISTINCT note FROM actuals WHERE period = '2024Q3' AND note IS NOT "
                       "NULL AND text = '78家'") == shown);
    CHECK(database.one("SELECT COUNT(*) > 0 FROM rows") == "1");
}
