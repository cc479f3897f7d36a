#pragma once

#include "app/cli/shell.hpp"

#include <vector>

namespace jixiao {

/// The period asked for, else the usual one. A Refusal when there is neither.
Period chosen_period(Shell const& shell, Workspace const& workspace);

/// A Refusal when no table of the book is called so; the empty text asks for
/// all of them.
void require_table(Book const& book, std::string const& wanted);

/// A Refusal when no indicator has this owner; the empty text asks for all of
/// them.
void require_owner(Book const& book, std::string const& wanted);

/// Prints the errors on standard error, and how many other findings `check`
/// would show. True when there are errors.
bool report_errors(Shell const& shell, Workspace const& workspace,
                   std::vector<std::vector<Diagnostic>> const& more, Catalog const& catalog);

}  // namespace jixiao
