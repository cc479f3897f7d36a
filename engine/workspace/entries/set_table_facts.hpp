#pragma once

#include "base/diagnostic.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jixiao::entries {

/// What is to stand in a table beside its rows.
struct TableFacts {
    /// By the key of the file: unit, project, code, authority, implementer, budget, overall. An
    /// empty text leaves the key without a value.
    std::vector<std::pair<std::string, std::string>> texts;
    /// Amounts by 资金来源; an empty one takes the source out.
    std::vector<std::pair<std::string, std::string>> sources;
};

/// Writes them into the text of a table, and nothing else; a key that is not there yet gets its
/// usual place. What was written is read once more and proved. Nothing, and a diagnostic, where
/// that cannot be done.
std::optional<std::string> set_table_facts(Source const& source, TableFacts const& facts,
                                           std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
