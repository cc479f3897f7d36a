#pragma once

#include "read/yaml/node_tree.hpp"
#include "read/yaml/source.hpp"

#include <vector>

namespace jixiao {

/// Reads the one document of a source. Mistakes become diagnostics, as many in one run as can be
/// told apart: where it is plain what was meant, reading goes on with that. Nothing when no
/// document could be made out, or the source is empty (a diagnostic says so).
NodeTree parse_yaml(Source const& source, std::vector<Diagnostic>& diagnostics);
NodeTree parse_yaml(Source&&, std::vector<Diagnostic>&) = delete;

/// The same with yaml-cpp alone, whatever the shape of the text.
NodeTree parse_any_yaml(Source const& source, std::vector<Diagnostic>& diagnostics);
NodeTree parse_any_yaml(Source&&, std::vector<Diagnostic>&) = delete;

}  // namespace jixiao
