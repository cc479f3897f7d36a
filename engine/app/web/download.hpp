#pragma once

#include "base/catalog.hpp"
#include "workspace/history/closed_period.hpp"

#include <string>

namespace jixiao::web {

/// A file to be taken along.
struct Download {
    std::string bytes, name, type;
};

/// What is asked of a report or a form.
struct DownloadChoice {
    Period period;
    std::string format, form;  // form: empty for the report
};

/// Makes the file, as `jixiao report` does. Throws Refusal, and Problem for a form or a format that
/// there is not.
Download download(history::KeptWorkspace const& kept, DownloadChoice const& choice,
                  Catalog const& catalog);

}  // namespace jixiao::web
