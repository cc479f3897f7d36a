#pragma once

#include "app/bulk/interned.hpp"
#include "app/bulk/known_line.hpp"
#include "app/bulk/row_classes.hpp"
#include "app/bulk/target_form.hpp"
#include "app/bulk/usual_cells.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Where the line of a row is kept, and the row's figures where it has any.
struct RowPlace {
    LineNumber* line = nullptr;  // nullptr: nowhere. Valid until the next row is read
    bool has_target = false, has_actual = false;
    Tenths4 target = 0, high = 0, actual = 0;
    Tenths4 weight = 0;

    /// The figures, of a row that has them.
    std::optional<RowNumbers> numbers() const;
};

/// Reads rows as far as their verdict depends on them, with whole numbers and without copying.
class RowReader {
public:
    /// The rules must live as long as this; a period is asked for.
    RowReader(Rules const& rules, Asked const& asked, Form form);

    /// False where the rules have thresholds that cannot be told apart.
    bool is_exact() const { return forms_.places().are_exact(); }
    RowPlace read(RowLayout const& layout, std::vector<std::string_view> const& cells);

private:
    using Cells = std::vector<std::string_view>;
    struct Row;

    TargetForm& form_of(Row const& row);
    ActualEnding const* ending_of(Row const& row, TargetForm& form, std::string_view ending);
    bool read_target(TargetForm const& form, Figures const& figures, RowPlace& place) const;
    std::optional<Tenths4> read_amount(Row const& row, TargetForm& form, std::string_view text,
                                       bool& is_bare);
    LineNumber* by_place(Row const& row, TargetForm& form, RowPlace& place);
    LineNumber* by_texts(Row const& row);
    TargetTexts texts_of(Row const& row) const;

    Rules const& rules_;
    Asked const& asked_;
    Form form_;
    TargetForms forms_;
    RowClasses classes_;
    UsualCells usual_;
    std::size_t stock_place_, scale_place_;  // from here on more than A / T decides
    Interned<TargetForm> known_forms_{1 << 12};
    Interned<LineNumber> known_texts_{1 << 13};
    TextKey key_;
};

}  // namespace jixiao::bulk
