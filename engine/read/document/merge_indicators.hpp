#pragma once

#include "read/document/imported.hpp"
#include "read/document/merging.hpp"
#include "read/yaml/node.hpp"

#include <vector>

namespace jixiao::document {

/// Brings a goal's list of indicators up to the rows of its document. Rows go together by name, by
/// alias, and by id where the name was only corrected.
void merge_indicators(Merging& merging, Node const& list,
                      std::vector<ImportedIndicator> const& rows);

}  // namespace jixiao::document
