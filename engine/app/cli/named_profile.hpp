#pragma once

#include "model/book/profile.hpp"

#include <optional>
#include <string>

namespace jixiao {

/// The profile of that name: the one in force in the workspace, or a built-in
/// one. Throws Refusal when there is none.
Profile named_profile(std::string const& name, std::optional<Profile> const& in_force);

}  // namespace jixiao
