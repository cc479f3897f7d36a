#pragma once

#include "model/book/profile.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace jixiao {

/// A built-in profile by its name, or nothing.
using FindProfile = std::optional<Profile> (*)(std::string_view name);

/// Reads a profile in the form of config/profiles/cn-default.yaml. A profile that says
/// `extends: NAME` starts from that built-in one and states only what differs. Nothing when the
/// file has errors: rules are not guessed.
std::optional<Profile> read_profile(Source const& source, FindProfile find_built_in,
                                    std::vector<Diagnostic>& diagnostics);

/// What config/profiles/NAME.yaml says; nothing when there is no such file.
std::optional<Profile> profile_of_config(std::string_view name);

}  // namespace jixiao
