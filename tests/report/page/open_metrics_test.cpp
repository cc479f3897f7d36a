#include "report/data/open_metrics.hpp"

#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/report/page/given.hpp"

#include <regex>
#include <set>
#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// What is wrong with a text of gauges by OpenMetrics 1.0.0; empty when nothing is.
std::string fault_in(std::string const& text) {
    static std::regex const head{"# (TYPE|UNIT|HELP) ([a-z_]+) (.+)"};
    static std::regex const sample{
        R"rx(([a-z_]+)\{((?:[a-z_]+="(?:[^"\\\n]|\\[\\"n])*",?)*)\} (-?\d+(?:\.\d+)?))rx"};
    if (!text.ends_with("\n# EOF\n")) return "no # EOF at the end";
    std::istringstream lines{text.substr(0, text.size() - 6)};
    std::set<std::string> families, seen;
    std::string family, line, last_head;
    std::smatch parts;
    while (std::getline(lines, line)) {
        if (std::regex_match(line, parts, head)) {
            if (parts[1] == "TYPE") {
                family = parts[2];
                if (!families.insert(family).second) return "two parts of one family: " + line;
                if (parts[3] != "gauge") return "not a gauge: " + line;
            } else if (last_head.empty()) {
                return "a head behind samples: " + line;
            }
            if (parts[2] != family) return "a head of another family: " + line;
            if (parts[1] == "UNIT" && !family.ends_with("_" + parts[3].str()))
                return "the name does not end in its unit: " + line;
            last_head = parts[1];
        } else if (std::regex_match(line, parts, sample)) {
            if (parts[1] != family) return "a sample outside its family: " + line;
            if (parts[2].str().ends_with(',')) return "a comma too many: " + line;
            if (!seen.insert(parts[1].str() + parts[2].str()).second) return "twice: " + line;
            last_head.clear();
        } else {
            return "neither head nor sample: " + line;
        }
    }
    return {};
}

std::size_t count_samples(std::string const& text, std::string const& of = "") {
    std::istringstream lines{text};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);)
        count += !line.starts_with('#') && line.starts_with(of);
    return count;
}

/// A report on so many tables of a green and a missing row each.
struct ManyTables {
    std::vector<Table> tables;
    Report report;

    explicit ManyTables(std::size_t count, std::string const& title = "") : tables{count} {
        report.unit = "某局";
        report.as_of = *parse_period("2024Q3");
        report.profile = "cn-default";
        RollUp counts;
        counts.green = counts.missing = 1;
        for (std::size_t i = 0; i < count; ++i) {
            tables[i].kind = TableKind::project;
            tables[i].project = title.empty() ? "项目" + std::to_string(i) : title;
            Tally tally;
            tally.roll_up = counts;
            tally.table = &tables[i];
            report.tables.push_back(tally);
        }
    }
};

}  // namespace

TEST_CASE("open_metrics: the checker of this test finds what is wrong", "[page]") {
    std::string const head = "# TYPE a gauge\n";
    CHECK(fault_in(head + "a{b=\"\\\"\"} 1\n# EOF\n") == "");
    CHECK(fault_in(head + "a{b=\"c\"} 1\n") != "");
    CHECK(fault_in(head + "a{b=\"\"\"} 1\n# EOF\n") != "");
    CHECK(fault_in(head + "a{b=\"c\"} 1\na{b=\"c\"} 2\n# EOF\n") != "");
    CHECK(fault_in(head + "a{b=\"c\"} x\n# EOF\n") != "");
    CHECK(fault_in(head + "# UNIT a yuan\na{b=\"c\"} 1\n# EOF\n") != "");
    CHECK(fault_in("b{b=\"c\"} 1\n# EOF\n") != "");
}

TEST_CASE("open_metrics: the whole output is the one that was approved", "[page]") {
    auto const given = given_report("tests/app/unit", "2024Q3");
    auto const text = open_metrics({&given->report});
    CHECK(fault_in(text) == "");
    check_golden(JIXIAO_SOURCE_DIR "/tests/golden/report/openmetrics/expected.txt", text);
}

TEST_CASE("open_metrics: the counts of a table add up to its rows", "[page]") {
    auto const given = given_report("samples/hongshan-2024", "2024Q3");
    auto const text = open_metrics({&given->report});
    CHECK(fault_in(text) == "");
    std::istringstream lines{text};
    int rows = 0;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("jixiao_indicators{")) rows += std::stoi(line.substr(line.rfind(' ')));
    CHECK(rows == 251);
    CHECK(count_samples(text) <= 2 + 11 * given->report.tables.size());
}

TEST_CASE("open_metrics: any text in a name leaves the syntax whole", "[page]") {
    for (auto const* text :
         {"a\"b", "a\\", "a\nb", "{x=\"1\"} 2", "# EOF", "", "\xFF\xFE", "名称"}) {
        auto const given = given_text_everywhere(text);
        CAPTURE(text);
        CHECK(fault_in(open_metrics({&given->report})) == "");
    }
}

TEST_CASE("open_metrics: tables of one title are one series that counts both", "[page]") {
    ManyTables const many{3, "同名"};
    auto const text = open_metrics({&many.report});
    CHECK(fault_in(text) == "");
    CHECK(count_samples(text, "jixiao_indicators") == 8);
    CHECK(text.find("{unit=\"某局\",table=\"同名\",status=\"green\"} 3\n") != std::string::npos);
}

TEST_CASE("open_metrics: tables beyond the bound are counted together and none is lost", "[page]") {
    ManyTables const many{most_metered_tables + 70};
    auto const text = open_metrics({&many.report});
    CHECK(fault_in(text) == "");
    CHECK(count_samples(text, "jixiao_indicators") == 8 * (most_metered_tables + 1));
    CHECK(text.find("table=\"*\",status=\"missing\"} 70\n") != std::string::npos);
    CHECK(open_metrics({&many.report, &many.report}).find("} 140\n") != std::string::npos);
}
