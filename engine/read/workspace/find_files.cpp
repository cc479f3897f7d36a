#include "read/workspace/find_files.hpp"

#include "model/book/period.hpp"
#include "read/yaml/read_file.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

bool is_yaml(fs::path const& name) {
    auto const is_hidden = name.string().starts_with('.');
    if (is_hidden || name == "jixiao.yaml") return false;
    return name.extension() == ".yaml" || name.extension() == ".yml";
}

/// A file that was to be one of ours, but ends as an editor or a mail program had it end:
/// 2024-08.yaml.txt, 2024-08.txt, 2024-08.YAML.
bool has_other_ending(fs::path const& name) {
    auto ending = name.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (name.string().starts_with('.')) return false;
    if (ending == ".yaml" || ending == ".yml") return !is_yaml(name) && name != "jixiao.yaml";
    auto const is_text = ending == ".txt" || ending == ".doc" || ending == ".docx" ||
                         ending == ".rtf" || ending == ".wps";
    return is_text && (is_yaml(name.stem()) || parse_period(name.stem().string()).has_value());
}

Diagnostic other_ending(FoundFile const& folder, fs::path const& name) {
    auto const stem = name.stem();
    auto const meant = is_yaml(stem) ? stem.string() : stem.string() + ".yaml";
    return {Severity::error,
            "file-ending",
            whole_file((fs::path{folder.name} / name).generic_string()),
            say("this file is not read: its name ends with \"{0}\"", name.extension().string()),
            say("save it as plain text under the name {0}, or move it away", meant),
            {}};
}

std::vector<fs::path> files_in(FoundFile const& folder, std::vector<Diagnostic>& diagnostics) {
    std::vector<fs::path> names;
    std::error_code failure;
    fs::directory_iterator entry{folder.path, failure};
    for (fs::directory_iterator const end; !failure && entry != end; entry.increment(failure))
        if (auto const name = entry->path().filename(); is_yaml(name))
            names.push_back(name);
        else if (has_other_ending(name))
            diagnostics.push_back(other_ending(folder, name));
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
