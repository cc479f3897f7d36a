#pragma once

#include "read/yaml/source.hpp"

#include <optional>
#include <string>

namespace jixiao::entries {

/// What a table begins with; the project is empty for the table of the department.
struct NewTable {
    std::string unit;
    int year = 0;
    std::string project = {}, budget = {};
};

/// The table as a file: one annual goal that has no rows yet.
std::string new_table_text(NewTable const& table, std::string const& goal);

/// The name of its file without the ending: that of the project, without the signs that some file
/// system refuses.
std::string new_table_stem(NewTable const& table);

/// The text of jixiao.yaml that names another file of tables. Nothing where a program cannot write
/// it in.
std::optional<std::string> manifest_with(Source const& manifest, std::string const& path);

}  // namespace jixiao::entries
