#pragma once

#include "app/lsp/outline.hpp"

#include <filesystem>

namespace jixiao::lsp {

/// What a file is, by its name and the keys at its margin, and where none is there yet by the
/// folder it is in; the names are those of the schemas.
enum class FileKind { other, workspace, table, actuals, budget, profile, forms };
FileKind kind_of(std::filesystem::path const& file, std::string_view text, Outline const& outline);

/// The file of config/schema that says what a file of that kind holds; empty for none.
std::string_view schema_name(FileKind kind);

}  // namespace jixiao::lsp
