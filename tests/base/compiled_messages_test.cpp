#include "base/compiled_messages.hpp"

#include "base/catalog.hpp"
#include "base/embedded.hpp"
#include "tests/catch.hpp"

#include <cstdint>

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

TEST_CASE("compiled messages: none of a catalog is missed", "[base]") {
    auto const catalog = embedded("zh_CN.mo");
    auto const word_at = [&](std::size_t at) {
        std::uint32_t word = 0;
        catalog.copy(reinterpret_cast<char*>(&word), sizeof word, at);
        return word;
    };
    auto const text_at = [&](std::size_t at) {
        return catalog.substr(word_at(at + 4), word_at(at));
    };
    auto const count = word_at(8), messages = word_at(12), translations = word_at(16);
    CHECK(count > 1000);
    for (std::size_t i = 0; i < count; ++i)
        CHECK(find_message(catalog, text_at(messages + 8 * i)) == text_at(translations + 8 * i));
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
