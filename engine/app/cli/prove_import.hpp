#pragma once

#include "base/catalog.hpp"
#include "read/document/imported.hpp"

namespace jixiao {

/// Runs the loader and the checks over the files that would be written, in a
/// folder of its own. A row that they refuse is taken out, and is doubtful; so
/// is an actual value. What they refuse beyond rows becomes an error of the
/// import: then nothing is to be written.
void prove_import(document::Imported& imported, Language language);

}  // namespace jixiao
