#pragma once

#include "read/document/import.hpp"
#include "read/document/imported.hpp"
#include "read/document/remarks.hpp"

namespace jixiao::document {

/// What can only be said when the whole document is read: the last year of long-term goals
/// (`long_term_end`, 0 when no table states one), one spelling of the unit's name, goals in the
/// order of files, and ids: D-A-01 for the department's annual indicators, P1-L-01 for the first
/// project's long-term ones.
void settle_tables(Imported& imported, int long_term_end, ImportOptions const& options,
                   Remarks& remarks);

}  // namespace jixiao::document
