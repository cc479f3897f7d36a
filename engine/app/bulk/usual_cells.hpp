#pragma once

#include "app/bulk/figures.hpp"
#include "app/bulk/interned.hpp"
#include "app/bulk/row_layout.hpp"
#include "read/records/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Says whether what stands beside target and actuals is as usual, and has nothing to be reported.
/// Remembers what it has seen.
class UsualCells {
public:
    /// `year` is the only term that is usual. The units must live as long as this.
    UsualCells(Units const& units, int year, Form form) : units_{units}, year_{year}, form_{form} {}

    /// `weight` is that of the row; 0 where it has none.
    bool are_usual(RowLayout const& layout, std::vector<std::string_view> const& cells,
                   Tenths4& weight);

private:
    bool is_text(std::string_view text, std::size_t column);
    bool is_text_again(std::string_view text, std::size_t column);
    bool is_more_usual(RowLayout const& layout, std::vector<std::string_view> const& cells,
                       Tenths4& weight);
    bool is_readable(std::string_view text, bool is_actual);

    Units const& units_;
    int year_;
    Form form_;
    Interned<bool> readable_{1 << 12};
    TextKey key_;
    std::vector<std::string> last_texts_;  // by column, known to be UTF-8
    std::string last_term_, last_previous_;
};

}  // namespace jixiao::bulk
