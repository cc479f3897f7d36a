#include "read/workspace/find_members.hpp"

#include "read/yaml/read_file.hpp"

#include <algorithm>
#include <set>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

bool is_workspace(fs::path const& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "jixiao.yaml", ignored);
}

std::vector<fs::path> workspaces_in(fs::path const& folder, std::error_code& failure) {
    std::vector<fs::path> names;
    fs::directory_iterator entry{folder, failure};
    for (fs::directory_iterator const end; !failure && entry != end; entry.increment(failure))
        if (is_workspace(entry->path())) names.push_back(entry->path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

std::vector<fs::path> find_members(fs::path const& folder, std::vector<NamedPath> const& paths,
                                   std::vector<Diagnostic>& diagnostics) {
    std::vector<fs::path> members;
    std::set<fs::path> seen;
    auto const add = [&](fs::path const& path) {
        auto normal = (path / "").lexically_normal().parent_path();
        if (normal.empty()) normal = ".";
        if (seen.insert(normal).second) members.push_back(std::move(normal));
    };
    for (auto const& [text, place] : paths) {
        auto const named = folder / text;
        if (is_workspace(named)) {
            add(named);
            continue;
        }
        std::error_code failure;
        auto const names = workspaces_in(named, failure);
        if (failure)
            diagnostics.push_back(
                unreadable_file(named.lexically_normal().generic_string(), failure, place));
        else if (names.empty())
            diagnostics.push_back({Severity::error,
                                   "workspace-missing",
                                   place,
                                   say("there is no jixiao.yaml in {0} or any folder in it",
                                       named.lexically_normal().generic_string()),
                                   say("create a workspace with jixiao init DIR"),
                                   {}});
        for (auto const& name : names) add(named / name);
    }
    return members;
}

Diagnostic nested_workspace(fs::path const& member, fs::path const& root) {
    return {Severity::error,
            "workspace-nested",
            whole_file((member / "jixiao.yaml").generic_string()),
            say("a workspace listed in another one cannot list workspaces itself"),
            say("list them all in {0}", (root / "jixiao.yaml").lexically_normal().generic_string()),
            {}};
}

}  // namespace jixiao
