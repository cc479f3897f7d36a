#include "system/leftovers.hpp"

#include <charconv>
#include <csignal>
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

bool is_leftover(std::string const& name, std::set<std::string> const& targets) {
    if (!name.ends_with(".new") && !name.ends_with(".old")) return false;
    auto const stem = name.substr(0, name.rfind('.'));
    auto const dot = stem.rfind('.');
    if (dot == std::string::npos || !targets.contains(stem.substr(0, dot))) return false;
    int process = 0;
    auto const* const end = stem.data() + stem.size();
    auto const [stop, error] = std::from_chars(stem.data() + dot + 1, end, process);
    return error == std::errc{} && stop == end && process > 0 && is_gone(process);
}

}  // namespace

fs::path name_on_its_way(fs::path const& file, std::string_view word) {
    return file.string() + "." + std::to_string(::getpid()) + "." + std::string{word};
}

void remove_leftovers_of(std::vector<fs::path> const& files) {
    std::map<fs::path, std::set<std::string>> targets;
    for (auto const& file : files)
        targets[file.has_parent_path() ? file.parent_path() : "."].insert(file.filename().string());
    for (auto const& [folder, names] : targets) {
        std::error_code ignored;
        std::vector<fs::path> leftovers;
        for (fs::directory_iterator entry{folder, ignored}, end; !ignored && entry != end;
             entry.increment(ignored))
            if (is_leftover(entry->path().filename().string(), names))
                leftovers.push_back(entry->path());
        for (auto const& leftover : leftovers) fs::remove(leftover, ignored);
    }
}

}  // namespace jixiao
