#pragma once

#include "base/diagnostic.hpp"
#include "workspace/history/closing.hpp"
#include "workspace/history/restatement.hpp"

#include <string>

namespace jixiao::history {

/// A warning for every verdict that differs from the closing, at the place of the value in the file
/// (of the target where that is what changed, of the row where there is no value). What has no
/// place any more stands at `manifest`, the name of jixiao.yaml.
std::vector<Diagnostic> restated_diagnostics(Closing const& closing,
                                             std::vector<Restatement> const& restated,
                                             Evaluation const& now, std::string const& manifest);

}  // namespace jixiao::history
