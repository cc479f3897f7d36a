#pragma once

#include "app/web/table_edit.hpp"

namespace jixiao::web {

/// What is asked of a table that is typed and not of one that is read: that a budget is an amount
/// of money, that no level is empty above another; and which rows get what is reported of others,
/// for they get a name of theirs.
std::vector<Diagnostic> found_while_typing(View const& view, EditedFile const& made);

/// Whether a budget that is typed is an amount of money; what a file has stays as it was printed.
bool is_budget(std::string const& text, Units const& units);
/// That it is none.
Diagnostic no_budget(std::string const& text, Place place);

}  // namespace jixiao::web
