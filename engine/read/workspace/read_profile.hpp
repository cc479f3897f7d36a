#pragma once

#include "model/book/profile.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Reads a profile in the form of config/profiles/cn-default.yaml. A profile that says
/// `extends: NAME` starts from that built-in one and states only what differs. Nothing when the
/// file has errors: rules are not guessed.
std::optional<Profile> read_profile(Source const& source, std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
