#pragma once

#include "app/cli/members.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// Writes a report on every member into the folder of --output, and index.html
/// that leads to them: all files or none. Gives the exit code.
int report_units(Shell const& shell, Members const& members);

/// Names of files for these, without what a file name cannot hold, in their
/// order: a name that comes again, whatever its case, gets -2, -3 … behind it.
std::vector<std::string> distinct_names(std::vector<std::string> const& names);

/// One such name for the unit of every member.
std::vector<std::string> file_names_of(Members const& members);

/// Throws Refusal when the reports of several units have no folder to go to.
void require_folder(std::string const& output);

/// The line that ends a run which wrote so many files into the folder of --output.
void report_files_written(Shell const& shell, std::size_t files, Catalog const& catalog);

}  // namespace jixiao
