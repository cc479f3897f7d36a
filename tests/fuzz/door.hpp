#pragma once

#include <string>
#include <string_view>

namespace jixiao::tests {

/// What is wrong with how the program took these bytes at one of its doors; empty when nothing is.
/// Every harness of this folder defines it. A crash, a leak or undefined behaviour the sanitizers
/// find by themselves; what is said here is what they cannot see.
std::string wrong_with(std::string_view bytes);

}  // namespace jixiao::tests
