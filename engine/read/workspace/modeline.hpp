#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// A new file of a workspace with a first line that names its schema (table, actuals …) to editors
/// with the YAML language server; as it is where one of the comments at its head does so already.
/// The address is where our packages install the schemas. It is the same wherever and however the
/// program was built, so that the same command gives the same bytes: a path of this machine, or of
/// this build, would stand in files that others open. A relative one needs copies in every
/// workspace, which no upgrade reaches. jixiao lsp goes by no such line.
std::string with_modeline(std::string_view schema, std::string text);

}  // namespace jixiao
