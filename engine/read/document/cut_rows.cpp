#include "base/fraction.hpp"
#include "read/document/cut_cells.hpp"
#include "read/document/run_together.hpp"

#include <algorithm>
#include <optional>

namespace jixiao::document {
namespace {

using Rows = std::vector<CutRow>;

/// The levels below one first level, with every way to cut each.
struct Block {
    std::string first, points;
    std::vector<std::pair<std::string, std::vector<Rows>>> parts;  // by second level
};

std::vector<Block> blocks_of(std::vector<Field> const& fields,
                             std::vector<RunLevel> const& levels) {
    std::vector<Block> blocks;
    for (auto const& level : levels) {
        if (level.is_first) blocks.push_back({level.word, level.points, {}});
        if (blocks.empty() || level.rows.empty()) continue;
        blocks.back().parts.emplace_back(level.is_first ? std::string{} : level.word,
                                         ways_to_cut(level.rows, fields));
    }
    return blocks;
}

Fraction weight_of(Rows const& rows, std::size_t column) {
    Fraction sum{0};
    for (auto const& row : rows)
        if (auto const weight = Decimal::from_text(row[column])) sum = sum + Fraction{*weight};
    return sum;
}

/// The ways of all parts of a block together whose weights add up; more than one are not proof.
std::vector<std::vector<Rows>> proved(Block const& block, std::size_t weight) {
    std::vector<std::pair<std::vector<Rows>, Fraction>> ways{{{}, Fraction{0}}};
    constexpr std::size_t most = 4096;
    for (auto const& [second, cuts] : block.parts) {
        std::vector<std::pair<std::vector<Rows>, Fraction>> longer;
        for (auto const& [rows, sum] : ways)
            for (auto const& cut : cuts) {
                if (longer.size() >= most) return {};
                longer.emplace_back(rows, sum + weight_of(cut, weight));
                longer.back().first.push_back(cut);
            }
        ways = std::move(longer);
    }
    std::vector<std::vector<Rows>> fitting;
    auto const points = Decimal::from_text(block.points);
    for (auto& [rows, sum] : ways)
        if (!points || sum == Fraction{*points}) fitting.push_back(std::move(rows));
    return fitting;
}

}  // namespace

CutRows cut_rows(std::vector<Field> const& fields, std::vector<RunLevel> const& levels) {
    CutRows cut;
    auto const weight = std::find(fields.begin(), fields.end(), Field::weight);
    auto const refuse = [&](std::string const& word) {
        cut.doubts.push_back(say(
            "the cells below {0} run together, and nothing proves where they end; left out", word));
    };
    if (levels.empty() || weight == fields.end()) {
        refuse(levels.empty() ? "三级指标" : levels.front().word);
        return cut;
    }
    auto const column = static_cast<std::size_t>(weight - fields.begin()) + 1;
    auto const blocks = blocks_of(fields, levels);
    Fraction total{0};
    auto all_have_points = true, all_cut = true;
    for (auto const& block : blocks) {
        auto const ways = proved(block, column);
        if (block.parts.empty()) continue;
        if (ways.size() != 1) {
            refuse(block.first);
            all_cut = false;
            continue;
        }
        all_have_points = all_have_points && !block.points.empty();
        for (std::size_t i = 0; i < block.parts.size(); ++i) {
            total = total + weight_of(ways[0][i], column);
            for (auto const& row : ways[0][i]) {
                cut.rows.push_back({block.first, block.parts[i].first});
                cut.rows.back().insert(cut.rows.back().end(), row.begin(), row.end());
            }
        }
    }
    auto const adds_up = total == Fraction{Decimal{100}} || total == Fraction{Decimal{90}};
    if (!all_have_points && !(all_cut && adds_up) && !cut.rows.empty()) {
        cut.rows.clear();
        refuse(levels.front().word);
    }
    return cut;
}

}  // namespace jixiao::document
