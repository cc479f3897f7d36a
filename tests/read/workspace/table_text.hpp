#pragma once

#include "model/book/book.hpp"

#include <string>

namespace jixiao::tests {

/// The table as a YAML file. It holds everything but places, so tables are equal when their files
/// are: what is understood of a target follows from its text.
std::string table_text(Table const& table);

}  // namespace jixiao::tests
