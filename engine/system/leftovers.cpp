#include "system/leftovers.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <map>
#include <system_error>
#include <unistd.h>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// This process had left it only if another of its number was killed before. One of another user
/// may not be asked, and runs.
bool is_gone(int process) {
    return process == ::getpid() || (::kill(process, 0) != 0 && errno == ESRCH);
}

/// The number of the process in department.yaml.4711.new; 0 for other names.
int process_of(std::string_view name) {
    constexpr std::array<std::string_view, 4> endings{".new", ".old", ".set", ".undo"};
    if (std::none_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); }))
        return 0;
    auto const stem = name.substr(0, name.rfind('.'));
    auto const dot = stem.rfind('.');
    if (dot == std::string_view::npos) return 0;
    int process = 0;
    auto const* const end = stem.data() + stem.size();
    auto const [stop, error] = std::from_chars(stem.data() + dot + 1, end, process);
    return error == std::errc{} && stop == end && process > 0 ? process : 0;
}

/// The file that such a name leads to.
std::string_view target_of(std::string_view name) {
    auto const stem = name.substr(0, name.rfind('.'));
    return stem.substr(0, stem.rfind('.'));
}

}  // namespace

fs::path name_on_its_way(fs::path const& file, std::string_view word) {
    return name_on_its_way(file, word, ::getpid());
}

fs::path name_on_its_way(fs::path const& file, std::string_view word, int process) {
    return file.string() + "." + std::to_string(process) + "." + std::string{word};
}

bool is_on_its_way(std::string_view name, std::string_view file) {
    return process_of(name) != 0 && target_of(name) == file;
}

std::vector<std::pair<fs::path, int>> left_by_gone_runs(
    fs::path const& folder, std::set<std::string, std::less<>> const& names) {
    std::vector<std::pair<fs::path, int>> left;
    std::error_code failure;
    for (fs::directory_iterator entry{folder, failure}, end; !failure && entry != end;
         entry.increment(failure)) {
        auto const name = entry->path().filename().string();
        auto const process = process_of(name);
        if (process != 0 && names.contains(target_of(name)) && is_gone(process))
            left.emplace_back(entry->path(), process);
    }
    return left;
}

bool remove_leftovers_of(std::vector<fs::path> const& files) {
    std::map<fs::path, std::set<std::string, std::less<>>> targets;
    for (auto const& file : files)
        targets[file.has_parent_path() ? file.parent_path() : "."].insert(file.filename().string());
    bool are_gone = true;
    for (auto const& [folder, names] : targets)
        for (auto const& [leftover, process] : left_by_gone_runs(folder, names)) {
            std::error_code failure;
            fs::remove(leftover, failure);
            are_gone &= !failure;
        }
    return are_gone;
}

}  // namespace jixiao
