#pragma once

#include "model/book/book.hpp"
#include "model/book/budget.hpp"

#include <vector>

namespace jixiao::budget {

/// Whether the tables of a published budget agree in themselves, with each other and with the
/// projects of `book` that are of the same unit and year. Exact; a difference that rounding can
/// explain is a note. Every finding names both places and both figures. Sorted by place.
std::vector<Diagnostic> check_budget(Budget const& budget, Book const& book);

}  // namespace jixiao::budget
