#pragma once

#include "app/lsp/outline.hpp"

namespace jixiao::lsp {

/// What a file is, by its name and the keys at its margin; the names are those of the schemas.
enum class FileKind { other, workspace, table, actuals, budget, profile, forms };
FileKind kind_of(std::string_view file_name, std::string_view text, Outline const& outline);

/// The file of config/schema that says what a file of that kind holds; empty for none.
std::string_view schema_name(FileKind kind);

}  // namespace jixiao::lsp
