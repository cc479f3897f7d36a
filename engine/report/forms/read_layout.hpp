#pragma once

#include "read/workspace/workspace.hpp"
#include "read/yaml/source.hpp"
#include "report/forms/layout.hpp"

#include <memory>
#include <string_view>

namespace jixiao::forms {

constexpr auto usual_layout = "national";

/// Reads a layout file. Mistakes become diagnostics; one with an error gives nothing.
std::optional<Layout> read_layout(Source const& source, std::vector<Diagnostic>& diagnostics);

/// The layout of config/forms/ with that name, as built into the program; nothing when there is
/// none.
std::shared_ptr<Layout const> built_in_layout(std::string_view name);

/// The layout that the workspace states, else the usual one. A form that the stated one does not
/// lay out, and a layout with an error, have the usual one.
std::shared_ptr<Layout const> layout_of(Workspace const& workspace,
                                        std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::forms
