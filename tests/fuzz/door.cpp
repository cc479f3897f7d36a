#include "tests/fuzz/door.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const wrong = jixiao::tests::wrong_with({reinterpret_cast<char const*>(data), size});
    if (wrong.empty()) return 0;
    std::fputs((wrong + "\n").c_str(), stderr);
    std::abort();
}
