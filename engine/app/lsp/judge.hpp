#pragma once

#include "app/lsp/positions.hpp"
#include "model/book/name_index.hpp"
#include "report/check_workspace.hpp"
#include "workspace/watch/live_workspace.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao::lsp {

/// What is open, by path: it stands for what is saved.
using OpenTexts = std::map<std::filesystem::path, std::shared_ptr<Text const>>;

/// A workspace as its files and the unsaved texts are, with all that was found. It never changes.
struct Judged {
    std::filesystem::path folder;
    std::shared_ptr<Workspace const> workspace;
    std::shared_ptr<NameIndex const> names;
    CheckedWorkspace checked;          // every reported period, and the usual one
    std::vector<Diagnostic> findings;  // with why jixiao.yaml cannot be read, if so
    std::optional<Period> usual;

    bool has(std::filesystem::path const& file) const {
        return workspace->sources.contains(file.generic_string());
    }
    /// The evaluation of a period; nullptr when nothing was reported for it.
    Evaluation const* of(Period period) const;
    Evaluation const* of_usual() const { return usual ? of(*usual) : nullptr; }

    /// The verdicts of one of those evaluations by their rows, put in order when they are first
    /// asked for: only by whoever answers the editor.
    using ByRow = std::unordered_map<Indicator const*, Verdict const*>;
    ByRow const& verdicts_of(Evaluation const& evaluation) const;
    mutable std::map<Evaluation const*, ByRow> by_row = {};
};

/// Judges one workspace again and again: only what has other bytes is read, and only rows for which
/// something else counts are judged.
class Judge {
public:
    /// Throws std::system_error when jixiao.yaml cannot be read.
    explicit Judge(std::filesystem::path folder);

    /// Looks at the files; true when one has other bytes.
    bool refresh() { return live_.refresh(); }
    /// Whether it only names others: then there is nothing to judge but what it says.
    bool is_many() const { return live_.is_many(); }
    Workspace const& naming() const { return live_.naming(); }
    /// Of one that names no others.
    std::shared_ptr<Judged const> judge(OpenTexts const& open);
    std::shared_ptr<Judged const> const& last() const { return last_; }

private:
    std::shared_ptr<Workspace const> load(OpenTexts const& open);

    std::filesystem::path folder_;
    watch::LiveWorkspace live_;
    std::size_t version_ = 0;  // of `live_` that the cache is of
    LoadCache cache_;
    std::set<std::filesystem::path> laid_over_;  // of which the cache has unsaved texts
    std::shared_ptr<Judged const> last_;
};

}  // namespace jixiao::lsp
