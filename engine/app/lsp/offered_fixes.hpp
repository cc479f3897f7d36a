#pragma once

#include "read/workspace/workspace.hpp"
#include "report/data/diagnostics.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace jixiao::lsp {

/// The fixes that an editor offers for what was found in the files of workspaces, for others to
/// show. The workspaces outlive it.
class OfferedFixes {
public:
    explicit OfferedFixes(std::vector<Workspace const*> workspaces)
        : workspaces_{std::move(workspaces)} {}

    std::vector<SuggestedFix> operator()(Diagnostic const& finding);

private:
    struct Opened;
    Opened const* open(std::string const& file);

    std::vector<Workspace const*> workspaces_;
    std::map<std::string, std::shared_ptr<Opened const>> files_;
};

}  // namespace jixiao::lsp
