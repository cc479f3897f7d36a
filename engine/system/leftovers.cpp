#include "system/leftovers.hpp"

#include <charconv>
#include <csignal>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <unistd.h>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// This process had left it only if another of its number was killed before.
bool is_gone(int process) {
    return process == ::getpid() || ::kill(process, 0) != 0;
}

/// The number of the process in department.yaml.4711.new; 0 for other names.
int process_of(std::string_view name) {
    if (!name.ends_with(".new") && !name.ends_with(".old")) return 0;
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
    return file.string() + "." + std::to_string(::getpid()) + "." + std::string{word};
}

bool is_on_its_way(std::string_view name, std::string_view file) {
    return process_of(name) != 0 && target_of(name) == file;
}

void remove_leftovers_of(std::vector<fs::path> const& files) {
    std::map<fs::path, std::set<std::string, std::less<>>> targets;
    for (auto const& file : files)
        targets[file.has_parent_path() ? file.parent_path() : "."].insert(file.filename().string());
    for (auto const& [folder, names] : targets) {
        std::error_code ignored;
        std::vector<fs::path> leftovers;
        for (fs::directory_iterator entry{folder, ignored}, end; !ignored && entry != end;
             entry.increment(ignored))
            if (auto const name = entry->path().filename().string();
                names.contains(target_of(name)) && process_of(name) != 0 &&
                is_gone(process_of(name)))
                leftovers.push_back(entry->path());
        for (auto const& leftover : leftovers) fs::remove(leftover, ignored);
    }
}

}  // namespace jixiao
