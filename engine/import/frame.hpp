#pragma once

#include "import/row.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::importing {

/// What a column of an indicator table holds.
enum class Field {
    other,
    label,  // 年度绩效指标, 目标名称
    first_level,
    second_level,
    name,
    history,  // of Column::year
    target,
    nature,  // 指标性质: ≥, ≤, =, 定性
    unit,
    weight,  // 分值, 权重
    actual,
    score,
    reason,
    basis,
};

struct Column {
    Field field = Field::other;
    int year = 0;
};

/// The columns of an indicator table, read from its header of one to three rows.
class Frame {
public:
    /// The frame a row begins; nothing when the row is no header of indicators.
    static std::optional<Frame> begin(PrintedRow const& row);

    /// Takes a further row of the header (前年, 上年, 预计当年实现, 2022年). False when the row is
    /// none, and the header ended before it.
    bool take(PrintedRow const& row, int year);

    /// Ends the header: gives every value column its year. `year` is the table's.
    void end(int year);

    std::vector<Column> const& columns() const { return columns_; }
    /// The column of a field; nothing when the table has none.
    std::optional<std::size_t> column(Field field) const;
    std::size_t name_column() const { return name_; }
    bool has_history() const;

private:
    std::vector<Column> columns_;
    std::vector<std::string> titles_;  // of the first row
    std::size_t name_ = 0;
    std::size_t values_begin_ = 0, values_end_ = 0;  // the columns below 指标值
    std::vector<int> leaves_;  // of further rows, in order; 0 for the current year
};

}  // namespace jixiao::importing
