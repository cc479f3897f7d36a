#pragma once

#include "read/document/imported.hpp"
#include "read/document/merge.hpp"
#include "read/yaml/source.hpp"

#include <string>
#include <vector>

namespace jixiao::document {

/// A file of the folder that is imported into, by its name there.
struct PresentFile {
    std::string name;
    Source source;
    bool has_mark = false;  // a byte order mark, which the source has no more
};

enum class FileState { made, unchanged, merged };

/// What becomes of one file.
struct PlannedFile {
    std::string name;
    std::string text;
    FileState state = FileState::made;
    std::vector<Change> changes;
    std::string about;  // the table, as a reader calls it
};

struct Plan {
    std::vector<PlannedFile> files;
    std::vector<Diagnostic> diagnostics;  // an error means that nothing must be written
};

/// Decides which file each table goes to: the one of `present` that holds it already (the same
/// project by code or name, the department, the budget), else a new one: department.yaml,
/// project-1.yaml, budget.yaml, actuals/2024.yaml.
Plan plan_files(Imported const& imported, std::vector<PresentFile> const& present, bool update);

}  // namespace jixiao::document
