#pragma once

#include "base/fraction.hpp"
#include "model/book/profile.hpp"

#include <vector>

namespace jixiao {

/// The status of the band that holds `ratio`; red when none does (the loader of profiles reports
/// gaps, so that this happens only to bands made by hand).
Status status_of(std::vector<Band> const& bands, Fraction const& ratio);

}  // namespace jixiao
