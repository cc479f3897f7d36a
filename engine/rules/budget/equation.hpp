#pragma once

#include "base/diagnostic.hpp"
#include "rules/budget/sheet.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::budget {

/// How finely a document prints its money. A printed figure may be off by half a unit of its last
/// place, so an equation of n figures may be off by n halves and still be right.
struct Precision {
    int places = 0;
    /// What n rounded figures may be off by together, in millionths.
    Wide tolerance(std::size_t figures) const;
};

/// The places after the point that most figures with a point have; of two that are equally common
/// the finer. Trailing zeros are often dropped, so single figures do not tell.
Precision precision_of(std::vector<Sheet> const& sheets, ColumnKind kind);

/// A figure that was found somewhere, with what a reader calls it.
struct Stated {
    std::string label;
    Place place;
    Wide amount = 0;
    std::size_t figures = 1;  // how many printed ones it was added from
};
/// The figure in a cell; an empty cell is 0, and one that cannot be read is nothing.
std::optional<Stated> stated(Sheet const& sheet, std::size_t row, std::size_t column);

/// Figures that are added up, without keeping them.
class Sum {
public:
    void add(Figure const& figure, Place const& place);
    /// `part` must outlive the sum.
    void add(Stated const& part);
    /// What was added to this sum after it was copied as `before`, from the place `first` on.
    Sum since(Sum const& before, Place const& first) const;

    Wide amount() const { return amount_; }
    std::size_t figures() const { return figures_; }
    /// Those that can have been rounded: a printed zero or nothing has not.
    std::size_t rounded() const { return rounded_; }
    /// Whether one of them could not be read, so that nothing can be said of the sum.
    bool is_unknown() const { return unreadable_ > 0; }
    Place const& first() const { return *first_; }
    Place const& last() const { return *last_; }

private:
    Wide amount_ = 0;
    std::size_t figures_ = 0, rounded_ = 0, unreadable_ = 0;
    Place const* first_ = nullptr;
    Place const* last_ = nullptr;
};

/// One rule applied: its code, and how grave it is when more than rounding is missing.
struct Rule {
    std::string code;
    Severity severity = Severity::error;
};

/// Reports when the figure at (row, column) is not the sum of the parts: a note within rounding.
void expect_sum(Rule const& rule, Precision precision, Sheet const& sheet, std::size_t row,
                std::size_t column, Sum const& parts, std::vector<Diagnostic>& diagnostics);

/// The same for a figure that stands outside the tables.
void expect_sum(Rule const& rule, Precision precision, Stated const& total, Sum const& parts,
                std::vector<Diagnostic>& diagnostics);

/// Reports when a figure is not what others elsewhere come to; each of them is named.
void expect_same(Rule const& rule, Precision precision, Stated const& one,
                 std::vector<Stated> const& others, std::vector<Diagnostic>& diagnostics);

/// "budget.yaml:12:30".
std::string show_place(Place const& place);

}  // namespace jixiao::budget
