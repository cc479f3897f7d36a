#pragma once

#include "read/workspace/workspace.hpp"
#include "report/report.hpp"

#include <memory>
#include <string>

namespace jixiao::tests {

/// A report on a workspace, with everything that it points into.
struct Given {
    Workspace workspace;
    Year year;
    Report report;
};

/// The report on the workspace at `folder`, below the root of the sources.
std::unique_ptr<Given> given_report(std::string const& folder, std::string const& period);

/// What changed on it between two periods.
std::unique_ptr<Given> given_diff(std::string const& folder, std::string const& before,
                                  std::string const& period);

/// A report on a book whose names, targets, actuals and notes all are `text`.
std::unique_ptr<Given> given_text_everywhere(std::string const& text);

/// How often a text holds a part.
std::size_t count_of(std::string const& part, std::string const& text);

}  // namespace jixiao::tests
