#include "system/opened_library.hpp"

#include "base/refusal.hpp"
#include "tests/catch.hpp"

#include <string>
#include <zlib.h>

using namespace jixiao;

namespace {

constexpr OpenedLibrary libz{"libz.so.1", "zlib1g"};
constexpr OpenedLibrary missing{"libjixiao-no-such.so.1", "no-such-package"};

}  // namespace

namespace jixiao::with_opened {

JIXIAO_OPENED(libz, zlibVersion)

std::string version() {
    return zlibVersion();
}

}  // namespace jixiao::with_opened

TEST_CASE("opened library: a function is called like the one that its header declares",
          "[system]") {
    CHECK(with_opened::version() == ZLIB_VERSION);
    CHECK(with_opened::version() == ZLIB_VERSION);
}

TEST_CASE("opened library: one that is missing is refused with the package to install",
          "[system]") {
    OpenedFunction<decltype(::zlibVersion)> const function{missing, "zlibVersion"};
    OpenedFunction<decltype(::zlibVersion)> const unknown{libz, "no_such_function"};
    Catalog const catalog{Language::en};
    for (auto const* each : {&function, &unknown}) {
        try {
            (*each)();
            FAIL("it was called");
        } catch (Refusal const& refusal) {
            auto const words = words_of(refusal, catalog);
            CAPTURE(words);
            CHECK(words.find(each == &function ? "no-such-package" : "zlib1g") !=
                  std::string::npos);
        }
    }
}
