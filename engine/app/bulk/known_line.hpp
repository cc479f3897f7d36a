#pragma once

#include "app/bulk/row_layout.hpp"
#include "app/bulk/row_place.hpp"
#include "app/bulk/verdict_lines.hpp"
#include "rules/status/evaluate.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// What stands in a line of output for the row itself; all else is the same for rows alike.
enum class Hole { id, body, table, goal, name, target, passed, T, A, S, r, achievement };

/// The line of a verdict with holes where rows alike differ.
class KnownLine {
public:
    /// Whether lines of such fields consist of what rows alike share and of holes.
    static bool can_be_written(Written const& written);

    /// Of a verdict, whose figures are `numbers`; of one that has no figures of its own, none.
    KnownLine(Written const& written, VerdictLines& lines, Verdict const& verdict,
              std::optional<RowNumbers> const& numbers);

    /// Writes the line of another row, parted into `cells` as the layout says.
    void write(RowLayout const& layout, std::vector<std::string_view> const& cells,
               RowPlace const& place, std::string& out) const;

    Counted const& counts_as() const { return counted_; }
    /// Lines of one text do the same, where they have no numbers.
    std::string key() const;
    bool has_numbers() const { return requirement_.has_value(); }

private:
    struct Part {
        std::string before;
        Hole hole;
        std::size_t column = 0;  // of a cell that is passed on
    };
    void add_number(Hole hole, RowPlace const& place, std::string& out) const;

    Form form_;
    std::vector<Part> parts_;
    std::string end_;
    Counted counted_;
    std::optional<Requirement> requirement_;  // of the verdict it was made from
    Fraction target_, due_share_;             // its T, and S / T
};

}  // namespace jixiao::bulk
