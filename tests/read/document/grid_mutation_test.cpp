#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

/// A cell of a table that is made up, with the places it takes.
struct MadeCell {
    std::string text;
    std::size_t rows = 1, columns = 1;
    bool is_gone = false;  // taken by another
    bool is_part = false;  // of a text that was split
};
using Made = std::vector<std::vector<MadeCell>>;

using Row = std::array<std::string, 5>;  // levels, name, target, weight
std::vector<Row> const printed_rows{
    {"产出指标", "数量指标", "栽种行道树", "≥300株", "10"},
    {"产出指标", "数量指标", "修剪绿篱", "≥12公里", "10"},
    {"产出指标", "质量指标", "苗木成活率", "≥95%", "15"},
    {"产出指标", "时效指标", "完工时间", "2024年10月底前", "5"},
    {"成本指标", "经济成本指标", "每株造价", "≤800元", "10"},
    {"效益指标", "社会效益指标", "投诉件数", "≤5件", "20"},
    {"效益指标", "生态效益指标", "绿地率", "≥38%", "10"},
    {"满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "10"}};

Made table() {
    Made made{{}};
    for (auto const* title : {"一级指标", "二级指标", "三级指标", "指标值", "分值"})
        made[0].push_back({title});
    for (auto const& row : printed_rows) {
        made.emplace_back();
        for (auto const& text : row) made.back().push_back({text});
    }
    return made;
}

/// Merges equal levels that stand below one another, as forms print them.
void merge_levels(Made& made) {
    for (std::size_t c = 0; c < made[0].size(); ++c)
        for (std::size_t r = 1; r < made.size(); ++r) {
            auto const is_level = made[r][c].text.ends_with("指标");
            auto end = r + 1;
            while (is_level && end < made.size() && made[end][c].text == made[r][c].text &&
                   !made[end][c].is_gone && made[end][c].rows == 1 && made[end][c].columns == 1 &&
                   made[r][c].columns == 1)
                made[end++][c].is_gone = true;
            made[r][c].rows = std::max(made[r][c].rows, end - r);
            r = end - 1;
        }
}

std::string html_of(Made const& made) {
    std::string html =
        "<p>2024年项目支出绩效目标表</p><table><tr><td>项目名称</td><td>道路绿化"
        "</td><td>主管部门</td><td colspan=2>某市园林局</td></tr>";
    for (auto const& row : made) {
        html += "<tr>";
        for (auto const& cell : row)
            if (!cell.is_gone)
                html += fmt::format("<td rowspan={} colspan={}>{}</td>", cell.rows, cell.columns,
                                    cell.text);
        html += "</tr>\n";
    }
    return html + "</table>";
}

class Mutation {
public:
    Mutation(Made& made, std::mt19937& random) : made_{made}, random_{random} {}

    void apply() {
        switch (random_() % 6) {
            case 0: std::swap(made_[row()], made_[row()]); break;
            case 1: {
                auto const a = column(), b = column();
                for (auto& row : made_)
                    if (row.size() == made_[0].size()) std::swap(row[a], row[b]);
                break;
            }
            case 2: merge_across(row(), random_() % 4); break;
            case 3: merge_down(1 + random_() % (printed_rows.size() - 1), column()); break;
            case 4: split(row(), column()); break;
            case 5: made_.insert(made_.begin() + 1, made_[row()]); break;
        }
    }

private:
    static bool is_merged(MadeCell const& cell) {
        return cell.is_gone || cell.rows > 1 || cell.columns > 1;
    }
    std::size_t row() { return 1 + random_() % printed_rows.size(); }
    std::size_t column() { return random_() % 5; }

    void merge_across(std::size_t r, std::size_t c) {
        auto& first = made_[r][c];
        auto& second = made_[r][c + 1];
        if (is_merged(first) || is_merged(second)) return;
        // Half a word that is gone without a trace is nothing to be found out.
        if (second.is_part || random_() % 2 == 0) first.text += second.text;
        first.columns = 2;
        second.is_gone = true;
    }

    void merge_down(std::size_t r, std::size_t c) {
        auto& first = made_[r][c];
        auto& second = made_[r + 1][c];
        if (is_merged(first) || is_merged(second)) return;
        // A level that is gone without a trace is another table, and nothing to be found out.
        auto const is_lost = second.text.ends_with("指标") || second.is_part;
        if (is_lost || random_() % 2 == 0) first.text += second.text;
        first.rows = 2;
        second.is_gone = true;
    }

    /// One cell becomes two, and the others of its column span both.
    void split(std::size_t r, std::size_t c) {
        for (auto const& cells : made_)
            if (cells.size() != made_[0].size() || is_merged(cells[c])) return;
        for (std::size_t i = 0; i < made_.size(); ++i) {
            auto& cells = made_[i];
            if (i != r) {
                cells[c].columns = 2;
                continue;
            }
            auto const half = cells[c].text.size() / 6 * 3;
            MadeCell const rest{cells[c].text.substr(half), 1, 1, false, true};
            cells[c].text.resize(half);
            cells[c].is_part = true;
            cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(c) + 1, rest);
        }
    }

    Made& made_;
    std::mt19937& random_;
};

/// Whether the table had the row; what merged cells left out of it is only missing.
bool was_printed(ImportedIndicator const& read) {
    return std::any_of(printed_rows.begin(), printed_rows.end(), [&](Row const& row) {
        auto at = row.begin();
        auto const has_path =
            std::all_of(read.path.begin(), read.path.end(), [&](std::string const& level) {
                at = std::find(at, row.begin() + 2, level);
                return at != row.begin() + 2;
            });
        return has_path && read.name == row[2] && read.target == row[3] &&
               (read.weight.empty() || read.weight == row[4]);
    });
}

}  // namespace

TEST_CASE("grid mutations: a changed table gives no row that was not printed, or is doubtful",
          "[document]") {
    auto const number = [](char const* name, int otherwise) {
        auto const* const text = std::getenv(name);
        return text == nullptr ? otherwise : std::atoi(text);
    };
    std::mt19937 random{static_cast<unsigned>(number("JIXIAO_GRID_SEED", 15))};
    auto const rounds = number("JIXIAO_GRID_ROUNDS", 300);
    std::size_t read_rows = 0;
    for (int round = 0; round < rounds; ++round) {
        auto made = table();
        for (int i = 0; i < (round + 2) / 3 % 3; ++i) Mutation{made, random}.apply();
        merge_levels(made);
        auto const html = html_of(made);
        auto const imported = import_document(html, "a.html");
        auto const is_doubtful = std::any_of(
            imported.diagnostics.begin(), imported.diagnostics.end(), [](Diagnostic const& d) {
                return d.code == import_codes::doubtful || d.severity == Severity::error;
            });
        for (auto const& table : imported.tables)
            for (auto const& goal : table.goals)
                for (auto const& row : goal.indicators) {
                    ++read_rows;
                    auto const is_printed = was_printed(row);
                    CAPTURE(html, row.path, row.name, row.target, row.weight);
                    if (!is_doubtful) REQUIRE(is_printed);
                }
    }
    CHECK(read_rows > static_cast<std::size_t>(rounds) * printed_rows.size() / 2);
}
