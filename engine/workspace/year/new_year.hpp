#pragma once

#include "base/catalog.hpp"
#include "read/workspace/workspace.hpp"
#include "system/write_files.hpp"
#include "workspace/year/last_year.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace jixiao::year {

/// The workspace of a new year, to be written as one.
struct NewYear {
    std::vector<FileToWrite> files;  // jixiao.yaml last: a folder that has it has all
    std::size_t blank_targets = 0, kept_rows = 0;
    std::vector<std::string> left_out;  // goals that are over, printed budgets: what has no place
    std::filesystem::path actuals;      // the folder, which begins empty
};

/// Where the year after goes when nobody says: beside `folder`, with the year in its name changed,
/// or put behind it.
std::filesystem::path folder_of_next(std::filesystem::path const& folder, int year);

/// Makes it at `to` of the workspace at `from`, whose rows `last` year ended so. Nothing is
/// written. The workspace must have no errors.
NewYear new_year(Workspace const& workspace, std::map<std::string, LastYear> const& last, int year,
                 std::filesystem::path const& from, std::filesystem::path const& to,
                 Catalog const& catalog);

}  // namespace jixiao::year
