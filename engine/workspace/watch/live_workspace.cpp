#include "workspace/watch/live_workspace.hpp"

#include "base/refusal.hpp"
#include "read/workspace/find_members.hpp"
#include "read/yaml/read_file.hpp"
#include "system/set_record.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <system_error>

namespace jixiao::watch {
namespace fs = std::filesystem;
namespace {

/// Two writes within one tick of a file system's clock leave the same stamp.
constexpr std::int64_t youth = 100'000'000;  // nanoseconds

std::int64_t now() {
    auto const since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

bool is_young(Stamp const& stamp, std::int64_t at) {
    return stamp.exists && std::max(stamp.modified, stamp.changed) > at - youth;
}

bool is_same(Workspace const& one, Workspace const& other) {
    return one.sources == other.sources && one.members == other.members &&
           one.diagnostics == other.diagnostics;
}

/// The folders of a path that is named: itself, and those in it, which may become workspaces.
void add_folders(fs::path const& path, std::set<fs::path>& folders) {
    std::error_code failure;
    if (!fs::is_directory(path, failure)) return;
    folders.insert(path);
    fs::directory_iterator entry{path, failure};
    for (fs::directory_iterator const end; !failure && entry != end; entry.increment(failure))
        if (entry->is_directory(failure)) folders.insert(entry->path());
}

}  // namespace

LiveWorkspace::LiveWorkspace(fs::path folder, ReadBytes read)
    : folder_{std::move(folder)}, read_{std::move(read)} {
    root_.member.folder = folder_;
    renew(root_);
    if (!root_.member.workspace) throw Refusal{root_.trouble->message, root_.trouble->hint};
    renew_members();
    if (!take_up_sets(folders())) return;
    renew(root_);
    renew_members();
}

bool LiveWorkspace::is_stale(Kept const& kept) {
    if (!kept.young.empty()) return true;
    return std::any_of(kept.stamps.begin(), kept.stamps.end(),
                       [](auto const& known) { return stamp_of(known.first) != known.second; });
}

bool LiveWorkspace::renew(Kept& kept) {
    Snapshot stamps;
    std::mutex mutex;
    auto const read = [&](fs::path const& path, std::error_code& failure) {
        auto const stamp = stamp_of(path);
        {
            std::scoped_lock const lock{mutex};
            stamps.insert_or_assign(path, stamp);
        }
        return read_(path, failure);
    };
    auto const is_unchanged = [&](fs::path const& path) {
        auto const known = kept.stamps.find(path);
        if (known == kept.stamps.end() || kept.young.contains(path)) return false;
        auto const stamp = stamp_of(path);
        if (!stamp.exists || stamp != known->second) return false;
        std::scoped_lock const lock{mutex};
        stamps.insert_or_assign(path, stamp);
        return true;
    };
    auto const started = now();
    auto is_new = false;
    kept.trouble.reset();
    try {
        auto loaded = std::make_shared<Workspace>(
            load_workspace(kept.member.folder, read, &kept.cache, {}, is_unchanged));
        for (auto const& place : loaded->places) {
            std::set<fs::path> folders;
            add_folders(place, folders);
            for (auto const& folder : folders) stamps.emplace(folder, stamp_of(folder));
            stamps.emplace(place, stamp_of(place));
        }
        is_new = !kept.member.workspace || !is_same(*kept.member.workspace, *loaded);
        if (is_new) {
            kept.member.workspace = std::move(loaded);
            ++kept.member.version;
        }
    } catch (std::system_error const& error) {
        auto const name = (kept.member.folder / "jixiao.yaml").lexically_normal().generic_string();
        kept.trouble = unreadable_file(name, error.code(), whole_file(name));
        stamps.insert(kept.stamps.begin(), kept.stamps.end());
    }
    kept.young.clear();
    for (auto const& [path, stamp] : stamps)
        if (is_young(stamp, started)) kept.young.insert(path);
    kept.stamps = std::move(stamps);
    return is_new;
}

bool LiveWorkspace::renew_members() {
    auto const& root = *root_.member.workspace;
    auto const was = std::move(members_);
    members_.clear();
    is_many_ = root.names_members;
    if (!is_many_) {
        kept_.clear();
        members_.push_back(root_.member);
        return was.size() != 1 || was.front().version != root_.member.version;
    }
    std::map<fs::path, Kept> kept;
    for (auto const& folder : root.members) {
        auto known = kept_.extract(folder);
        auto& member = known ? kept.insert(std::move(known)).position->second : kept[folder];
        member.member.folder = folder;
        if (!member.member.workspace || is_stale(member)) renew(member);
        if (member.trouble) trouble_.push_back(*member.trouble);
        if (!member.member.workspace) continue;
        if (member.member.workspace->names_members)
            trouble_.push_back(nested_workspace(folder, folder_));
        else
            members_.push_back(member.member);
    }
    kept_ = std::move(kept);
    return !std::equal(was.begin(), was.end(), members_.begin(), members_.end(),
                       [](LiveMember const& one, LiveMember const& other) {
                           return one.folder == other.folder && one.version == other.version;
                       });
}

bool LiveWorkspace::refresh() {
    auto const was_in_trouble = std::move(trouble_);
    trouble_.clear();
    auto is_new = is_stale(root_) && renew(root_);
    if (root_.trouble) trouble_.push_back(*root_.trouble);
    is_new |= renew_members();
    return is_new || trouble_ != was_in_trouble;
}

std::set<fs::path> LiveWorkspace::folders() const {
    std::set<fs::path> folders;
    auto const add = [&](Kept const& kept) {
        for (auto const& [path, stamp] : kept.stamps) {
            std::error_code ignored;
            auto const is_folder = fs::is_directory(path, ignored);
            auto folder = is_folder ? path : path.parent_path();
            if (folder.empty()) folder = ".";
            if (fs::is_directory(folder, ignored)) folders.insert(std::move(folder));
        }
    };
    add(root_);
    for (auto const& [folder, kept] : kept_) add(kept);
    return folders;
}

Snapshot LiveWorkspace::look() const {
    Paths paths;
    auto const add = [&](Kept const& kept) {
        for (auto const& [path, stamp] : kept.stamps) paths.insert(path);
    };
    add(root_);
    for (auto const& [folder, kept] : kept_) add(kept);
    return snapshot_of(paths);
}

}  // namespace jixiao::watch
