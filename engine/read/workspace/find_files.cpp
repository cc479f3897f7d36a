#include "read/workspace/find_files.hpp"

#include "read/yaml/read_file.hpp"

#include <algorithm>
#include <set>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

bool is_yaml(fs::path const& name) {
    auto const is_hidden = name.string().starts_with('.');
    if (is_hidden || name == "jixiao.yaml") return false;
    return name.extension() == ".yaml" || name.extension() == ".yml";
}

std::vector<fs::path> files_in(FoundFile const& folder, std::vector<Diagnostic>& diagnostics) {
    std::vector<fs::path> names;
    std::error_code failure;
    fs::directory_iterator entry{folder.path, failure};
    for (fs::directory_iterator const end; !failure && entry != end; entry.increment(failure))
        if (is_yaml(entry->path().filename())) names.push_back(entry->path().filename());
    if (failure)
        diagnostics.push_back(unreadable_file(folder.name, failure, folder.asked_from));
    else if (names.empty())
        diagnostics.push_back({Severity::warning,
                               "empty-folder",
                               folder.asked_from,
                               say("there is no *.yaml file in {0}", folder.name),
                               say("put the files there, or correct the path"),
                               {}});
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

FoundFile found_file(fs::path const& folder, fs::path const& path, Place asked_from) {
    return {folder / path, (folder / path).lexically_normal().generic_string(),
            std::move(asked_from)};
}

std::vector<FoundFile> find_files(fs::path const& folder, std::vector<NamedPath> const& paths,
                                  std::vector<Diagnostic>& diagnostics) {
    std::vector<FoundFile> files;
    std::set<std::string> seen;
    auto const add = [&](FoundFile file) {
        if (seen.insert(file.name).second) files.push_back(std::move(file));
    };
    for (auto const& [text, place] : paths) {
        auto named = found_file(folder, text, place);
        std::error_code failure;
        if (!fs::is_directory(named.path, failure)) {
            add(std::move(named));
            continue;
        }
        for (auto const& name : files_in(named, diagnostics))
            add(found_file(folder, fs::path{text} / name, place));
    }
    return files;
}

}  // namespace jixiao
