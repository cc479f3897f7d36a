#include "model/target/grammar/word_table.hpp"

#include "model/target/grammar/closed_words.hpp"
#include "tests/catch.hpp"

using namespace jixiao::grammar;

namespace {

constexpr auto words = word_table([] {
    return std::to_array<WordRow<int>>({{1, "超 超过 +"}, {2, "过 超 超过了"}, {3, "起 AA A AAA"}});
});

}  // namespace

TEST_CASE("word table: the longest word that fits is read, of equal ones the first", "[target]") {
    auto const [text, word, meaning] = GENERATE(table<std::string, std::string, int>({
        {"超过了5", "超过了", 2},
        {"超过", "超过", 1},
        {"超级", "超", 1},
        {"过", "过", 2},
        {"+5", "+", 1},
        {"AAB", "AA", 3},
        {"AAAA", "AAA", 3},
    }));
    CAPTURE(text);
    auto const* const found = words.find(text);
    REQUIRE(found != nullptr);
    CHECK(found->text == word);
    CHECK(found->meaning == meaning);
}

TEST_CASE("word table: what begins with no word is none", "[target]") {
    for (auto const* text : {"", "越", "B", "\xE8\xB6"}) CHECK(words.find(text) == nullptr);
}

TEST_CASE("word table: every word of a class is found before what ends it", "[target]") {
    for (auto const& word : closed_words.words) {
        CAPTURE(word.text);
        auto const* const found = closed_words.find(std::string{word.text} + "。");
        REQUIRE(found != nullptr);
        CHECK(found->text == word.text);
        CHECK(found->meaning == word.meaning);
    }
}
