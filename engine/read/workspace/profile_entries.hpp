#pragma once

#include "model/book/profile.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// One value of a profile as a reader sees it, in the same words in every language.
struct ProfileEntry {
    std::string key;    // "pace.bands", as in the file
    std::string value;  // "red < 0.6 ≤ amber < 0.8 ≤ green"
    bool operator==(ProfileEntry const&) const = default;
};

/// All values of a profile, always in the same order.
std::vector<ProfileEntry> profile_entries(Profile const& profile);

}  // namespace jixiao
