#include "read/document/frame.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/form_years.hpp"
#include "read/document/header_cells.hpp"
#include "read/document/known_units.hpp"
#include "read/document/past_columns.hpp"
#include "read/document/words.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

using Columns = std::vector<HeaderColumn>;
using Indices = std::vector<std::size_t>;

template <class Test>
Indices indices_of(Columns const& columns, Test const& test) {
    Indices found;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].width > 0 && test(columns[i].role)) found.push_back(i);
    return found;
}

Indices columns_of(Columns const& columns, Field field) {
    return indices_of(columns, [&](HeaderRole const& role) { return role.field == field; });
}

/// Columns that name indicators: 指标名称, else the deepest of 一级, 二级, 三级指标.
Indices name_columns(Columns const& columns) {
    if (auto named = columns_of(columns, Field::name); !named.empty()) return named;
    auto deepest = 0;
    for (auto const& column : columns)
        if (column.role.field == Field::level) deepest = std::max(deepest, column.role.level);
    if (deepest >= 2)
        return indices_of(columns, [&](HeaderRole const& role) {
            return role.field == Field::level && role.level == deepest;
        });
    return columns_of(columns, Field::specific);
}

Indices target_columns(Columns const& columns, Indices const& names) {
    auto targets = columns_of(columns, Field::target);
    if (targets.empty() && !names.empty() && columns[names[0]].role.field != Field::specific)
        targets = columns_of(columns, Field::specific);
    if (targets.empty())
        if (auto const years = columns_of(columns, Field::year); years.size() >= 2)
            targets = {years.back()};
    if (names.empty()) return {};
    // The only one may stand before the names.
    if (targets.size() > 1) std::erase_if(targets, [&](std::size_t c) { return c < names[0]; });
    return targets;
}

bool has_text_below(std::vector<PrintedRow> const& rows, std::size_t from, std::size_t column) {
    constexpr std::size_t most = 40;
    for (auto i = from; i < std::min(from + most, rows.size()); ++i)
        if (rows[i].cells.size() >= 2 && !cell_text(rows[i], column).empty()) return true;
    return false;
}

/// 2023年实际值 beside a target of 2025: nothing that the table's own year achieved.
bool is_past(HeaderRole const& actual, int target_year, int table_year) {
    auto const own = target_year != 0 ? target_year : table_year;
    return own != 0 && actual.year != 0 && actual.year < own;
}

/// 万元 of 目标值（万元）: the unit in a title's last bracket.
std::string unit_in(std::vector<std::string> const& texts) {
    for (auto const& text : texts) {
        auto const packed = without_blanks(text);
        for (auto const& [open, close] :
             {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
            auto const from = packed.rfind(open);
            if (from == packed.npos || !packed.ends_with(close)) continue;
            auto const word = std::string_view{packed}.substr(
                from + open.size(), packed.size() - close.size() - from - open.size());
            auto plain = word;
            for (std::string_view const scale : {"百", "千", "万", "亿"})
                if (plain.size() > scale.size() && plain.starts_with(scale))
                    plain.remove_prefix(scale.size());
            if (known_units().find(plain)) return std::string{word};
        }
    }
    return {};
}

/// Whether a column says only where its targets come from: 计划标准, 历史标准.
bool says_basis(std::vector<PrintedRow> const& rows, std::size_t below, std::size_t column) {
    constexpr std::size_t most = 6;
    std::size_t found = 0;
    for (auto i = below; i < std::min(rows.size(), below + most); ++i) {
        auto const& text = cell_text(rows[i], column);
        if (text.empty() || rows[i].grid != rows[below].grid) continue;
        if (!is_basis(without_blanks(text))) return false;
        ++found;
    }
    return found > 0;
}

/// Fills a frame with the columns [from, to) that belong to one term, and those before that are
/// shared.
Frame frame_of(Columns const& columns, std::size_t name, std::size_t target, std::size_t shared,
               std::size_t from, std::size_t to, int year) {
    Frame frame;
    frame.columns.resize(columns.size());
    frame.name = name;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& [texts, width, role, term] = columns[i];
        auto const is_own = i >= from && i < to;
        if (width > 0) frame.starts.push_back(i);
        if (width == 0 || (!is_own && i >= shared)) continue;
        auto& column = frame.columns[i];
        column.width = width;
        column.year = role.year;
        column.unit = unit_in(texts);
        switch (role.field) {
            case Field::level:
                if (i != name && (i < name || role.level > 0)) frame.levels.push_back(i);
                break;
            case Field::name:
            case Field::specific:
            case Field::target:
            case Field::year:
            case Field::other: break;
            // Between the levels stand weights of levels.
            case Field::weight:
                if (i > name && !frame.column(Field::weight)) column.field = Field::weight;
                break;
            case Field::actual:
                if (is_past(role, columns[target].role.year, year)) {
                    column.field = Field::history;
                } else if (!frame.column(Field::actual)) {
                    column.field = Field::actual;
                    for (auto const& text : texts) frame.actual_title += text;
                }
                break;
            default:
                if (!frame.column(role.field) || role.field == Field::history)
                    column.field = role.field;
        }
    }
    // 指标名称 | 指标类型
    if (frame.levels.empty())
        for (auto i = std::max(from, name + 1); i < to; ++i)
            if (columns[i].role.field == Field::level && columns[i].width > 0)
                frame.levels.push_back(i);
    std::stable_sort(frame.levels.begin(), frame.levels.end(), [&](std::size_t a, std::size_t b) {
        auto const one = columns[a].role.level, other = columns[b].role.level;
        return one > 0 && other > 0 && one < other;
    });
    frame.columns[name].field = Field::name;
    frame.columns[name].width = std::max<std::size_t>(columns[name].width, 1);
    frame.columns[target].field = Field::target;
    for (auto const c : {name, target})
        if (columns[c].term != TermWord::none) frame.term = columns[c].term;
    if (frame.term == TermWord::long_term)
        for (auto const& text : columns[target].texts)
            if (!frame.span) frame.span = years_in(text);
    return frame;
}

/// Columns of single years: the target's is the last, or the table's own; those before are past.
void take_years(Frame& frame, Columns const& columns, std::size_t target) {
    auto const own = columns[target].role.year;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& role = columns[i].role;
        if (role.field == Field::year && i != target && columns[i].width > 0 &&
            (own == 0 || role.year < own)) {
            frame.columns[i].field = Field::history;
            frame.columns[i].year = role.year;
        }
    }
    std::vector<int> past;
    for (auto const& column : frame.columns)
        if (column.field == Field::history && column.year > 1900) past.push_back(column.year);
    // One base year some years before: the goals of a plan.
    if (own == 0 || past.size() != 1 || own - past[0] < 3) return;
    frame.term = TermWord::long_term;
    frame.span = {past[0] + 1, own};
}

std::vector<Frame> frames_of(Columns const& columns, Indices const& names, Indices targets,
                             std::vector<PrintedRow> const& rows, std::size_t below, int year) {
    auto const end = columns.size();
    if (names.size() == 2 && targets.size() >= 2 && targets[0] < names[1]) {
        auto split = names[1];
        while (split > targets[0] + 1 && columns[split - 1].role.field == Field::level) --split;
        std::size_t shared = 0;
        while (shared < names[0] && columns[shared].role.field != Field::level) ++shared;
        auto const repeated = names[1] - split;
        shared = std::max(shared, names[0] - std::min(names[0], repeated));
        return {frame_of(columns, names[0], targets[0], shared, shared, split, year),
                frame_of(columns, names[1], targets[1], shared, split, end, year)};
    }
    if (targets.size() == 2 && columns[targets[0]].term != columns[targets[1]].term &&
        columns[targets[0]].term != TermWord::none && columns[targets[1]].term != TermWord::none)
        return {frame_of(columns, names[0], targets[0], end, 0, end, year),
                frame_of(columns, names[0], targets[1], end, 0, end, year)};
    Indices bases;
    for (auto const c : targets)
        if (bases.size() + 1 < targets.size() && says_basis(rows, below, c)) bases.push_back(c);
    for (auto const c : bases) std::erase(targets, c);
    if (targets.size() > 1)
        std::erase_if(targets, [&, kept = std::size_t{0}](std::size_t c) mutable {
            auto const is_empty = !has_text_below(rows, below, c);
            return is_empty && targets.size() - ++kept > 0;
        });
    auto frame = frame_of(columns, names[0], targets[0], end, 0, end, year);
    if (targets.size() > 1) frame.other_target = targets[1];
    if (!bases.empty() && !frame.column(Field::basis)) frame.columns[bases[0]].field = Field::basis;
    take_years(frame, columns, targets[0]);
    return {std::move(frame)};
}

}  // namespace

std::optional<std::size_t> Frame::column(Field field) const {
    auto const found = std::find_if(columns.begin(), columns.end(),
                                    [&](Column const& c) { return c.field == field; });
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

Frame Frame::without_spans() const {
    auto frame = *this;
    auto const place_of = [&](std::size_t column) {
        return static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), column) -
                                        starts.begin());
    };
    frame.columns.clear();
    for (auto const start : starts) {
        frame.columns.push_back(columns[start]);
        frame.columns.back().width = 1;
    }
    for (auto& level : frame.levels) level = place_of(level);
    frame.name = place_of(name);
    if (other_target) frame.other_target = place_of(*other_target);
    return frame;
}

std::optional<Header> read_header(std::vector<PrintedRow> const& rows, std::size_t at, int year) {
    auto const& row = rows[at];
    if (row.cells.size() < 2 || !may_be_header(row)) return std::nullopt;
    auto const height = header_height(rows, at);
    auto columns = header_columns(rows, at, height);
    auto const names = name_columns(columns);
    if (names.empty()) return std::nullopt;
    auto const targets = target_columns(columns, names);
    if (targets.empty()) return std::nullopt;
    std::size_t filled = 0, known = 0;
    for (auto const& column : columns) {
        if (column.texts.empty() || column.width == 0) continue;
        ++filled;
        if (column.role.field != Field::other) ++known;
    }
    if (known * 2 < filled) return std::nullopt;
    Header header{height, frames_of(columns, names, targets, rows, at + height, year), {}};
    if (!columns[0].texts.empty() && label_of(columns[0].texts[0]))
        header.label = columns[0].texts[0];
    auto const is_level_form = std::none_of(columns.begin(), columns.end(), [](auto const& c) {
        return c.role.field == Field::year && c.width > 0;
    });
    if (header.frames.size() == 1 && (is_level_form || !row.spans))
        take_past_columns(header.frames[0], rows, at, height, year);
    return header;
}

}  // namespace jixiao::document
