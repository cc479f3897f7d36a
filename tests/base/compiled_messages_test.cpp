#include "base/compiled_messages.hpp"

#include "base/catalog.hpp"
#include "base/embedded.hpp"
#include "tests/catch.hpp"

using namespace jixiao;

TEST_CASE("compiled messages: each is found by its English text", "[base]") {
    auto const catalog = embedded("zh_CN.mo");
    CHECK(find_message(catalog, "error") == "错误");
    CHECK(find_message(catalog, "install the package {0}") == "请安装软件包 {0}");
    CHECK(find_message(catalog, "install the package").empty());
    CHECK(find_message(catalog, "").find("charset=UTF-8") != std::string_view::npos);
    CHECK(Catalog{Language::zh}(say("install the package {0}", "libzip4")) ==
          "请安装软件包 libzip4");
    CHECK(Catalog{Language::zh}(say("no translation of {0}", 7)) == "no translation of 7");
}

TEST_CASE("compiled messages: a catalog that is cut off or is none has nothing", "[base]") {
    auto const catalog = embedded("zh_CN.mo");
    for (std::size_t size = 0; size < catalog.size(); size += 1 + size / 64) {
        std::string const cut{catalog.substr(0, size)};
        auto const found = find_message(cut, "error");
        CHECK((found.empty() || found == "错误"));
    }
    CHECK(find_message("no catalog at all, but long enough for a head", "error").empty());
}
