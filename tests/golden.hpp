#pragma once

#include "tests/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace jixiao::tests {

inline std::string read_whole(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Checks `got` against a file of expected output. With JIXIAO_APPROVE=1 in the environment the
/// file is written instead, and the difference is reviewed like code.
inline void check_golden(std::filesystem::path const& expected, std::string const& got) {
    auto const* const approve = std::getenv("JIXIAO_APPROVE");
    if (approve != nullptr && std::string{approve} == "1") {
        std::filesystem::create_directories(expected.parent_path());
        std::ofstream{expected, std::ios::binary} << got;
    }
    INFO("expected output: " << expected.string() << " (JIXIAO_APPROVE=1 rewrites it)");
    REQUIRE(std::filesystem::exists(expected));
    CHECK(got == read_whole(expected));
}

}  // namespace jixiao::tests
