#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "workspace/history/closing.hpp"

namespace jixiao::history {

/// Who closes a period, when, why (of a restatement), and with which version of the program.
struct Circumstances {
    std::string at, by, reason, engine;
};

/// A closing of what the report shows, which is everything that was evaluated.
Closing make_closing(Report const& report, Profile const& profile, std::vector<InputFile> files,
                     Circumstances const& circumstances, Catalog const& catalog);

}  // namespace jixiao::history
