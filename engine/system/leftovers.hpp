#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao {

/// The name of a file while it is on its way to `file`, in the same folder:
/// department.yaml.4711.new by the number of this process, or of another. `word` is "new" or "old",
/// and "set" or "undo" of the record of several files.
std::filesystem::path name_on_its_way(std::filesystem::path const& file, std::string_view word);
std::filesystem::path name_on_its_way(std::filesystem::path const& file, std::string_view word,
                                      int process);

/// Whether `name` is that of a file on its way to `file`, of whatever process.
bool is_on_its_way(std::string_view name, std::string_view file);

/// What runs that are gone have left in a folder of files on their way to these, with the number of
/// the process.
std::vector<std::pair<std::filesystem::path, int>> left_by_gone_runs(
    std::filesystem::path const& folder, std::set<std::string, std::less<>> const& names);

/// Removes what a run that was killed has left of these files on their way; what a running process
/// has there stays. False when some of it could not be removed.
bool remove_leftovers_of(std::vector<std::filesystem::path> const& files);

}  // namespace jixiao
