#pragma once

#include "read/workspace/load_cache.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "workspace/watch/snapshot.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace jixiao::watch {

/// One workspace as its files are. It never changes: when a file does, another takes its place.
struct LiveMember {
    std::filesystem::path folder;
    std::shared_ptr<Workspace const> workspace;
    std::size_t version = 0;  // goes up whenever a file of it has other bytes
};

/// A workspace, or all that it names, kept as their files are. Only files with other bytes are
/// parsed again, and only workspaces with such a file are put together again.
class LiveWorkspace {
public:
    /// The files are read by `read`. Throws Refusal when jixiao.yaml cannot be.
    explicit LiveWorkspace(std::filesystem::path folder, ReadBytes read = read_bytes);

    /// Looks at all files; true when one that matters has other bytes, is new or is gone. A
    /// jixiao.yaml that cannot be read leaves its workspace as it was, with `trouble`.
    bool refresh();

    bool is_many() const { return is_many_; }
    /// The workspace that names the others; without tables of its own.
    Workspace const& naming() const { return *root_.member.workspace; }
    /// In the order of jixiao.yaml; the workspace itself when it names none.
    std::vector<LiveMember> const& members() const { return members_; }
    /// What the files of a workspace that names no others gave, to load a copy of it with other
    /// bytes in some of them.
    LoadCache const& cache() const { return root_.cache; }
    /// Spares reading files that were written since then, as the cache has them.
    void remember(LoadCache cache) { root_.cache = std::move(cache); }
    /// Why a jixiao.yaml cannot be read at present.
    std::vector<Diagnostic> const& trouble() const { return trouble_; }
    /// The folders in which files may come and go.
    std::set<std::filesystem::path> folders() const;
    /// What the file system says of all that matters: two equal ones in a row say that nobody is
    /// writing.
    Snapshot look() const;

private:
    /// A workspace with what it was made from.
    struct Kept {
        LiveMember member;
        Snapshot stamps;  // of every file and folder that it depends on
        Paths young;      // written so shortly before that a stamp may lie
        std::optional<Diagnostic> trouble;
        LoadCache cache;
    };
    static bool is_stale(Kept const& kept);
    /// True when it is another one now.
    bool renew(Kept& kept);
    bool renew_members();

    std::filesystem::path folder_;
    ReadBytes read_;
    Kept root_;
    std::map<std::filesystem::path, Kept> kept_;  // by folder
    std::vector<LiveMember> members_;
    std::vector<Diagnostic> trouble_;
    bool is_many_ = false;
};

}  // namespace jixiao::watch
