#pragma once

#include "model/book/profile.hpp"

#include <string>
#include <string_view>

namespace jixiao::history {

/// SHA-256 in lower-case hexadecimal digits, as sha256sum prints it.
std::string sha256(std::string_view bytes);

/// SHA-256 of every value of the profile in force, whatever file or version of the program it came
/// from: equal digests judge alike.
std::string digest_of(Profile const& profile);

}  // namespace jixiao::history
