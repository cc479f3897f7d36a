#include "read/workspace/workspace.hpp"
#include "rules/status/evaluate.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

using namespace jixiao;

namespace {

std::filesystem::path const source{JIXIAO_SOURCE_DIR};

Workspace const& real_workspace() {
    static auto const workspace = load_workspace(source / "samples/hongshan-2024");
    return workspace;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

using TextCounts = std::map<std::string, int>;

/// Every 指标值 cell of the book: targets and the values of earlier years.
TextCounts cells_of(Book const& book) {
    TextCounts cells;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) {
                ++cells[without_spaces(indicator.target.text)];
                for (auto const& [year, past] : indicator.history)
                    ++cells[without_spaces(past.text)];
            }
    return cells;
}

/// As they were counted in the published document: "3 ≥115家".
TextCounts published_cells() {
    std::ifstream file{source / "tests/acceptance/published_cells.txt"};
    TextCounts cells;
    std::string line;
    std::getline(file, line);  // says what it is
    while (std::getline(file, line)) {
        auto const blank = line.find(' ');
        cells[line.substr(blank + 1)] = std::stoi(line.substr(0, blank));
    }
    return cells;
}

}  // namespace

TEST_CASE("real tables: every row of the five tables is there", "[acceptance]") {
    struct Size {
        std::string title;
        std::size_t annual, long_term;
    };
    std::vector<Size> const expected{{"部门整体", 21, 19},
                                     {"科学技术研究与开发资金", 44, 39},
                                     {"科技经信管理事务", 22, 22},
                                     {"科技经信工作管理", 37, 34},
                                     {"上级转移支付", 7, 6}};
    auto const& tables = real_workspace().book.tables;
    REQUIRE(tables.size() == expected.size());
    for (auto const& [title, annual, long_term] : expected) {
        CAPTURE(title);
        auto const table =
            std::find_if(tables.begin(), tables.end(),
                         [&, title = title](auto const& t) { return t.title() == title; });
        REQUIRE(table != tables.end());
        REQUIRE(table->goals.size() == 2);
        CHECK(table->goals[0].term == Term{2024, 2024});
        CHECK(table->goals[0].indicators.size() == annual);
        CHECK(table->goals[1].term == Term{2024, 2026});
        CHECK(table->goals[1].indicators.size() == long_term);
    }
}

TEST_CASE("real tables: every target is understood and the files have no error", "[acceptance]") {
    CHECK_FALSE(has_errors(real_workspace().diagnostics));
    int typed = 0, graded = 0;
    for (auto const& table : real_workspace().book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) {
                CAPTURE(indicator.id, indicator.target.text);
                REQUIRE(indicator.target.target.has_value());
                auto const& comparator = indicator.target.target->comparator;
                ++(std::holds_alternative<Graded>(comparator) ? graded : typed);
            }
    CHECK(typed + graded == 251);
    CHECK(graded == 12);
}

TEST_CASE("real tables: the cells are those of the published document", "[acceptance]") {
    auto const ours = cells_of(real_workspace().book);
    auto total = 0;
    for (auto const& [text, count] : ours) total += count;
    CHECK(total == 495);
    CHECK(ours == published_cells());
}

TEST_CASE("real tables: each period is rated, and nothing unreported is green", "[acceptance]") {
    auto const& workspace = real_workspace();
    for (auto const* text : {"2024Q1", "2024Q2", "2024-07", "2024Q3", "2024Q4"}) {
        CAPTURE(text);
        auto const evaluation = evaluate(workspace.book, workspace.actuals, workspace.profile,
                                         workspace.units, *parse_period(text));
        CHECK(evaluation.verdicts.size() == 251);
        CHECK_FALSE(has_errors(evaluation.diagnostics()));
        for (auto const& verdict : evaluation.verdicts) {
            CAPTURE(verdict.indicator->id);
            CHECK((verdict.status == Status::unrated) == (verdict.state != State::rated));
            if (verdict.status == Status::green) CHECK(verdict.actual != nullptr);
            CHECK_FALSE(reason_of(verdict).empty());
        }
    }
}
