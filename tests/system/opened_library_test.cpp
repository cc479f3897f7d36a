#include "system/opened_library.hpp"

#include "base/refusal.hpp"
#include "tests/catch.hpp"

#include <cmath>

using namespace jixiao;

namespace {

constexpr OpenedLibrary libm{"libm.so.6", "libc6"};
constexpr OpenedLibrary missing{"libjixiao-no-such.so.1", "no-such-package"};

JIXIAO_OPENED(libm, cbrt)

}  // namespace

TEST_CASE("opened library: a function is called like the one that its header declares",
          "[system]") {
    CHECK(cbrt(27.0) == 3.0);
    CHECK(cbrt(64.0) == 4.0);
}

TEST_CASE("opened library: one that is missing is refused with the package to install",
          "[system]") {
    OpenedFunction<decltype(::cbrt)> const function{missing, "cbrt"};
    OpenedFunction<decltype(::cbrt)> const unknown{libm, "no_such_function"};
    Catalog const catalog{Language::en};
    for (auto const* each : {&function, &unknown}) {
        try {
            (*each)(1.0);
            FAIL("it was called");
        } catch (Refusal const& refusal) {
            auto const words = words_of(refusal, catalog);
            CAPTURE(words);
            CHECK(words.find(each == &function ? "no-such-package" : "libc6") != std::string::npos);
        }
    }
}
