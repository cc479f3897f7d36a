#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace jixiao {

/// The name of a file while it is on its way to `file`, in the same folder:
/// department.yaml.4711.new by the number of this process. `word` is "new" or "old".
std::filesystem::path name_on_its_way(std::filesystem::path const& file, std::string_view word);

/// Whether `name` is that of a file on its way to `file`, of whatever process.
bool is_on_its_way(std::string_view name, std::string_view file);

/// Removes what a run that was killed has left of these files on their way; what a running process
/// has there stays.
void remove_leftovers_of(std::vector<std::filesystem::path> const& files);

}  // namespace jixiao
