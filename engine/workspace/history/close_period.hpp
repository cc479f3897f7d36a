#pragma once

#include "workspace/history/closed_period.hpp"
#include "workspace/history/make_closing.hpp"

#include <functional>
#include <string>
#include <vector>

namespace jixiao::history {

/// A workspace with the digests of the files it was read from.
struct DigestedWorkspace {
    Workspace workspace;
    std::vector<InputFile> files;
};

/// Loads a workspace with `load`, which reads files by what it is given, and takes the digest of
/// each. Their names are paths from the folder, so that a workspace that is moved as a whole still
/// matches.
DigestedWorkspace load_digested(std::string const& folder,
                                std::function<Workspace(ReadBytes const&)> const& load);

/// Which period is to be closed, and how.
struct CloseRequest {
    Period period;
    bool with_gaps = false;  // although rows were not reported
    bool restates = false;   // it is closed already, and its verdicts differ now
    Circumstances circumstances;
};

/// What came of it.
struct CloseOutcome {
    std::vector<Diagnostic> errors;  // in the files; then nothing was closed
    std::vector<Record> gaps;        // not reported; unless they were allowed, nothing was closed
    std::optional<Closing> closing;
    std::size_t restated = 0;  // verdicts that are not those of the closing before
    std::string location;      // of the history, for readers
    Message warning;           // of the clock; may be empty
};

/// Closes the period, or says why it is not closed. Throws Refusal for a period without goals, one
/// that is closed already and is not to be restated, or where nothing changed since, and where the
/// history cannot be written.
CloseOutcome close_period(DigestedWorkspace const& digested, std::string const& folder,
                          std::string const& stated, CloseRequest const& request,
                          Catalog const& catalog);

}  // namespace jixiao::history
