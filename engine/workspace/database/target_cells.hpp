#pragma once

#include "model/book/actuals.hpp"
#include "model/book/book.hpp"
#include "workspace/database/inserter.hpp"

namespace jixiao::database {

/// kind, comparator, low, high and unit_of_measure of what was read; nothing where it was not.
std::vector<Cell> typed_cells(SharedTarget const& target);
/// The same of one of several numbers of a target.
std::vector<Cell> typed_cells(Part const& part);

/// amount and unit_of_measure of a reported value that is one plain number: not a bound, a range,
/// the size of a change, nor one that its words may make another figure.
std::vector<Cell> amount_cells(Parsed<ActualValue> const& value);

}  // namespace jixiao::database
