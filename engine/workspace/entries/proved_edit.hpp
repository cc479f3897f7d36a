#pragma once

#include "base/diagnostic.hpp"
#include "read/yaml/node.hpp"
#include "read/yaml/source.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::entries {

/// Says that a program cannot make an edit, at the node if it is one of them.
std::nullopt_t refuse_edit(Source const& source, std::vector<Diagnostic>& diagnostics,
                           Message message, Node const* at = nullptr);
/// The same where nothing tells why.
std::nullopt_t refuse_edit(Source const& source, std::vector<Diagnostic>& diagnostics);

/// The text with which an edit replaces that of the source, once it is read and proved to say what
/// the edit was to bring and nothing else; refused where it does not.
std::optional<std::string> proved_edit(Source const& source, std::string text,
                                       std::vector<Diagnostic>& diagnostics,
                                       std::function<bool(Node const& after)> const& is_right);

}  // namespace jixiao::entries
