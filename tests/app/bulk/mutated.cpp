#include "tests/app/bulk/mutated.hpp"

#include "tests/bench/peers/records.hpp"

#include <array>
#include <sstream>
#include <string_view>
#include <vector>

namespace jixiao::tests {
namespace {

using bench::Dice;

constexpr std::array<std::string_view, 64> pieces{
    "≥",      "≤",      "约",   "平均",   "%",        "万元",       "亿元",   "家",
    "个",     "0",      ".",    "5",      "12",       "-",          "以上",   "/",
    "月",     "年",     "级",   "'",      " ",        "１",         "＝",     "=",
    "万",     "亿",     "达成", "未达成", "名",       "未到期",     "天",     "小时",
    "元",     "千",     "百",   "1次/周", "2024.12",  "1234.5",     "0.5",    "0.05%",
    "1%",     "排名",   "#",    "0.0001", "，",       "、",         "\t",     "净",
    "总数",   "降低",   "成本", "数",     "（万元）", "率",         "满意度", "成本指标",
    "\u00a0", "合格率", "\xff", "年度",   "户",       "9999999999", "\"",     "某"};
constexpr std::array<std::string_view, 9> unit_cells{"",     "",   "",   "家", "%",
                                                     "万元", "元", "个", "名"};
constexpr std::array<std::string_view, 5> values{"", "", "to-date", "in-period", "x"};
constexpr std::array<std::string_view, 6> weights{"", "", "5", "2.5", "0.00001", "-1"};
constexpr std::array<std::string_view, 5> history{"", "", "96家", "100万元", "？"};
constexpr std::array<std::string_view, 5> terms{"", "", "2024", "2023", "2024-2026"};

template <std::size_t size>
std::string drawn(std::array<std::string_view, size> const& from, Dice& dice) {
    return std::string{
        from[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(size) - 1))]};
}

std::size_t below(std::size_t end, Dice& dice) {
    return static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(end) - 1));
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells(1);
    for (auto const c : line)
        if (c == ',')
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

void mutate(std::string& cell, std::vector<std::string> const& rows, Dice& dice) {
    auto const at = below(cell.size() + 1, dice);
    switch (dice.between(1, 6)) {
        case 1:
        case 2: cell.insert(at, drawn(pieces, dice)); break;
        case 3:
            if (!cell.empty()) cell.erase(std::min(at, cell.size() - 1), 1);
            break;
        case 4: cell = drawn(pieces, dice); break;
        case 5: {
            auto const other = cells_of(rows[below(rows.size(), dice)]);
            cell = other[below(other.size(), dice)];
            break;
        }
        default:  // its figures alone
            std::erase_if(cell, [](char c) { return (c < '0' || c > '9') && c != '.'; });
    }
}

}  // namespace

std::string mutated_rows(std::string const& csv, std::uint64_t seed) {
    Dice dice{seed};
    auto rows = lines_of(csv);
    std::string text = rows.front() + ",unit,values,weight,history.2023,term\n";
    rows.erase(rows.begin());
    for (auto const& row : rows) {
        auto cells = cells_of(row);
        for (auto left = dice.between(0, 3); left > 0; --left)
            mutate(cells[1 + below(cells.size() - 1, dice)], rows, dice);
        cells.push_back(dice.happens_in(30) ? drawn(unit_cells, dice) : "");
        cells.push_back(dice.happens_in(10) ? drawn(values, dice) : "");
        cells.push_back(dice.happens_in(20) ? drawn(weights, dice) : "");
        cells.push_back(dice.happens_in(20) ? drawn(history, dice) : "");
        cells.push_back(dice.happens_in(10) ? drawn(terms, dice) : "");
        for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? "," : "") + cells[i];
        text += '\n';
    }
    return text;
}

std::string mutated_lines(std::string const& ndjson, std::uint64_t seed) {
    Dice dice{seed};
    std::string text;
    for (auto& line : lines_of(ndjson)) {
        for (auto left = dice.between(0, 2); left > 0; --left) {
            auto const at = below(line.size(), dice);
            if (dice.happens_in(70))
                line.insert(at, drawn(pieces, dice));
            else
                line[at] = ' ';
        }
        text += line + '\n';
    }
    return text;
}

}  // namespace jixiao::tests
