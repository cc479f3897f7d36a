#pragma once

#include "base/catalog.hpp"
#include "read/document/imported.hpp"

#include <string>

namespace jixiao::document {

/// Every row that was read beside its place, a line each, to be compared with the document.
std::string rows_read(Imported const& imported, Catalog const& catalog);

}  // namespace jixiao::document
