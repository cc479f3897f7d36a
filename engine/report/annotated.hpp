#pragma once

#include "base/catalog.hpp"
#include "rules/status/verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// The text of a file of actuals with what became of each line behind it, as a comment: "#
/// ● 67.8%",
/// "# ○ not due". A line that serves rows with several outcomes has each of them once. `file` is
/// its name in places; `limits` are those of the profile.
std::string annotated(std::string_view text, std::string const& file, Evaluation const& evaluation,
                      std::vector<Fraction> const& limits, Catalog const& catalog);

}  // namespace jixiao
