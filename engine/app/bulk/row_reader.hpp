#pragma once

#include "app/bulk/interned.hpp"
#include "app/bulk/row_classes.hpp"
#include "app/bulk/row_place.hpp"
#include "app/bulk/target_form.hpp"
#include "app/bulk/usual_cells.hpp"

#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Reads rows as far as their verdict depends on them, with whole numbers and without copying.
class RowReader {
public:
    /// Of rows that are judged as of a period, with figures that count `values` unless they say so.
    /// Rules and classes must live as long as this.
    RowReader(Rules const& rules, Values values, Form form, Period as_of, RowClasses& classes);

    Period const& as_of() const { return as_of_; }
    /// False where the rules have thresholds that cannot be told apart.
    bool is_exact() const { return forms_.places().are_exact(); }
    /// Reads a row into `place`, which is as made anew.
    void read(RowLayout const& layout, std::vector<std::string_view> const& cells, RowPlace& place);

private:
    using Cells = std::vector<std::string_view>;
    struct Row;

    bool add_class(Row& row);
    bool add_more(Row& row, std::uint64_t& numbers);
    ActualEnding const* new_ending(Row const& row, TargetForm& form, std::string_view ending) const;
    bool read_actuals(Row const& row, TargetForm& form, RowPlace& place, bool& is_bare);
    LineNumber* by_place(Row const& row, TargetForm& form, RowPlace& place);
    LineNumber* by_texts(Row const& row);
    TargetTexts texts_of(Row const& row) const;

    Rules const& rules_;
    Values values_;
    Form form_;
    Period as_of_;
    TargetForms forms_;
    RowClasses& classes_;
    UsualCells usual_;
    std::size_t stock_place_, scale_place_;  // from here on more than A / T decides
    Interned<TargetForm> known_forms_{1 << 12};
    Interned<LineNumber> known_texts_{1 << 13};
    TextKey key_;
};

}  // namespace jixiao::bulk
