#include "app/lsp/checker.hpp"

#include "base/refusal.hpp"
#include "read/workspace/manifest.hpp"
#include "read/yaml/read_file.hpp"

#include <algorithm>
#include <system_error>

namespace jixiao::lsp {
namespace fs = std::filesystem;
namespace {

/// So much of a folder is looked through for workspaces: an editor may be opened anywhere.
constexpr int deepest_folder = 4;
constexpr std::size_t most_entries = 20000;

bool is_workspace(fs::path const& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "jixiao.yaml", ignored);
}

std::vector<fs::path> workspaces_below(fs::path const& folder) {
    std::vector<fs::path> found;
    std::error_code failure;
    fs::recursive_directory_iterator entry{folder, fs::directory_options::skip_permission_denied,
                                           failure};
    std::size_t seen = 0;
    for (fs::recursive_directory_iterator const end;
         !failure && entry != end && seen < most_entries; entry.increment(failure), ++seen) {
        auto const name = entry->path().filename().string();
        if (name == "jixiao.yaml") found.push_back(entry->path().parent_path());
        if (entry.depth() >= deepest_folder || name.starts_with('.') || name == "node_modules")
            entry.disable_recursion_pending();
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Whether the jixiao.yaml of a folder names a file, or a folder above it.
bool is_named_by(fs::path const& folder, fs::path const& file) {
    std::error_code failure;
    auto bytes = read_bytes(folder / "jixiao.yaml", failure);
    std::vector<Diagnostic> ignored;  // whoever loads the workspace sees them
    auto const source = failure ? std::nullopt : text_source("", std::move(bytes), ignored);
    if (!source) return false;
    auto const manifest = read_manifest(*source, ignored);
    auto const is_it = [&](NamedPath const& named) {
        auto const path = (folder / named.text).lexically_normal();
        auto const below = file.lexically_relative(path);
        return path == file || (!below.empty() && *below.begin() != "..");
    };
    for (auto const* const paths : {&manifest.indicators, &manifest.actuals, &manifest.units})
        if (std::any_of(paths->begin(), paths->end(), is_it)) return true;
    return (manifest.profile && is_it(*manifest.profile)) ||
           (manifest.forms && is_it(*manifest.forms));
}

}  // namespace

Judge* Checker::judge_at(fs::path const& folder) {
    auto const known = judges_.find(folder);
    if (known != judges_.end()) return known->second.get();
    if (!is_workspace(folder)) return nullptr;
    try {
        return judges_.emplace(folder, std::make_unique<Judge>(folder)).first->second.get();
    } catch (Refusal const&) {
        return nullptr;  // it cannot be read
    } catch (std::system_error const&) {
        return nullptr;  // it is not readable any more
    }
}

bool Checker::is_known(fs::path const& file) const {
    return std::any_of(judges_.begin(), judges_.end(), [&](auto const& judge) {
        return judge.second->naming().sources.contains(file.generic_string());
    });
}

void Checker::find_above(fs::path const& file) {
    for (auto folder = file.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (judge_at(folder) || folder == folder.parent_path()) return;
    }
}

/// Tables may lie outside the folder of the workspace that names them.
void Checker::find_below(fs::path const& folder, OpenTexts const& open) {
    for (auto const& [file, text] : open) {
        if (is_known(file)) continue;
        auto const [known, is_new] = below_.try_emplace(folder);
        if (is_new) known->second = workspaces_below(folder);
        for (auto const& each : known->second)
            if (!judges_.contains(each) && is_named_by(each, file)) judge_at(each);
    }
}

Checked Checker::check(Task task) {
    for (auto const& folder : task.folders) judge_at(folder);
    for (auto const& [file, text] : task.open)
        if (!is_known(file)) find_above(file);
    for (auto const& folder : task.folders) find_below(folder, task.open);
    Checked checked;
    for (auto const& [folder, judge] : judges_) {
        judge->refresh();
        if (judge->is_many()) {
            auto const& found = judge->naming().diagnostics;
            checked.findings.insert(checked.findings.end(), found.begin(), found.end());
            continue;
        }
        checked.workspaces.push_back(judge->judge(task.open));
        auto const& found = checked.workspaces.back()->findings;
        checked.findings.insert(checked.findings.end(), found.begin(), found.end());
    }
    checked.task = std::move(task);
    return checked;
}

bool Checker::refresh() {
    auto is_new = false;
    for (auto const& [folder, judge] : judges_) is_new |= judge->refresh();
    return is_new;
}

}  // namespace jixiao::lsp
