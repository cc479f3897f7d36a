#pragma once

#include "app/lsp/judge.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace jixiao::lsp {

/// What is to be checked: the open texts as they were at one moment, with the numbers of their
/// versions, and the folders that the editor works in.
struct Task {
    OpenTexts open;
    std::map<std::filesystem::path, std::int64_t> versions;
    std::vector<std::filesystem::path> folders;
};

/// What a check found.
struct Checked {
    Task task;
    std::vector<std::shared_ptr<Judged const>> workspaces;
    std::vector<Diagnostic> findings;  // in all of them, and in what names them
};

/// Finds the workspaces that open files belong to, and judges them. Knows nothing of the editor, so
/// that it can work on a thread of its own.
class Checker {
public:
    Checked check(Task task);
    /// Looks at the files; true when one of a workspace has other bytes.
    bool refresh();

private:
    Judge* judge_at(std::filesystem::path const& folder);
    bool is_known(std::filesystem::path const& file) const;
    void find_above(std::filesystem::path const& file);
    void find_below(std::filesystem::path const& folder, OpenTexts const& open);

    std::map<std::filesystem::path, std::unique_ptr<Judge>> judges_;  // by folder
    std::map<std::filesystem::path, std::vector<std::filesystem::path>>
        below_;  // the workspaces in a folder, once they were looked for
};

}  // namespace jixiao::lsp
