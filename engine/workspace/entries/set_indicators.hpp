#pragma once

#include "base/diagnostic.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::entries {

/// What is to stand in a table for the indicator of that id. What is not given stays as it is; an
/// empty text leaves the key without a value.
struct IndicatorEdit {
    std::string id;
    std::optional<std::string> name, target, weight, owner;
    std::optional<std::string> unit = {}, direction = {};
    std::optional<std::vector<std::string>> path = {};
};

/// Writes the edits into the text of a table, and nothing else. A new name keeps the old one as an
/// alias, so that what was reported under it is still its own. What was written is read once more
/// and proved. Nothing, and a diagnostic, when the file is no table that can be read or edited so,
/// has no indicator of an id, or an id is given twice.
std::optional<std::string> set_indicators(Source const& source,
                                          std::vector<IndicatorEdit> const& edits,
                                          std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
