#pragma once

#include "base/refusal.hpp"
#include "read/workspace/workspace.hpp"
#include "report/report.hpp"
#include "workspace/history/closing.hpp"
#include "workspace/history/restatement.hpp"
#include "workspace/history/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::history {

/// A workspace by its folder, with where its history is kept: as `stated` says, else as its
/// jixiao.yaml does, else history.sqlite in the folder.
struct KeptWorkspace {
    Workspace const& workspace;
    std::string folder;
    std::string stated = {};
};

/// Throws Refusal when the history cannot be opened.
Store open_history(KeptWorkspace const& kept);

/// A period beside its last closing.
struct ClosedPeriod {
    std::optional<Closing> closing = {};     // nothing while it is open
    std::vector<Restatement> restated = {};  // the verdicts that are others now
    std::optional<Refusal> is_unknown = {};  // why nobody can tell
};

/// What differs from what was recorded of a period, as it is evaluated now.
std::vector<Restatement> restated_now(std::vector<Record> const& recorded, Evaluation const& now);

/// Compares what was recorded of the period with what is evaluated now.
ClosedPeriod closed_period(KeptWorkspace const& kept, Evaluation const& now);

/// What a report says of it. Valid as long as the evaluation.
AtClosing at_closing(ClosedPeriod const& closed, Evaluation const& now);

/// Warnings about the verdicts that are not what was recorded, at their places in the files; one
/// where the history cannot be read.
std::vector<Diagnostic> warnings_of(ClosedPeriod const& closed, Evaluation const& now,
                                    KeptWorkspace const& kept);

/// The same for every closed period. Nothing while the files have errors: those come first.
std::vector<Diagnostic> find_restated(KeptWorkspace const& kept);

}  // namespace jixiao::history
