#include "import/frame.hpp"

#include "import/clean_cell.hpp"
#include "import/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jixiao::importing {
namespace {

using Word = std::pair<std::string_view, Field>;
constexpr std::array header_words{
    Word{"目标名称", Field::label},       Word{"绩效目标", Field::label},
    Word{"一级指标", Field::first_level}, Word{"二级指标", Field::second_level},
    Word{"三级指标", Field::name},        Word{"指标名称", Field::name},
    Word{"三级指标名称", Field::name},    Word{"绩效指标名称", Field::name},
    Word{"指标内容", Field::name},        Word{"指标值", Field::target},
    Word{"年度指标值", Field::target},    Word{"目标值", Field::target},
    Word{"年度目标值", Field::target},    Word{"绩效指标值", Field::target},
    Word{"全年指标值", Field::target},    Word{"年初指标值", Field::target},
    Word{"指标性质", Field::nature},      Word{"运算符号", Field::nature},
    Word{"计算符号", Field::nature},      Word{"指标方向", Field::nature},
    Word{"度量单位", Field::unit},        Word{"计量单位", Field::unit},
    Word{"指标单位", Field::unit},        Word{"分值", Field::weight},
    Word{"权重", Field::weight},          Word{"指标权重", Field::weight},
    Word{"分值权重", Field::weight},      Word{"实际完成值", Field::actual},
    Word{"全年完成值", Field::actual},    Word{"全年实际值", Field::actual},
    Word{"实际完成情况", Field::actual},  Word{"完成值", Field::actual},
    Word{"得分", Field::score},           Word{"自评得分", Field::score},
    Word{"指标值确定依据", Field::basis}, Word{"确定依据", Field::basis},
};

Field field_of(std::string const& cell) {
    auto const name = level_name(cell);  // without blanks and without 分值（10）'s bracket
    for (auto const& [word, field] : header_words)
        if (name == word) return field;
    if (name.starts_with("偏差原因") || name.starts_with("未完成原因")) return Field::reason;
    if (name.find("依据") != std::string::npos) return Field::basis;
    for (auto const* word : {"预计当年", "预期当年", "当年指标值"})
        if (name.starts_with(word)) return Field::target;
    auto const label = label_of(cell);
    return (label && !label->is_table) || name == "绩效指标" ? Field::label : Field::other;
}

/// What a cell below 指标值 says: a year of the past counted back (2: 前年), 0 for the table's own
/// year, a year by number, or -1 for a word that stands over others (近两年指标值).
std::optional<int> leaf_of(std::string const& cell, int year) {
    auto const packed = without_blanks(cell);
    if (packed.starts_with("前年")) return year - 2;
    if (packed.starts_with("上年") || packed.starts_with("去年")) return year - 1;
    if (auto const own = year_in(packed)) return *own == year ? 0 : *own;
    for (auto const* word : {"预计当年", "预期当年", "当年", "本年", "年度指标值", "目标值"})
        if (packed.starts_with(word)) return 0;
    for (auto const* word : {"近两年", "近三年", "前两年", "历史"})
        if (packed.starts_with(word)) return -1;
    return std::nullopt;
}

}  // namespace

std::optional<Frame> Frame::begin(PrintedRow const& row) {
    Frame frame;
    auto const used = used_cells(row);
    for (std::size_t i = 0; i < used; ++i) {
        frame.columns_.push_back({field_of(row.cells[i].text)});
        frame.titles_.push_back(row.cells[i].text);
    }
    auto const name = frame.column(Field::name);
    auto const target = frame.column(Field::target);
    auto const has_levels = frame.column(Field::first_level) || frame.column(Field::second_level);
    if (!name || !target || *target < *name || !has_levels) return std::nullopt;
    frame.name_ = *name;
    frame.values_begin_ = *target;
    // The cell 指标值 spans the columns to its right that have no name of their own.
    auto end = *target + 1;
    while (end < used && row.cells[end].text.empty()) ++end;
    if (end == used && used < row.cells.size()) end = std::min(row.cells.size(), *target + 4);
    frame.columns_.resize(std::max(used, end));
    frame.values_end_ = end;
    return frame;
}

bool Frame::take(PrintedRow const& row, int year) {
    std::vector<int> leaves;
    for (auto const& cell : row.cells) {
        if (cell.text.empty()) continue;
        auto const leaf = leaf_of(cell.text, year);
        if (!leaf) return false;
        if (*leaf >= 0) leaves.push_back(*leaf);
    }
    leaves_.insert(leaves_.end(), leaves.begin(), leaves.end());
    return true;
}

void Frame::end(int year) {
    // A cell over several rows comes first, wherever its column stands: the own year goes last.
    std::stable_partition(leaves_.begin(), leaves_.end(), [](int leaf) { return leaf > 0; });
    std::erase(leaves_, 0);
    auto const has_basis = values_end_ < columns_.size();
    // A header that lost the empty cells behind 指标值 has fewer columns than it names years.
    if (auto const wanted = leaves_.size() + 1; wanted > values_end_ - values_begin_) {
        auto const missing = wanted - (values_end_ - values_begin_);
        auto const at = static_cast<std::ptrdiff_t>(values_end_);
        columns_.insert(columns_.begin() + at, missing, Column{});
        values_end_ += missing;
    }
    auto const span = values_end_ - values_begin_;
    auto past = leaves_.empty() ? (has_basis ? span - 1 : 0) : leaves_.size();
    if (has_basis) past = std::min(past, span - 1);
    for (std::size_t i = 0; i < past; ++i) {
        auto const past_year = i < leaves_.size() ? leaves_[i] : year - static_cast<int>(past - i);
        if (values_begin_ + i >= columns_.size()) columns_.emplace_back();
        columns_[values_begin_ + i] = {Field::history, past_year};
    }
    if (values_begin_ + past >= columns_.size()) columns_.emplace_back();
    columns_[values_begin_ + past] = {Field::target};
    if (!has_basis) columns_.resize(values_begin_ + past + 1);
    for (std::size_t i = 0; i < std::min(titles_.size(), columns_.size()); ++i)
        if (columns_[i].field == Field::other)
            if (auto const leaf = leaf_of(titles_[i], year); leaf && *leaf > 0)
                columns_[i] = {Field::history, *leaf};
}

std::optional<std::size_t> Frame::column(Field field) const {
    auto const found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](Column const& c) { return c.field == field; });
    if (found == columns_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns_.begin());
}

bool Frame::has_history() const {
    return column(Field::history).has_value();
}

}  // namespace jixiao::importing
