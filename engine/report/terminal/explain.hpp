#pragma once

#include "base/catalog.hpp"
#include "report/terminal/paint.hpp"
#include "rules/status/verdict.hpp"

#include <string>

namespace jixiao {

/// The whole way from the texts to the status, in words: what was promised and reported, how it
/// was read, every step with its numbers and the rule that decided.
std::string explain_verdict(Verdict const& verdict, Profile const& profile, Catalog const& catalog,
                            Look const& look);

}  // namespace jixiao
