#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"
#include "workspace/watch/live_workspace.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao::watch {

/// What is looked at, and how it is shown.
struct WatchChoice {
    std::optional<Period> period;  // else the usual one of each workspace
    Selection selection;
    std::optional<Language> language;  // else that of the workspace, else `fallback`
    Language fallback = Language::zh;
    Look look;
};

/// Tells after every save what it changed. A result stays until the files give another one: files
/// with errors never replace it.
class Watch {
public:
    Watch(LiveWorkspace& live, WatchChoice choice) : live_{live}, choice_{std::move(choice)} {}

    /// The counts as the files are now, and what is wrong in them.
    std::string begin(std::string const& clock);
    /// Looks at the files; empty when nothing happened. `clock` is the time that is shown.
    std::string look(std::string const& clock);

private:
    /// The last evaluation of a member whose files had no errors.
    struct Good {
        std::shared_ptr<Workspace const> workspace;
        std::shared_ptr<Evaluation const> evaluation;
        RollUp counts;  // without the weighted share
        std::string clock;
    };
    struct Seen {
        std::size_t version = 0;
        std::shared_ptr<Evaluation const> last;  // of the files as they were, with errors or not
        std::optional<Good> good;
        std::unordered_map<SharedParts<Verdict>::Part, RollUp> counts;  // by table
    };
    std::string report(LiveMember const& member, std::string const& clock);
    /// The counts of what is chosen; those of tables that have stayed are known.
    RollUp counts_of(Seen& seen, Evaluation const& evaluation) const;
    std::string report_good(Seen& seen, Good now, Catalog const& catalog);
    std::string report_broken(Seen const& seen, std::vector<Diagnostic> const& found,
                              Catalog const& catalog) const;
    std::string report_trouble(std::string const& clock) const;
    Catalog catalog_for(Workspace const& workspace) const;

    LiveWorkspace& live_;
    WatchChoice choice_;
    std::map<std::filesystem::path, Seen> seen_;  // by folder of the member
};

}  // namespace jixiao::watch
