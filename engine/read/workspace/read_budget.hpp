#pragma once

#include "model/book/budget.hpp"
#include "model/target/units.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Whether a file holds budget tables: its first key is `budget`.
bool is_budget(Source const& source);

/// Reads budget.yaml. Every row of the result is as long as its table's columns: longer and shorter
/// ones are reported, then cut or filled up. Nothing when the file holds no map.
std::optional<Budget> read_budget(Source const& source, Units const& units,
                                  std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
