#pragma once

#include "read/yaml/node.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Reads the one document of a source. Mistakes become diagnostics, as many in one run as can be
/// told apart: where it is plain what was meant, reading goes on with that. Nothing when no
/// document could be made out, or the source is empty (a diagnostic says so).
std::optional<Node> parse_yaml(Source const& source, std::vector<Diagnostic>& diagnostics);

/// The same with yaml-cpp alone, whatever the shape of the text.
std::optional<Node> parse_any_yaml(Source const& source, std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
